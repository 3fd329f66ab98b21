import {
  freshProgress,
  type CaseAct,
  type CaseProgress,
} from '../../../shared/model/case-progress.ts';
import type { EntryDetails } from '../../../shared/model/case-timeline.ts';
import { progressAfter, progressAfterBounce } from './act-on-case.ts';
import { progressAfterReceiving, progressAfterSending } from './between-desks.ts';

/** An entry as far as it moves a case; its details are read only where they matter. */
export type ReplayedEntry = {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly readDetails: () => EntryDetails;
};

/** How a case stands after its entries, oldest first: what its acts made of it, without what was taken back. */
export function replayProgress(entries: readonly ReplayedEntry[]): CaseProgress {
  const before = new Map<string, CaseProgress>();
  let progress = freshProgress;
  for (const { id, kind, at, readDetails } of entries) {
    before.set(id, progress);
    if (kind === 'undone') {
      progress = before.get(readDetails().entryId ?? '') ?? progress;
    } else if (kind === 'sent-on') {
      progress = progressAfterSending(progress);
    } else if (kind === 'received') {
      progress = progressAfterReceiving(progress);
    } else if (kind === 'bounce') {
      progress = replayBounce(progress, readDetails());
    } else if (moving.has(kind)) {
      const act = actOf(kind, readDetails());
      if (act) progress = progressAfter(progress, act, at);
    }
  }
  return progress;
}

const moving: ReadonlySet<string> = new Set<CaseAct['kind']>([
  'mail-in',
  'answer',
  'escalate',
  'transfer',
  'wait',
  'plan',
  'merge',
  'close',
  'reopen',
]);

/** Every bounce once ended the wait, whoever sent it: an entry that does not say otherwise did so. */
function replayBounce(progress: CaseProgress, { party, endsWait }: EntryDetails): CaseProgress {
  const isSaid = party !== undefined && party !== 'nobody';
  return isSaid ? progressAfterBounce(progress, endsWait ?? true) : progress;
}

/** The act that wrote an entry, without its words; null: it lacks what such an act says. */
function actOf(kind: string, details: EntryDetails): CaseAct | null {
  const { party, closedAs, reference } = details;
  const { nextAction, nextActionAt } = details;
  const next = { nextAction, nextActionAt };
  const text = '';
  if (kind === 'plan') return { kind, ...next };
  if (kind === 'reopen') return { kind, text };
  if (kind === 'close') return closedAs ? { kind, as: closedAs, text } : null;
  if (kind === 'merge') return reference === undefined ? null : { kind, into: reference, text };
  if (party === undefined) return null;
  if (kind === 'wait') return { kind, on: party, ...next };
  if (party === 'nobody') return null;
  if (kind === 'escalate') return { kind, to: party, text, ...next };
  if (kind === 'transfer') return { kind, to: party, text };
  if (kind === 'mail-in' || kind === 'answer') {
    return { kind, from: party, text };
  }
  return null;
}
