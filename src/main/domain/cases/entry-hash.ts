import { createHash } from 'node:crypto';

import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';

/** An entry that has no hash yet. */
export type UnsealedEntry = Omit<TimelineEntry, 'hash'>;

/** What the first entry of a case holds instead of the hash of one before: SHA-256 of the case’s id. */
export function firstPreviousHash(caseId: string): string {
  return sha256(`fingerpost timeline ${caseId}`);
}

/** SHA-256, lower-case hex, over everything that an entry says. The same entry has the same hash at every desk. */
export function hashEntry(caseId: string, entry: UnsealedEntry): string {
  const { sequence, id, kind, at, by, desk, text, details, previousHash } = entry;
  return sha256(canonical([caseId, sequence, id, kind, at, by, desk, text, details, previousHash]));
}

/** JSON with sorted keys and without what is undefined: one text per value. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
