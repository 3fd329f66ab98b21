import { expect, test } from 'vitest';

import {
  actNeeds,
  blankActDraft,
  changesNothing,
  lacking,
  planOf,
  toAct,
} from '../../../../../src/renderer/case/timeline/act-draft.ts';
import { caseActKinds } from '../../../../../src/renderer/case/timeline/act-keys.ts';
import { CaseAct, freshProgress } from '../../../../../src/shared/model/case-progress.ts';

test('every act that lacks nothing is one that the desk understands', () => {
  const draft = {
    ...blankActDraft,
    party: 'microsoft',
    text: 'Words',
    to: 'FP7K3Q-2026-000002',
    nextAction: 'Chase',
    nextActionAt: '2026-11-24T10:00',
    entryId: '11111111-1111-4111-8111-111111111111',
  } as const;

  for (const kind of caseActKinds) {
    expect(lacking(kind, draft)).toEqual([]);
    expect(CaseAct.safeParse(toAct(kind, draft))).toMatchObject({ success: true, data: { kind } });
  }
  expect(caseActKinds.toSorted()).toEqual(Object.keys(actNeeds).toSorted());
});

test('an escalation needs to whom, but no words; a transfer needs both', () => {
  expect(lacking('escalate', blankActDraft)).toEqual(['party']);
  expect(lacking('transfer', { ...blankActDraft, text: '  ' })).toEqual(['party', 'text']);
});

test('a wait without a plan leaves the plan as it is, and an empty plan takes it away', () => {
  expect(toAct('wait', { ...blankActDraft, party: 'customer' })).toEqual({
    kind: 'wait',
    on: 'customer',
  });
  expect(toAct('plan', blankActDraft)).toEqual({
    kind: 'plan',
    nextAction: null,
    nextActionAt: null,
  });
});

test('a plan as it stands changes nothing; one that is emptied takes it away', () => {
  const progress = {
    ...freshProgress,
    nextAction: 'Call Ana',
    nextActionAt: '2026-11-24T10:00:00.000Z',
  };
  const shown = { ...blankActDraft, ...planOf(progress) };

  expect(changesNothing('plan', shown, progress)).toBe(true);
  expect(changesNothing('plan', blankActDraft, freshProgress)).toBe(true);
  expect(changesNothing('plan', blankActDraft, progress)).toBe(false);
  expect(changesNothing('plan', { ...shown, nextAction: 'Chase' }, progress)).toBe(false);
});
