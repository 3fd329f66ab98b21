import { expect, test } from 'vitest';

import {
  isCorrectable,
  markEntries,
} from '../../../../../src/renderer/case/timeline/entry-marks.ts';
import type { TimelineEntry } from '../../../../../src/shared/model/case-timeline.ts';

function entry(id: string, kind: TimelineEntry['kind'], entryId?: string): TimelineEntry {
  return {
    id,
    sequence: 1,
    kind,
    at: '2026-11-23T09:00:00.000Z',
    by: '',
    desk: 'FP7K3Q',
    text: 'Words',
    details: entryId === undefined ? {} : { entryId },
    previousHash: '',
    hash: '',
  };
}

test('a corrected entry is struck and cannot be corrected twice', () => {
  const wrong = entry('wrong', 'call');
  const marks = markEntries([entry('right', 'correction', 'wrong'), wrong]);

  expect(marks.corrections.get('wrong')?.map(({ id }) => id)).toEqual(['right']);
  expect(isCorrectable(wrong, marks)).toBe(false);
});

test('a correction that was taken back corrects nothing', () => {
  const wrong = entry('wrong', 'call');
  const marks = markEntries([
    entry('back', 'undone', 'right'),
    entry('right', 'correction', 'wrong'),
    wrong,
  ]);

  expect(marks.corrections.size).toBe(0);
  expect(marks.undone.has('right')).toBe(true);
  expect(isCorrectable(wrong, marks)).toBe(true);
});
