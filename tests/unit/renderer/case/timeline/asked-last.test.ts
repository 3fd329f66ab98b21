import { expect, test } from 'vitest';

import { askedLast } from '../../../../../src/renderer/case/timeline/asked-last.ts';
import type { TimelineEntry } from '../../../../../src/shared/model/case-timeline.ts';

function entry(
  sequence: number,
  kind: TimelineEntry['kind'],
  details: TimelineEntry['details'],
): TimelineEntry {
  return {
    id: `00000000-0000-4000-8000-00000000000${sequence}`,
    sequence,
    kind,
    at: '2026-11-23T08:00:00.000Z',
    by: '',
    desk: 'FP7K3Q',
    text: '',
    details,
    previousHash: '',
    hash: '',
  };
}

const toPublisher = entry(1, 'escalate', { party: 'publisher' });
const toMicrosoft = entry(2, 'mail-out', { party: 'microsoft' });
const toCustomer = entry(3, 'mail-out', { party: 'customer' });

test('a case comes back from whom it was put to last, not from the customer who was written to since', () => {
  expect(askedLast([toCustomer, toMicrosoft, toPublisher])).toBe('microsoft');
});

test('what was taken back asked nobody', () => {
  const undo = entry(3, 'undone', { entryId: toMicrosoft.id });

  expect(askedLast([undo, toMicrosoft, toPublisher])).toBe('publisher');
});

test('nobody but the customer was asked', () => {
  expect(askedLast([toCustomer])).toBeNull();
});
