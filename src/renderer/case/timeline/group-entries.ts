import type { TimelineEntry } from '../../../shared/model/case-timeline.ts';

/** One line of the timeline: an entry, and older ones right below it that say the same. */
export type EntryGroup = {
  readonly entry: TimelineEntry;
  readonly same: readonly TimelineEntry[];
};

/** Texts that left the desk alike, one after the other, are one line. Everything else stands alone. */
export function groupEntries(entries: readonly TimelineEntry[]): readonly EntryGroup[] {
  const groups: EntryGroup[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && isSame(last.entry, entry)) {
      groups[groups.length - 1] = { ...last, same: [...last.same, entry] };
    } else groups.push({ entry, same: [] });
  }
  return groups;
}

function isSame(a: TimelineEntry, b: TimelineEntry): boolean {
  if (a.kind !== 'mail-out' || b.kind !== 'mail-out') return false;
  const { details: one } = a;
  const { details: other } = b;
  return (
    a.text === b.text &&
    a.by === b.by &&
    one.form === other.form &&
    one.party === other.party &&
    one.purpose === other.purpose &&
    one.language === other.language
  );
}
