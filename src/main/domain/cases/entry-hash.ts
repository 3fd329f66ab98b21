import { hash } from 'node:crypto';

import type { EntryDetails, TimelineEntry } from '../../../shared/model/case-timeline.ts';

/** An entry that has no hash yet. */
export type UnsealedEntry = Omit<TimelineEntry, 'hash'>;

/** An entry as the desk file holds it: its details are the text that `toDetailsText` makes. */
export type WrittenEntry = Omit<UnsealedEntry, 'kind' | 'details'> & {
  readonly kind: string;
  readonly detailsText: string;
};

/** What the first entry of a case holds instead of the hash of one before: SHA-256 of the case’s id. */
export function firstPreviousHash(caseId: string): string {
  return sha256(`fingerpost timeline ${caseId}`);
}

/** SHA-256, lower-case hex, over everything that an entry says. The same entry has the same hash at every desk. */
export function hashEntry(caseId: string, { details, ...entry }: UnsealedEntry): string {
  return hashWrittenEntry(caseId, { ...entry, detailsText: toDetailsText(details) });
}

/** The same hash from the text that stands in the file, so that no letter of it can change unseen. */
export function hashWrittenEntry(caseId: string, entry: WrittenEntry): string {
  const { sequence, id, kind, at, by, desk, text, detailsText, previousHash } = entry;
  const words = JSON.stringify([caseId, sequence, id, kind, at, by, desk, text, previousHash]);
  return sha256(`${words}\n${detailsText}`);
}

/** JSON with sorted keys and without what is undefined: one text per value. */
export function toDetailsText(details: EntryDetails): string {
  return toSortedText(details);
}

/** The same of anything. */
export function toSortedText(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
