import {
  EntryDetails,
  EntryKind,
  mostFaults,
  type TimelineFault,
} from '../../../shared/model/case-timeline.ts';
import { firstPreviousHash, hashWrittenEntry, type WrittenEntry } from './entry-hash.ts';

/** A case with what it says of its own timeline. */
export type VerifiedCase = {
  readonly id: string;
  readonly reference: string;
  readonly entryCount: number;
  readonly headHash: string;
};

/** An entry as it stands in the file. */
export type StoredEntry = WrittenEntry & {
  readonly hash: string;
  /** False: its bytes are not those of any text, so that it cannot be what was written. */
  readonly isText: boolean;
};

/** What is wrong with the timeline of a case; its entries come in the order of their sequence. */
export function verifyTimeline(it: VerifiedCase, entries: readonly StoredEntry[]): TimelineFault[] {
  const faults: TimelineFault[] = [];
  const add = (kind: TimelineFault['kind'], sequence: number | null): void => {
    faults.push({ reference: it.reference, sequence, kind });
  };
  let next = 1;
  const addMissing = (before: number): void => {
    // A number that was written wrong can be any number: more than these nobody reads.
    const end = Math.min(before, next + mostFaults);
    for (; next < end; next += 1) add('missing', next);
  };
  // Of an entry that was changed both hashes are looked for, so that one edit is one fault.
  let ends = [firstPreviousHash(it.id)];
  for (const entry of entries) {
    const isGap = entry.sequence > next;
    addMissing(entry.sequence);
    const hash = hashWrittenEntry(it.id, entry);
    if (hash !== entry.hash || !entry.isText) {
      add(isReadable(entry) ? 'changed' : 'unreadable', entry.sequence);
    } else if (!isGap && !ends.includes(entry.previousHash)) {
      add('moved', entry.sequence);
    }
    ends = [hash, entry.hash];
    next = entry.sequence + 1;
  }
  const isShort = next <= Math.max(it.entryCount, 1);
  if (isShort) addMissing(Math.max(it.entryCount, 1) + 1);
  if (!isShort && (next - 1 !== it.entryCount || !ends.includes(it.headHash))) add('head', null);
  return faults;
}

function isReadable({ kind, detailsText }: StoredEntry): boolean {
  try {
    return (
      EntryKind.safeParse(kind).success && EntryDetails.safeParse(JSON.parse(detailsText)).success
    );
  } catch {
    return false;
  }
}
