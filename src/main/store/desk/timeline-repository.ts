import type { Database } from 'better-sqlite3';

import { AppError } from '../../../shared/errors.ts';
import type { CaseProgress } from '../../../shared/model/case-progress.ts';
import { TimelineEntry } from '../../../shared/model/case-timeline.ts';
import { firstPreviousHash, hashEntry, toDetailsText } from '../../domain/cases/entry-hash.ts';
import { kindsOfFirsts, readFirsts } from './case-firsts.ts';
import { readReplied } from './case-replied.ts';
import { toProgressRow, type ProgressRow } from './case-row.ts';
import { isStanding } from './standing-entry.ts';

/** An entry that is not in the chain yet. */
export type NewEntry = Omit<TimelineEntry, 'sequence' | 'previousHash' | 'hash'>;

type EntryRow = {
  readonly case_number: number;
  readonly sequence: number;
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly by: string;
  readonly desk: string;
  readonly text: string;
  readonly details_json: string;
  readonly previous_hash: string;
  readonly hash: string;
};
type Head = {
  readonly number: number;
  readonly id: string;
  readonly entry_count: number;
  readonly head_hash: string;
};

const columns = `case_number, sequence, id, kind, at, by, desk, text, details_json, previous_hash, hash`;

export const timelineQueries = {
  page: `
    SELECT ${columns} FROM case_entry
    WHERE case_number = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
} as const;

export type TimelineRepository = ReturnType<typeof createTimelineRepository>;

/** The timelines of the cases: entries are only ever added, each sealed with the hash of the one before. */
export function createTimelineRepository(db: Database) {
  const selectHead = db.prepare<[string], Head>(
    `SELECT number, id, entry_count, head_hash FROM support_case WHERE reference = ?`,
  );
  const selectPage = db.prepare<[number, number, number], EntryRow>(timelineQueries.page);
  const selectEntry = db.prepare<[number, string], EntryRow>(
    `SELECT ${columns} FROM case_entry WHERE case_number = ? AND id = ?`,
  );
  const insertEntry = db.prepare<EntryRow>(`
    INSERT INTO case_entry (${columns})
    VALUES (@case_number, @sequence, @id, @kind, @at, @by, @desk, @text, @details_json, @previous_hash, @hash)`);
  const moveHead = db.prepare<[number, string, string, number]>(
    `UPDATE support_case SET entry_count = ?, head_hash = ?, updated_at = ? WHERE number = ?`,
  );
  const updateProgress = db.prepare<ProgressRow & { number: number }>(`
    UPDATE support_case SET status = @status, handling = @handling, waiting_on = @waiting_on,
      waiting_since = @waiting_since, next_action = @next_action, next_action_at = @next_action_at,
      closed_as = @closed_as, closed_at = @closed_at, merged_into = @merged_into, bounces = @bounces
    WHERE number = @number`);
  // What was said to the customer answers too; what was taken back answers nothing.
  const updateAnswered = db.prepare<{ number: number }>(`
    UPDATE support_case SET answered_at = (
      SELECT at FROM case_entry AS answer
      WHERE case_number = @number AND (kind = 'answer' OR kind = 'mail-out'
          AND json_extract(details_json, '$.party') = 'customer'
          AND json_extract(details_json, '$.purpose') = 'escalation')
        AND ${isStanding('answer')}
      ORDER BY sequence LIMIT 1)
    WHERE number = @number`);
  const updateReplied = db.prepare<{ number: number }>(`${readReplied}
    WHERE number = @number AND (status = 'closed' OR replied_after_close_at IS NOT NULL)`);
  const updateFirsts = db.prepare<{ number: number }>(`${readFirsts} WHERE number = @number`);

  const selectEnd = db.prepare<[number], { sequence: number; hash: string }>(
    `SELECT sequence, hash FROM case_entry WHERE case_number = ? ORDER BY sequence DESC LIMIT 1`,
  );

  const headOf = (reference: string): Head => {
    const head = selectHead.get(reference);
    if (!head) throw new AppError('CASE_NOT_FOUND', { reference });
    return head;
  };
  /** Nothing is sealed onto an end that is not where the case says it is. */
  const refuseBroken = (reference: string, { number, entry_count, head_hash }: Head): void => {
    const end = selectEnd.get(number) ?? { sequence: 0, hash: '' };
    if (end.sequence === entry_count && end.hash === head_hash) return;
    throw new AppError('TIMELINE_BROKEN', { reference });
  };
  const write = (head: Head, entries: readonly TimelineEntry[]): void => {
    for (const { details, previousHash, ...entry } of entries) {
      insertEntry.run({
        ...entry,
        case_number: head.number,
        details_json: toDetailsText(details),
        previous_hash: previousHash,
      });
    }
    const last = entries.at(-1);
    if (!last) return;
    moveHead.run(last.sequence, last.hash, last.at, head.number);
    if (entries.some(({ kind }) => answeringKinds.has(kind))) {
      updateAnswered.run({ number: head.number });
    }
    if (entries.some(({ kind }) => kindsOfFirsts.has(kind))) {
      updateFirsts.run({ number: head.number });
    }
  };
  const append = db.transaction(
    (reference: string, entries: readonly NewEntry[], progress?: CaseProgress) => {
      const head = headOf(reference);
      refuseBroken(reference, head);
      const sealed = seal(head, entries);
      write(head, sealed);
      if (progress) updateProgress.run({ number: head.number, ...toProgressRow(progress) });
      updateReplied.run({ number: head.number });
      return sealed;
    },
  );
  const takeIn = db.transaction((reference: string, entries: readonly TimelineEntry[]) => {
    const head = headOf(reference);
    refuseBroken(reference, head);
    const [first] = entries;
    const continues =
      first?.sequence === head.entry_count + 1 && first.previousHash === endOf(head);
    if (first && !continues) throw new Error(`these entries do not continue ${reference}`);
    write(head, entries);
  });

  return {
    /**
     * Adds to the end of the timeline; `progress` is how the case stands after it. Part of the transaction that is
     * open, else one of its own. @throws AppError CASE_NOT_FOUND, TIMELINE_BROKEN
     */
    append: (
      reference: string,
      entries: readonly NewEntry[],
      progress?: CaseProgress,
    ): TimelineEntry[] => append.immediate(reference, entries, progress),

    /**
     * Entries of another desk, as they were sealed there; they continue what this desk has. Whether the seals hold
     * is for the caller to see before. @throws AppError CASE_NOT_FOUND, TIMELINE_BROKEN
     */
    takeIn: (reference: string, entries: readonly TimelineEntry[]): void =>
      takeIn.immediate(reference, entries),

    /** Newest first, those before the sequence `before`; undefined: from the end. @throws AppError CASE_NOT_FOUND */
    page(
      reference: string,
      before: number | undefined,
      limit: number,
    ): { entries: TimelineEntry[]; hasMore: boolean } {
      const { number } = headOf(reference);
      const rows = selectPage.all(number, before ?? Number.MAX_SAFE_INTEGER, limit + 1);
      return { entries: rows.slice(0, limit).map(fromEntryRow), hasMore: rows.length > limit };
    },

    /** How many entries there are, which is the sequence of the last one. @throws AppError CASE_NOT_FOUND */
    length: (reference: string): number => headOf(reference).entry_count,

    /** The entry of this case with this id. @throws AppError CASE_NOT_FOUND */
    find(reference: string, id: string): TimelineEntry | undefined {
      const row = selectEntry.get(headOf(reference).number, id);
      return row && fromEntryRow(row);
    },
  };
}

const answeringKinds: ReadonlySet<string> = new Set(['answer', 'mail-out', 'undone']);

/** Chains the entries to the head. Half of a surrogate pair cannot be written to the file, and is replaced before. */
function seal(head: Head, entries: readonly NewEntry[]): TimelineEntry[] {
  let previousHash = endOf(head);
  return entries.map((it, index) => {
    const { id, kind, at, details } = it;
    const [by = '', desk = '', text = ''] = [it.by, it.desk, it.text].map((words) =>
      words.toWellFormed(),
    );
    const sequence = head.entry_count + index + 1;
    const entry = { id, sequence, kind, at, by, desk, text, details, previousHash };
    previousHash = hashEntry(head.id, entry);
    return { ...entry, hash: previousHash };
  });
}

function endOf({ id, entry_count, head_hash }: Head): string {
  return entry_count === 0 ? firstPreviousHash(id) : head_hash;
}

function fromEntryRow({ details_json, previous_hash, ...row }: EntryRow): TimelineEntry {
  const { case_number: _, ...entry } = row;
  return TimelineEntry.parse({
    ...entry,
    details: JSON.parse(details_json),
    previousHash: previous_hash,
  });
}
