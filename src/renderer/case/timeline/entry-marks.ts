import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';

/** What later entries say of an earlier one. They are always newer, so they are loaded before it. */
export type EntryMarks = {
  /** By the id of the entry that was wrong: what was said about it, the last word first. */
  readonly corrections: ReadonlyMap<string, readonly TimelineEntry[]>;
  /** Ids of entries that were taken back. */
  readonly undone: ReadonlySet<string>;
};

export function markEntries(entries: readonly TimelineEntry[]): EntryMarks {
  const undone = new Set(entriesOf(entries, 'undone').map(({ details }) => details.entryId ?? ''));
  const corrections = new Map<string, readonly TimelineEntry[]>();
  for (const entry of entriesOf(entries, 'correction')) {
    const id = entry.details.entryId ?? '';
    if (!undone.has(entry.id)) corrections.set(id, [...(corrections.get(id) ?? []), entry]);
  }
  return { corrections, undone };
}

/** True where an operator can say that it was wrong: it has words, and nobody said so yet. */
export function isCorrectable({ id, kind, text }: TimelineEntry, marks: EntryMarks): boolean {
  const isOwnDoing = kind === 'correction' || kind === 'undone' || kind === 'opened';
  return text !== '' && !isOwnDoing && !marks.corrections.has(id) && !marks.undone.has(id);
}

function entriesOf(entries: readonly TimelineEntry[], kind: TimelineEntry['kind']) {
  return entries.filter((it) => it.kind === kind);
}
