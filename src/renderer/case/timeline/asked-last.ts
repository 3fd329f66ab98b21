import type { WaitingParty } from '../../../shared/model/case-progress.ts';
import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import { markEntries } from './entry-marks.ts';

/** Whom the case was last put to, of entries that are newest first; null: nobody but the customer was asked. */
export function askedLast(entries: readonly TimelineEntry[]): WaitingParty | null {
  const { undone } = markEntries(entries);
  const asked = entries.find(
    ({ id, kind, details: { party } }) =>
      ['escalate', 'transfer', 'mail-out'].includes(kind) &&
      party !== undefined &&
      party !== 'nobody' &&
      party !== 'customer' &&
      !undone.has(id),
  );
  return asked?.details.party ?? null;
}
