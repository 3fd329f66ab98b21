import { expect, test } from 'vitest';

import type { LocalRuleEdit } from '../../../../src/shared/model/local-agreement.ts';
import {
  caseInput,
  openDesk,
  publish,
  quoteFacts,
  quotesToPublisher,
  shipped,
  spoil,
} from './policy-desk.ts';

const split = {
  group: 'commerce',
  answers: 'provider',
  counterpart: 'Polar Distribution',
  agreedOn: '2026-10-01',
  note: null,
} as const;
const rule: LocalRuleEdit = {
  when: { topic: ['quote-pricing'], askedBy: ['customer'] },
  owner: 'publisher',
  firstContact: 'publisher',
  contact: 'publisher-csp-program',
  escalateTo: null,
  reason: 'Harbour answers price questions itself',
  counterpart: 'Harbour Software',
  agreedOn: '2026-10-01',
};
const reseller = { ...quoteFacts, cspModel: 'indirect-reseller' } as const;

test('a split settles who answers for its group of topics, and says that an agreement did', async () => {
  const { call } = await openDesk();
  await call('profile.set', { cspModel: 'indirect-reseller', operatorName: 'Ines' });
  const splitOf = async (topic: 'billing' | 'break-fix' | null) => {
    const { known } = await call('triage.knownFacts', { offer: null, topic });
    return known.find((it) => it.fact === 'resellerSplit');
  };

  const { splits } = await call('agreements.saveSplit', split);

  expect(splits).toMatchObject([{ ...split, savedBy: 'Ines' }]);
  expect(await splitOf('billing')).toMatchObject({ value: 'provider', source: 'agreement' });
  expect(await splitOf('break-fix')).toMatchObject({ value: 'unrecorded', source: 'agreement' });
  expect(await splitOf(null)).toBeUndefined();
  expect((await call('agreements.removeSplit', { group: 'commerce' })).splits).toEqual([]);
  expect(await splitOf('billing')).toMatchObject({ value: 'unrecorded', source: 'agreement' });
});

test('another topic is shown with what was agreed for it', async () => {
  const { call } = await openDesk();
  await call('agreements.saveSplit', split);
  const facts = {
    ...reseller,
    topic: 'other',
    resellerSplit: 'unrecorded',
    commerceFault: 'no',
  } as const;
  const ownerOf = async (topic: string, change: object = {}) => {
    const { answers } = await call('triage.preview', {
      facts: { ...facts, ...change },
      offer: null,
      fact: 'topic',
    });
    expect(answers).toHaveLength(27);
    const decision = answers.find((it) => it.value === topic)?.decision;
    return decision?.status === 'routed' ? decision.rule : decision?.status;
  };

  expect(await ownerOf('payment')).toBe('R-SPLIT-PROVIDER');
  expect(await ownerOf('other')).toBe('R-SPLIT-NONE');
  expect(await ownerOf('payment', { resellerSplit: 'reseller' })).toBe('R-SPLIT-RESELLER');
  expect(await ownerOf('payment', { cspModel: 'direct-bill' })).toBe('R-BILLING');
});

test('the grid of a reseller decides each topic with what was agreed for its group', async () => {
  const { call } = await openDesk();
  const { topic: _, ...facts } = reseller;
  const rulesOf = async (topic: string, change: object = {}) => {
    const { cells } = await call('policy.grid', { facts: { ...facts, ...change } });
    expect(cells).toHaveLength(27 * 3);
    return cells.find((it) => it.topic === topic && it.askedBy === 'customer')?.rules;
  };
  expect(await rulesOf('billing')).toContain('R-SPLIT-NONE');

  await call('agreements.saveSplit', split);

  expect(await rulesOf('billing')).toContain('R-SPLIT-PROVIDER');
  expect(await rulesOf('billing')).not.toContain('R-SPLIT-NONE');
  expect(await rulesOf('other')).toContain('R-SPLIT-NONE');
  expect(await rulesOf('billing', { resellerSplit: 'reseller' })).toContain('R-SPLIT-RESELLER');
  expect(await rulesOf('billing', { cspModel: 'direct-bill' })).toContain('R-BILLING');
});

test('a local rule is tried before the published ones, and never stands among them', async () => {
  const { call } = await openDesk();

  const { rules, warnings } = await call('agreements.saveRule', { id: null, edit: rule });
  const { decision, explanation } = await call('triage.step', { facts: quoteFacts, offer: null });
  const created = await call('cases.create', caseInput());
  const use = await call('policy.ruleUse', {});

  expect(rules).toMatchObject([{ id: 'L-1', ...rule }]);
  expect(warnings).toEqual([]);
  expect(decision).toMatchObject({
    status: 'routed',
    rule: 'L-1',
    owner: 'publisher',
    certainty: 'local-agreement',
    cites: [],
  });
  expect(explanation.published).toMatchObject({ rule: 'R-QUOTE', owner: 'partner' });
  expect(explanation.reason).toEqual({ en: rule.reason, 'zh-CN': rule.reason });
  expect(created.decision).toEqual(decision);
  expect(use.cases).toEqual({ 'L-1': 1 });
  expect(use.combinations['L-1']).toBeGreaterThan(0);
  expect(await call('policy.get', {})).toEqual(shipped);
  const { text } = await call('policy.exportFile', { format: 'json', version: shipped.version });
  expect(JSON.parse(text)).toEqual(shipped);
});

test('a local rule stays above the next version of the policy, and is left out of its proof', async () => {
  const { call } = await openDesk();
  await call('agreements.saveRule', { id: null, edit: { ...rule, owner: 'indirect-provider' } });

  await publish(call, quotesToPublisher, 'ours');

  const { decision } = await call('triage.step', { facts: quoteFacts, offer: null });
  expect(decision).toMatchObject({ rule: 'L-1', owner: 'indirect-provider' });
  expect(await call('policy.check', {})).toMatchObject({
    rules: shipped.rules.length,
    problems: [],
  });
});

test('what a local rule breaks is said, and it holds nevertheless', async () => {
  const { call } = await openDesk();
  const edit = { ...rule, owner: 'microsoft', contact: 'microsoft-partner-support' } as const;

  const { warnings } = await call('agreements.saveRule', { id: null, edit });

  expect(warnings[0]).toMatchObject({
    rule: 'L-1',
    detail: expect.stringContaining('invariant 1'),
  });
  const { decision } = await call('triage.step', { facts: quoteFacts, offer: null });
  expect(decision).toMatchObject({ rule: 'L-1', owner: 'microsoft' });
});

test('an old case is explained by the local rules of its day', async () => {
  const { call } = await openDesk();
  await call('agreements.saveRule', { id: null, edit: rule });
  const { reference } = await call('cases.create', caseInput());
  await call('agreements.saveRule', { id: 'L-1', edit: { ...rule, reason: 'Another reason' } });
  const again = await call('cases.create', caseInput());
  await call('agreements.removeRule', { id: 'L-1' });

  const { explanation, today } = await call('cases.explain', { reference });
  const later = await call('cases.explain', { reference: again.reference });

  expect(explanation).toMatchObject({ rule: 'L-1', reason: { en: rule.reason } });
  expect(later.explanation).toMatchObject({ rule: 'L-1', reason: { en: 'Another reason' } });
  expect(today.decision).toMatchObject({ rule: 'R-QUOTE' });
});

test('a rule that another window made or removed holds here at once, under a name of its own', async () => {
  const one = await openDesk();
  const other = await openDesk(one.dataFolder);
  const ruleHere = async () => {
    const { decision } = await one.call('triage.step', { facts: quoteFacts, offer: null });
    return decision.status === 'routed' ? decision.rule : null;
  };

  await other.call('agreements.saveRule', { id: null, edit: rule });
  expect(await ruleHere()).toBe('L-1');
  await other.call('agreements.removeRule', { id: 'L-1' });
  expect(await ruleHere()).toBe('R-QUOTE');
  const { rules } = await one.call('agreements.saveRule', { id: null, edit: rule });
  expect(rules.map((it) => it.id)).toEqual(['L-2']);
  await expect(one.call('agreements.removeRule', { id: 'L-1' })).rejects.toMatchObject({
    code: 'LOCAL_RULE_NOT_FOUND',
  });
});

test('a rule of the desk that somebody spoiled is left out and stops nothing', async () => {
  const { call, dataFolder } = await openDesk();
  await call('agreements.saveRule', { id: null, edit: rule });
  await call('agreements.saveRule', { id: null, edit: { ...rule, when: { topic: ['billing'] } } });
  const { reference } = await call('cases.create', caseInput());
  spoil(dataFolder, `UPDATE local_rule SET owner = 'nobody' WHERE rule_number = 1`);
  const { call: again } = await openDesk(dataFolder);

  const { decision } = await again('triage.step', { facts: quoteFacts, offer: null });
  const { rules, unreadable } = await again('agreements.list', {});
  const later = await again('cases.create', caseInput());
  const explained = await again('cases.explain', { reference });
  const after = await again('agreements.removeRule', { id: 'L-1' });

  expect(decision).toMatchObject({ rule: 'R-QUOTE' });
  expect(rules.map((it) => it.id)).toEqual(['L-2']);
  expect(unreadable).toEqual([{ kind: 'rule', rule: 'L-1' }]);
  expect(later.decision).toMatchObject({ rule: 'R-QUOTE' });
  expect(explained).toMatchObject({ explanation: null, today: { decision: { rule: 'R-QUOTE' } } });
  expect(after).toMatchObject({ rules: [{ id: 'L-2' }], unreadable: [] });
});

test('a spoiled rule is mended by writing it again under its name', async () => {
  const { call, dataFolder } = await openDesk();
  await call('agreements.saveRule', { id: null, edit: rule });
  spoil(dataFolder, `UPDATE local_rule SET when_json = '{"topic":["weather"]}'`);
  const { call: again } = await openDesk(dataFolder);
  const before = await again('agreements.list', {});

  const after = await again('agreements.saveRule', { id: 'L-1', edit: rule });

  expect(before).toMatchObject({ rules: [], unreadable: [{ kind: 'rule', rule: 'L-1' }] });
  expect(after).toMatchObject({ rules: [{ id: 'L-1', ...rule }], unreadable: [] });
});

test('a split that somebody spoiled counts as not recorded, until it is recorded again or removed', async () => {
  const { call, dataFolder } = await openDesk();
  await call('profile.set', { cspModel: 'indirect-reseller' });
  await call('agreements.saveSplit', split);
  spoil(dataFolder, `UPDATE split_agreement SET agreed_on = 'once'`);

  const { known } = await call('triage.knownFacts', { offer: null, topic: 'billing' });
  const before = await call('agreements.list', {});
  const removed = await call('agreements.removeSplit', { group: 'commerce' });
  const recorded = await call('agreements.saveSplit', split);

  expect(known.find((it) => it.fact === 'resellerSplit')?.value).toBe('unrecorded');
  expect(before).toMatchObject({ splits: [], unreadable: [{ kind: 'split', group: 'commerce' }] });
  expect(removed).toMatchObject({ splits: [], unreadable: [] });
  expect(recorded).toMatchObject({ splits: [split], unreadable: [] });
});

test.each(['', ' \n'])(
  'an agreement with %j for whom it was made with is refused',
  async (blank) => {
    const { call } = await openDesk();
    const empty = { code: 'TEXT_EMPTY' };

    await expect(
      call('agreements.saveSplit', { ...split, counterpart: blank }),
    ).rejects.toMatchObject(empty);
    await expect(
      call('agreements.saveRule', { id: null, edit: { ...rule, counterpart: blank } }),
    ).rejects.toMatchObject(empty);
    await expect(
      call('agreements.saveRule', { id: null, edit: { ...rule, reason: blank } }),
    ).rejects.toMatchObject(empty);
  },
);

test('a local rule without a condition is refused: it would answer every question', async () => {
  const { call } = await openDesk();

  await expect(
    call('agreements.saveRule', { id: null, edit: { ...rule, when: {} } }),
  ).rejects.toMatchObject({ code: expect.any(String) });

  expect((await call('agreements.list', {})).rules).toEqual([]);
});

test('a value that no fact has is named, and nothing is saved', async () => {
  const { call } = await openDesk();
  const edit = { ...rule, when: { topic: ['quote-pricing', 'weather'] } };

  await expect(call('agreements.saveRule', { id: null, edit })).rejects.toMatchObject({
    code: 'UNKNOWN_FACT_VALUE',
    params: { fact: 'topic', value: 'weather' },
  });

  expect((await call('agreements.list', {})).rules).toEqual([]);
});

test('the replay of a draft has the local rules above it, as the desk would', async () => {
  const { call } = await openDesk();
  await call('cases.create', caseInput());
  await call('agreements.saveRule', { id: null, edit: { ...rule, owner: 'indirect-provider' } });
  const { revision, policy } = await call('policy.startDraft', { version: shipped.version });
  await call('policy.saveDraft', { policy, revision });

  const replay = await call('policy.replayDraft', {});

  expect(replay.changed[0]?.after).toMatchObject({ rule: 'L-1', owner: 'indirect-provider' });
});
