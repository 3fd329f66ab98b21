import { expect, test } from 'vitest';

import type { Input } from '../../../../src/shared/contract.ts';
import { outcomeInForce } from '../../../../src/shared/model/support-case.ts';
import { caseInput, openDesk, quoteFacts } from './policy-desk.ts';

const toPublisher = {
  owner: 'publisher',
  firstContact: 'publisher',
  contact: 'publisher-customer-support',
  escalateTo: null,
} as const;
const secret = 'Their manager owes us a favour';

async function overriddenDesk() {
  const opened = await openDesk();
  await opened.call('profile.set', { operatorName: 'Ines', deskName: 'North desk' });
  const { reference } = await opened.call('cases.create', caseInput());
  const overridden = await opened.call('cases.override', {
    reference,
    outcome: toPublisher,
    reason: `  ${secret}\n`,
  });
  return { ...opened, reference, overridden };
}

test('an override is logged with its reason, who, when and what it overrode, and decides where the case goes', async () => {
  const { call, reference, overridden } = await overriddenDesk();

  const [entry] = overridden.overrides;
  expect(entry).toEqual({
    at: entry?.at,
    by: 'Ines',
    reason: secret,
    outcome: toPublisher,
    rule: 'R-QUOTE',
  });
  expect(overridden.decision).toMatchObject({ rule: 'R-QUOTE', owner: 'partner' });
  expect(outcomeInForce(overridden)).toEqual(toPublisher);
  const { cases } = await call('cases.list', { text: '', offset: 0, limit: 1 });
  expect(cases).toMatchObject([{ reference, override: toPublisher }]);
  expect((await call('policy.ruleUse', {})).overrides).toEqual({ 'R-QUOTE': 1 });
});

test('taking an override back is an entry too, and the policy holds again', async () => {
  const { call, reference } = await overriddenDesk();
  const takeBack = { reference, outcome: null, reason: 'It was another offer' };

  await call('cases.override', takeBack);
  const after = await call('cases.override', takeBack);

  expect(after.overrides.map((it) => it.outcome)).toEqual([toPublisher, null]);
  expect(outcomeInForce(after)).toMatchObject({ owner: 'partner' });
  const { cases } = await call('cases.list', { text: '', offset: 0, limit: 1 });
  expect(cases[0]?.override).toBeNull();
});

test('the same override sent twice is one entry; another reason is another', async () => {
  const { call, reference } = await overriddenDesk();

  const again = await call('cases.override', { reference, outcome: toPublisher, reason: secret });
  const other = await call('cases.override', { reference, outcome: toPublisher, reason: 'Other' });

  expect(again.overrides).toHaveLength(1);
  expect(other.overrides).toHaveLength(2);
  expect((await call('policy.ruleUse', {})).overrides).toEqual({ 'R-QUOTE': 1 });
});

test('deciding a case as it is decided already is refused, and nothing is logged', async () => {
  const { call } = await openDesk();
  const supportCase = await call('cases.create', caseInput());
  const { reference } = supportCase;
  const outcome = outcomeInForce(supportCase);

  await expect(
    call('cases.override', { reference, outcome, reason: secret }),
  ).rejects.toMatchObject({ code: 'OVERRIDE_CHANGES_NOTHING', params: { reference } });
  const takeBack = { reference, outcome: null, reason: 'It was another offer' };
  await expect(call('cases.override', takeBack)).rejects.toMatchObject({
    code: 'OVERRIDE_CHANGES_NOTHING',
  });
  expect((await call('cases.get', { reference })).overrides).toEqual([]);

  await call('cases.override', { reference, outcome: toPublisher, reason: secret });
  await call('cases.override', takeBack);
  await expect(
    call('cases.override', { ...takeBack, reason: 'Again, for another reason' }),
  ).rejects.toMatchObject({ code: 'OVERRIDE_CHANGES_NOTHING' });
  expect((await call('cases.get', { reference })).overrides).toHaveLength(2);
});

test('nothing can be taken back of a question that waits for a fact', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput({ facts: { topic: 'break-fix' } }));

  await expect(
    call('cases.override', { reference, outcome: null, reason: secret }),
  ).rejects.toMatchObject({ code: 'OVERRIDE_CHANGES_NOTHING' });
});

test('an override without a reason, or of no case, is refused', async () => {
  const { call, reference } = await overriddenDesk();

  await expect(
    call('cases.override', { reference, outcome: toPublisher, reason: ' \n' }),
  ).rejects.toMatchObject({ code: 'TEXT_EMPTY' });
  await expect(
    call('cases.override', { reference: 'FP0000-2026-000009', outcome: toPublisher, reason: 'x' }),
  ).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  expect((await call('cases.get', { reference })).overrides).toHaveLength(1);
});

test('a question that waits for a fact can be decided by hand; no rule is counted for it', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput({ facts: { topic: 'break-fix' } }));

  const after = await call('cases.override', { reference, outcome: toPublisher, reason: secret });

  expect(after.overrides[0]?.rule).toBeNull();
  expect(outcomeInForce(after)).toEqual(toPublisher);
  expect((await call('policy.ruleUse', {})).overrides).toEqual({});
});

test('an override stays when the case is changed, and is there after a restart', async () => {
  const { call, desk, dataFolder, reference } = await overriddenDesk();
  await call('cases.update', { reference, revision: 1, change: caseInput({ impact: 'None' }) });
  await desk.close();

  const again = await openDesk(dataFolder);

  const kept = await again.call('cases.get', { reference });
  expect(kept).toMatchObject({ impact: 'None', overrides: [{ reason: secret }] });
});

test('only a colleague reads that a case was decided by hand, and why', async () => {
  const { call, reference } = await overriddenDesk();
  const compose = (recipient: Input<'escalation.compose'>['recipient']) =>
    call('escalation.compose', { reference, recipient, language: 'en' });

  const colleague = await compose('partner');
  expect(colleague.body).toContain(secret);
  expect(colleague.body).toContain('Decided by hand by Ines');
  expect(colleague.body).toContain('R-QUOTE');

  for (const recipient of ['publisher', 'customer', 'microsoft', 'indirect-provider'] as const) {
    const { body, subject, warnings } = await compose(recipient);
    expect(`${subject}\n${body}`).not.toContain(secret);
    expect(body).not.toMatch(/by hand|R-QUOTE|eb4de-|policy makes you|support policy/);
    expect(warnings).toContain('decided-by-hand');
  }
});

test('an overridden case goes where the operator said: the expected recipient and the customer’s text follow', async () => {
  const { call, reference } = await overriddenDesk();
  const compose = (recipient: Input<'escalation.compose'>['recipient']) =>
    call('escalation.compose', { reference, recipient, language: 'en' });

  expect((await compose('publisher')).warnings).not.toContain('unexpected-recipient');
  expect((await compose('partner')).warnings).toContain('unexpected-recipient');
  expect((await compose('customer')).body).toContain('answers this question');
  expect((await compose('publisher')).body).toContain('Accountable: the publisher');
});

test('the escalation of an old case quotes the policy of its day', async () => {
  const { call } = await openDesk();
  const { reference } = await call('cases.create', caseInput());
  const policy = await call('policy.get', {});
  const before = policy.rules.find((rule) => rule.id === 'R-QUOTE')?.reason.en ?? '';
  const rules = policy.rules.map((rule) =>
    rule.id === 'R-QUOTE'
      ? { ...rule, reason: { en: 'A newer reason\r\nBcc: all@north.example', 'zh-CN': '新的理由' } }
      : rule,
  );
  const { revision } = await call('policy.startDraft', { version: policy.version });
  const draft = await call('policy.saveDraft', {
    policy: { ...policy, version: 'ours', rules },
    revision,
  });
  await call('policy.publishDraft', { note: 'Reworded', revision: draft.revision });
  const later = await call('cases.create', caseInput());
  const reasonIn = async (of: string) => {
    const input = { reference: of, recipient: 'publisher', language: 'en' } as const;
    const { blocks } = await call('escalation.compose', input);
    return blocks.find((block) => block.name === 'why')?.text;
  };

  expect(await reasonIn(reference)).toContain(`Reason: ${before}`);
  expect(await reasonIn(later.reference)).toContain('A newer reason[U+000D][U+000A]Bcc: all');
});

test('a case decided by a local rule says so, and gives its reason to colleagues alone', async () => {
  const { call } = await openDesk();
  await call('agreements.saveRule', {
    id: null,
    edit: {
      ...toPublisher,
      when: { topic: ['quote-pricing'] },
      reason: secret,
      counterpart: 'Harbour Software',
      agreedOn: '2026-10-01',
    },
  });
  const { reference } = await call('cases.create', caseInput());
  await call('agreements.removeRule', { id: 'L-1' });
  const whyFor = async (recipient: Input<'escalation.compose'>['recipient']) => {
    const { body } = await call('escalation.compose', { reference, recipient, language: 'en' });
    return body;
  };

  expect(await whyFor('partner')).toContain(secret);
  expect(await whyFor('partner')).toContain('Agreed with Harbour Software on 2026-10-01');
  expect(await whyFor('partner')).toContain('an agreement of our desk, not the policy page');
  expect(await whyFor('publisher')).toContain('by an agreement of our desk');
  expect(await whyFor('publisher')).not.toMatch(/favour|L-1|policy makes you/);
  expect(await whyFor('customer')).not.toMatch(/favour|L-1|agreement/);
});

test('the provider of a case that a recorded split decides is told of that agreement, and nobody else is', async () => {
  const { call } = await openDesk();
  await call('profile.set', { cspModel: 'indirect-reseller' });
  const split = {
    group: 'commerce',
    answers: 'provider',
    counterpart: 'Nordwind Distribution GmbH',
    agreedOn: '2026-11-23',
    note: secret,
  } as const;
  await call('agreements.saveSplit', split);
  await call('agreements.saveSplit', { ...split, group: 'product', agreedOn: '2026-11-24' });
  const facts = {
    ...quoteFacts,
    cspModel: 'indirect-reseller',
    resellerSplit: 'provider',
    firstLine: 'no',
    handoff: 'via-desk',
    commerceFault: 'no',
  } as const;
  const referenceOf = async (topic: 'billing' | 'break-fix' | 'other') => {
    const input = caseInput({ facts: { ...facts, topic } });
    const { decision, reference } = await call('cases.create', input);
    expect(decision).toMatchObject({ certainty: 'local-agreement' });
    return reference;
  };
  const bodyFor = async (
    reference: string,
    recipient: Input<'escalation.compose'>['recipient'],
  ): Promise<string> =>
    (await call('escalation.compose', { reference, recipient, language: 'en' })).body;
  const toProvider = async (reference: string) => bodyFor(reference, 'indirect-provider');
  const billing = await referenceOf('billing');
  const product = await referenceOf('break-fix');

  expect(await toProvider(billing)).toContain(
    'By our agreement of 23 November 2026 with Nordwind Distribution GmbH, you answer this.',
  );
  expect(await toProvider(product)).toContain('By our agreement of 24 November 2026 with');
  expect(await toProvider(await referenceOf('other'))).toContain('By what we agreed, you answer');
  for (const recipient of ['publisher', 'microsoft', 'customer'] as const) {
    expect(await bodyFor(product, recipient)).not.toMatch(/agree|Nordwind|R-PRODUCT|favour/);
  }

  await call('agreements.saveSplit', { ...split, answers: 'reseller' });
  expect(await toProvider(billing)).toContain('By our agreement, you answer this.');
});

test('a case that several rules decide alike is not given the reason of the first', async () => {
  const { call } = await openDesk();
  const { reference, decision } = await call(
    'cases.create',
    caseInput({
      facts: { publisher: 'isv', purchaseChannel: 'customer-direct', topic: 'sla-claim' },
    }),
  );
  expect(decision).toMatchObject({ status: 'routed', rule: 'R-ISV-OWN' });

  const { body } = await call('escalation.compose', {
    reference,
    recipient: 'publisher',
    language: 'en',
  });

  expect(body).not.toContain('asks about its own');
  expect(body).toContain('Reason: the answer is the same, whatever is still open');
});

test('cases of one message are linked both ways', async () => {
  const { call } = await openDesk();
  const first = await call('cases.create', caseInput());
  const second = await call('cases.create', caseInput({ linkedTo: [first.reference] }));
  const changed = await call('cases.update', {
    reference: second.reference,
    revision: 1,
    change: caseInput({ linkedTo: [], impact: 'None' }),
  });

  expect((await call('cases.get', { reference: first.reference })).linkedTo).toEqual([
    second.reference,
  ]);
  expect(changed.linkedTo).toEqual([first.reference]);
  await expect(
    call('cases.create', caseInput({ linkedTo: ['FP0000-2026-000009'] })),
  ).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
  expect((await call('desk.status', {})).caseCount).toBe(2);
});
