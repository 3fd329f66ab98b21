import type { StoreApi } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import { GuardChoice } from '../../shared/model/escalation.ts';
import type { Recipient } from '../../shared/model/support-case.ts';
import { z } from '../../shared/zod.ts';
import { createUnfinishedText, type UnfinishedText } from '../app/unfinished-text.ts';
import type { EscalationWork } from './escalation-work.ts';

/** Of each recipient the choices, a reason that is still being typed among them. */
const Kept = z.array(
  z.union([
    GuardChoice,
    z.strictObject({ act: z.literal('keep'), id: z.string(), reason: z.string() }),
  ]),
);

/** What was decided about findings, kept by the desk: each recipient has its own, what is removed is removed for all. */
export function createGuardMemory(
  client: Client,
  reference: string,
  state: StoreApi<EscalationWork>,
) {
  const texts = new Map<Recipient, UnfinishedText>();
  let current: Recipient | null = null;
  let entering = Promise.resolve();

  function textOf(recipient: Recipient): UnfinishedText {
    const place = `guard/${reference}/${recipient}`;
    const text = texts.get(recipient) ?? createUnfinishedText(client, place);
    texts.set(recipient, text);
    return text;
  }

  async function flush(): Promise<void> {
    await Promise.all([...texts.values()].map((it) => it.flush()));
  }

  async function load(recipient: Recipient): Promise<void> {
    await flush();
    const loaded = parse(await textOf(recipient).load());
    const removed = Object.values(state.getState().guard).filter((it) => it.act === 'remove');
    const guard = Object.fromEntries([...removed, ...loaded].map((it) => [it.id, it]));
    state.setState({ guard });
  }

  return {
    /** Takes up the choices for the recipient of now, as they were left. */
    enter(): Promise<void> {
      const { recipient } = state.getState();
      if (current !== recipient) {
        current = recipient;
        entering = load(recipient);
      }
      return entering;
    },

    /** A choice about something that the escalation no longer says is not kept. */
    keep(): void {
      const { recipient, purpose, guard, draft } = state.getState();
      if (purpose !== 'escalation' || draft.last?.recipient !== recipient) return;
      if (current !== recipient) return;
      const found = new Set(draft.last.findings.map(({ id }) => id));
      const kept = Object.values(guard).filter(({ id }) => found.has(id));
      textOf(recipient).keep(kept.length === 0 ? null : JSON.stringify(kept));
    },

    flush,
  };
}

function parse(text: string | null): readonly GuardChoice[] {
  if (text === null) return [];
  try {
    const read = Kept.safeParse(JSON.parse(text));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
