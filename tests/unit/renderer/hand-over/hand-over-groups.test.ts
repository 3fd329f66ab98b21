import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  groupForHandOver,
  nextMidnight,
} from '../../../../src/renderer/hand-over/hand-over-groups.ts';
import { handOverText } from '../../../../src/renderer/hand-over/hand-over-text.ts';
import { createI18n } from '../../../../src/renderer/i18n/create-i18n.ts';
import { waitingParties, type CaseProgress } from '../../../../src/shared/model/case-progress.ts';
import type { CaseSummary } from '../../../../src/shared/model/support-case.ts';
import { routed, supportCase } from '../fake-desk.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const midnight = nextMidnight(now);

const caseOf = (reference: string, progress: Partial<CaseProgress>): CaseSummary => ({
  id: supportCase.id,
  reference,
  createdAt: supportCase.createdAt,
  updatedAt: supportCase.updatedAt,
  customer: 'Northbrook',
  severity: null,
  progress: { ...supportCase.progress, ...progress },
  title: 'The export fails.\u2028Twice.',
  offerName: null,
  decision: routed,
  override: null,
});

test('what is late comes first; a case that waits is not our turn', () => {
  const groups = groupForHandOver(
    [
      caseOf('waits', { waitingOn: 'publisher', waitingSince: '2026-11-20T08:00:00.000Z' }),
      caseOf('ours', {}),
      caseOf('late', { nextActionAt: '2026-11-23T09:59:00.000Z', nextAction: 'Call' }),
      caseOf('tomorrow', { nextActionAt: '2026-12-24T09:00:00.000Z' }),
    ],
    now,
    midnight,
  );

  expect(groups.map(({ name, cases }) => [name, cases[0]?.reference])).toEqual([
    ['overdue', 'late'],
    ['ourTurn', 'ours'],
    ['waiting', 'waits'],
    ['later', 'tomorrow'],
  ]);
});

test('every open case stands on the page exactly once', () => {
  const progress = fc.record({
    waitingOn: fc.constantFrom(...waitingParties),
    handling: fc.constantFrom('kept' as const, 'transferred' as const),
    nextAction: fc.option(fc.constant('Call')),
    nextActionAt: fc.option(
      fc
        .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
        .map((it) => it.toISOString()),
    ),
  });
  fc.assert(
    fc.property(fc.array(progress), (all) => {
      const cases = all.map((it, index) => caseOf(String(index), it));

      const shown = groupForHandOver(cases, now, midnight).flatMap((it) => it.cases);

      expect(shown.map((it) => it.reference).toSorted()).toEqual(
        cases.map((it) => it.reference).toSorted(),
      );
    }),
  );
});

test('the copied text is one line for each case, with who is waited for and what is next', () => {
  const { t } = createI18n('en');
  const groups = groupForHandOver(
    [caseOf('FP-1', { nextActionAt: '2026-11-23T09:59:00.000Z', nextAction: 'Call\nAna' })],
    now,
    midnight,
  );

  const text = handOverText(t, { heading: 'Hand-over', note: ' ', groups }, now, 'en');

  expect(text.split('\n')).toHaveLength(6);
  expect(text).toMatch(
    /- FP-1 \| The export fails\. Twice\. \| Northbrook \| Our turn \| .* Call Ana$/,
  );
});
