import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { GuardChoice, ShownEscalation } from '../../shared/model/escalation.ts';
import type { Locale } from '../../shared/model/locale.ts';
import type { ExportForm } from '../../shared/model/outgoing.ts';
import type { Recipient } from '../../shared/model/support-case.ts';
import { debounce } from '../app/debounce.ts';
import { toAppError } from '../app/to-app-error.ts';
import { createUnfinishedText } from '../app/unfinished-text.ts';
import { choiceOf, type EscalationChoice, type EscalationWork } from './escalation-work.ts';
import { guardChoices } from './guard-choices.ts';
import { createGuardMemory } from './guard-memory.ts';
import type { Deliver } from './ways-out/deliver.ts';

export type { EscalationWork } from './escalation-work.ts';
export type EscalationStore = ReturnType<typeof createEscalationStore>;

const typingPauseMs = 350;

/** The text of a case: to whom, in which language and for what, how it reads now, and how it left. */
export function createEscalationStore(
  client: Client,
  reference: string,
  language: Locale,
  deliver: Deliver,
) {
  const state = createStore<EscalationWork>(() => ({
    recipient: 'publisher',
    language,
    purpose: 'escalation',
    checklistOf: 'publisher',
    quoted: '',
    attachments: [],
    page: 'a4',
    marking: 'external',
    guard: {},
    draft: { status: 'idle', last: null },
    twin: { status: 'idle' },
    isTwinShown: false,
    leaving: { status: 'idle' },
    portal: null,
    sentTo: [],
  }));
  const memory = createGuardMemory(client, reference, state);
  const unfinishedQuote = createUnfinishedText(client, `case/${reference}/quoted`);
  const composeSoon = debounce(compose, typingPauseMs);
  let latest = 0;
  let composing = Promise.resolve();

  function compose(): Promise<void> {
    composing = composeNow();
    return composing;
  }

  async function composeNow(isAgain = false): Promise<void> {
    latest += 1;
    const mine = latest;
    const { last } = state.getState().draft;
    state.setState({ draft: { status: 'loading', last } });
    await memory.enter();
    void composeTwin();
    try {
      const asked = choiceOf(reference, state.getState());
      const now = await client('escalation.compose', asked);
      if (mine !== latest) return;
      // Fields of a text that has changed since are not copied any further.
      const isSame = last !== null && last.body === now.body;
      state.setState({
        draft: { status: 'ready', last: now },
        ...(isSame ? {} : { portal: null }),
      });
      memory.keep();
      // What was decided before about something that this text says as well.
      const isMore = guardChoices(state.getState()).length > (asked.guard?.length ?? 0);
      if (isMore && !isAgain) await composeNow(true);
    } catch (error) {
      const failed = { status: 'failed', last, error: toAppError(error) } as const;
      if (mine === latest) state.setState({ draft: failed });
    }
  }

  /** The same case for the other reader: the customer, or the one who is asked, in the other language. */
  async function composeTwin(): Promise<void> {
    const { isTwinShown, recipient, checklistOf, language: now, guard } = state.getState();
    if (!isTwinShown) return;
    try {
      const value = await client('escalation.compose', {
        reference,
        recipient: recipient === 'customer' ? checklistOf : 'customer',
        language: now === 'en' ? 'zh-CN' : 'en',
        // What is removed for one reader is shown to no other.
        guard: Object.values(guard).filter((it) => it.act === 'remove'),
      });
      state.setState({ twin: { status: 'ready', value } });
    } catch (error) {
      state.setState({ twin: { status: 'failed', error: toAppError(error) } });
    }
  }

  async function choose(choice: Partial<EscalationChoice>): Promise<void> {
    const work = state.getState();
    const last = isAsChosen(work.draft.last, { ...work, ...choice }) ? work.draft.last : null;
    const draft = { status: 'loading', last } as const;
    state.setState({ ...choice, draft, leaving: { status: 'idle' }, portal: null });
    await compose();
  }

  return {
    state,
    compose,
    choose,

    /** To the next hop of the case, as an escalation. */
    start: (recipient: Recipient): Promise<void> =>
      choose({ recipient, checklistOf: recipient, purpose: 'escalation' }),

    /** Takes up what was quoted, as it was left; what is typed by now wins. */
    async resume(): Promise<void> {
      const kept = await unfinishedQuote.load();
      if (kept !== null && state.getState().quoted === '') state.setState({ quoted: kept });
    },

    /** Writes to the customer for what this recipient still lacks. */
    async askCustomer(): Promise<void> {
      const { recipient, purpose } = state.getState();
      if (recipient === 'customer' && purpose === 'missing-facts') return;
      await choose({ recipient: 'customer', purpose: 'missing-facts', checklistOf: recipient });
    },

    quote(quoted: string): void {
      state.setState({ quoted });
      unfinishedQuote.keep(quoted === '' ? null : quoted);
      composeSoon.soon();
    },

    async showTwin(isTwinShown: boolean): Promise<void> {
      state.setState({ isTwinShown, twin: { status: 'loading' } });
      await composeTwin();
    },

    decide(choice: GuardChoice): void {
      const { guard } = state.getState();
      state.setState({ guard: { ...guard, [choice.id]: choice }, leaving: { status: 'idle' } });
      memory.keep();
      composeSoon.soon();
    },

    /** Lets the text leave in this form. True when it did; else the state says what stopped it. */
    async leave(form: ExportForm): Promise<boolean> {
      if (state.getState().leaving.status === 'loading') return false;
      state.setState({ leaving: { status: 'loading', form } });
      try {
        await composeSoon.flush();
        await composing;
        const work = state.getState();
        const shown = work.draft.last;
        const { exported, escalation } = await client('escalation.export', {
          ...choiceOf(reference, work),
          form,
          strictness: work.purpose === 'escalation' ? 'required' : 'none',
          ...(shown ? { previewed: shown.hash } : {}),
          page: work.page,
          marking: work.marking,
        });
        await deliver(exported, escalation);
        if (work.purpose === 'bounce-answer') unfinishedQuote.keep(null);
        const portal = form === 'fields' ? { fields: escalation.fields, next: 0 } : work.portal;
        const sentTo = [...new Set([...state.getState().sentTo, work.recipient])];
        state.setState({ leaving: { status: 'ready', form, exported }, portal, sentTo });
        return true;
      } catch (error) {
        state.setState({ leaving: { status: 'failed', form, error: toAppError(error) } });
        await compose();
        return false;
      }
    },

    async flush(): Promise<void> {
      await Promise.all([memory.flush(), unfinishedQuote.flush()]);
    },

    /** A field was put on the clipboard: the next one comes after it. */
    countField(): void {
      const { portal } = state.getState();
      if (portal) state.setState({ portal: { ...portal, next: portal.next + 1 } });
    },

    /** From the first field again. */
    restartFields(): void {
      const { portal } = state.getState();
      if (portal) state.setState({ portal: { ...portal, next: 0 } });
    },
  };
}

/** A text for another reader is not shown as that of the one who is chosen, not even while theirs is written. */
function isAsChosen(shown: ShownEscalation | null, chosen: EscalationChoice): boolean {
  return (
    shown?.recipient === chosen.recipient &&
    shown.purpose === chosen.purpose &&
    shown.language === chosen.language
  );
}
