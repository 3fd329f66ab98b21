import { expect, test } from 'vitest';

import { groupEntries } from '../../../../../src/renderer/case/timeline/group-entries.ts';
import type { TimelineEntry } from '../../../../../src/shared/model/case-timeline.ts';

function entry(id: string, kind: TimelineEntry['kind'], form?: 'clipboard' | 'eml'): TimelineEntry {
  return {
    id,
    sequence: 1,
    kind,
    at: '2026-11-23T09:00:00.000Z',
    by: 'Mercy Okafor',
    desk: 'FP7K3Q',
    text: '',
    details: form === undefined ? {} : { form },
    previousHash: '',
    hash: '',
  };
}

test('the same text that left three times in a row is one line; another way out or a note ends it', () => {
  const groups = groupEntries([
    entry('c', 'mail-out', 'eml'),
    entry('b', 'mail-out', 'eml'),
    entry('a', 'mail-out', 'eml'),
    entry('other', 'mail-out', 'clipboard'),
    entry('note', 'note'),
    entry('again', 'note'),
  ]);

  expect(groups.map(({ entry: it, same }) => [it.id, ...same.map(({ id }) => id)])).toEqual([
    ['c', 'b', 'a'],
    ['other'],
    ['note'],
    ['again'],
  ]);
});
