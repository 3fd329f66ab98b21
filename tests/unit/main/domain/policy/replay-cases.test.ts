import { expect, test } from 'vitest';

import { createPolicyEngine } from '../../../../../src/main/domain/policy/policy-engine.ts';
import { createReplay } from '../../../../../src/main/domain/policy/replay-cases.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import type { Facts } from '../../../../../src/shared/model/facts.ts';
import type { Policy } from '../../../../../src/shared/model/policy.ts';

const policy = readPolicy('resources');
const engine = createPolicyEngine(policy);

const billing: Facts = {
  publisher: 'isv',
  purchaseChannel: 'through-partner',
  askedBy: 'customer',
  cspModel: 'direct-bill',
  topic: 'billing',
  commerceFault: 'no',
};
const sla: Facts = { ...billing, topic: 'sla-claim' };
const quote: Facts = { ...billing, topic: 'quote-pricing' };

test('a log decided again by the same policy is unchanged', () => {
  const replay = createReplay(engine);

  for (const facts of [billing, sla, quote, {}]) replay.add(loggedCase(facts));

  expect(replay.result('2026-11')).toEqual({
    version: '2026-11',
    cases: 4,
    unchanged: 4,
    ownerChanged: 0,
    unreadable: 0,
    moreChanged: 0,
    changed: [],
  });
});

test('of very many cases that would go elsewhere the first are listed, and all are counted', () => {
  const replay = createReplay(
    createPolicyEngine(changeRules({ 'R-QUOTE': { owner: 'publisher' } })),
  );

  for (let count = 0; count < 1_203; count += 1) replay.add(loggedCase(quote));

  const { changed, ...counts } = replay.result('next');
  expect(changed).toHaveLength(1_000);
  expect(counts).toMatchObject({
    cases: 1_203,
    unchanged: 0,
    ownerChanged: 1_203,
    moreChanged: 203,
  });
});

test('names the cases that a draft would send elsewhere, with both decisions', () => {
  const draft = createPolicyEngine(
    changeRules({
      'R-QUOTE': { owner: 'publisher' },
      'R-SLA': { escalateTo: 'publisher-engineering' },
    }),
  );
  const replay = createReplay(draft);

  for (const facts of [billing, sla, quote]) replay.add(loggedCase(facts));

  expect(replay.result('next')).toEqual({
    version: 'next',
    cases: 3,
    unchanged: 1,
    ownerChanged: 1,
    unreadable: 0,
    moreChanged: 0,
    changed: [
      {
        ...heading(sla),
        before: engine.decide(sla),
        after: expect.objectContaining({ rule: 'R-SLA', escalateTo: 'publisher-engineering' }),
      },
      {
        ...heading(quote),
        before: engine.decide(quote),
        after: expect.objectContaining({ rule: 'R-QUOTE', owner: 'publisher' }),
      },
    ],
  });
});

test('a case that another rule now sends to the same place is unchanged', () => {
  const renamed: Policy = {
    ...policy,
    rules: policy.rules.map((rule) => (rule.id === 'R-SLA' ? { ...rule, id: 'R-CLAIM' } : rule)),
  };
  const replay = createReplay(createPolicyEngine(renamed));

  replay.add(loggedCase(sla));

  expect(replay.result('next')).toMatchObject({ unchanged: 1, changed: [] });
});

test('a routed case that would now wait for a fact has changed, but not its owner', () => {
  const split = changeRules({
    'R-QUOTE': { when: { topic: ['quote-pricing'], isvStep: ['yes'] } },
  });
  const replay = createReplay({ decide: createPolicyEngine(withQuoteAtRest(split)).decide });

  replay.add(loggedCase(quote));

  const { changed, ownerChanged } = replay.result('next');
  expect(changed).toMatchObject([{ after: { status: 'needs-fact', ask: 'isvStep' } }]);
  expect(ownerChanged).toBe(0);
});

test('counts a case that cannot be read, and goes on', () => {
  const replay = createReplay(engine);

  replay.add({ ...heading(sla), facts: null, decision: engine.decide(sla) });
  replay.add({ ...heading(sla), facts: sla, decision: null });
  replay.add(loggedCase(sla));

  expect(replay.result('2026-11')).toMatchObject({ cases: 3, unreadable: 2, unchanged: 1 });
});

function heading(facts: Facts) {
  return {
    reference: `FP7K3Q-2026-${facts.topic ?? 'none'}`,
    title: facts.topic ?? 'none',
    customer: null,
    createdAt: '2026-11-01T10:00:00.000Z',
    policyVersion: '2026-11',
  };
}

function loggedCase(facts: Facts) {
  return { ...heading(facts), facts, decision: engine.decide(facts) };
}

function changeRules(changes: Readonly<Record<string, object>>): Policy {
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, ...changes[rule.id] })) };
}

/** The examples of a narrowed rule no longer hold: it decides only what happens at the publisher. */
function withQuoteAtRest(changed: Policy): Policy {
  return {
    ...changed,
    rules: changed.rules.map((rule) =>
      rule.id === 'R-QUOTE'
        ? {
            ...rule,
            examples: rule.examples.map(({ facts, isDecided }) => ({
              facts: { ...facts, isvStep: isDecided ? 'yes' : 'no' },
              isDecided,
            })),
          }
        : rule,
    ),
  };
}
