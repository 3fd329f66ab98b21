import { expect, test } from 'vitest';

import { readPolicy } from '../../../../src/main/store/policy-file.ts';
import {
  addRule,
  changeRule,
  duplicateRule,
  freeId,
  moveRule,
  removeRule,
  setExampleFact,
} from '../../../../src/renderer/policy/draft/edit-rules.ts';
import { ruleGaps } from '../../../../src/renderer/policy/draft/rule-gaps.ts';
import { setValues } from '../../../../src/renderer/policy/edited-condition.ts';

const policy = readPolicy('resources');
const ids = (of: typeof policy) => of.rules.map((rule) => rule.id);

test('a change of one rule leaves the others and the draft before as they are', () => {
  const changed = changeRule(policy, 3, { owner: 'partner' });

  expect(changed.rules[3]?.owner).toBe('partner');
  expect(changed.rules.toSpliced(3, 1)).toEqual(policy.rules.toSpliced(3, 1));
  expect(policy.rules[3]?.owner).toBe('microsoft');
});

test('a copy stands before its rule and has a name of its own', () => {
  const twice = duplicateRule(duplicateRule(policy, 3), 4);

  expect(ids(twice).slice(3, 6)).toEqual(['R-PORTAL-COPY', 'R-PORTAL-COPY-B', 'R-PORTAL']);
});

test('names stay free after more copies than the alphabet has letters', () => {
  let grown = policy;
  for (let count = 0; count < 60; count += 1) grown = addRule(grown, 0);

  expect(new Set(ids(grown)).size).toBe(grown.rules.length);
  expect(ids(grown).every((id) => /^R-[A-Z-]+$/.test(id))).toBe(true);
  expect(freeId(grown, 'R-OTHER-NAME')).toBe('R-OTHER-NAME');
});

test('a rule moves by one place and stays at the ends of the table', () => {
  expect(ids(moveRule(policy, 3, -1)).slice(2, 4)).toEqual(['R-PORTAL', 'R-ISV-OWN']);
  expect(moveRule(policy, 0, -1)).toBe(policy);
  expect(moveRule(policy, policy.rules.length - 1, 1)).toBe(policy);
});

test('a removed rule is gone', () => {
  expect(ids(removeRule(policy, 3))).not.toContain('R-PORTAL');
});

test('a fact without a value may be anything, so the condition does not name it', () => {
  const when = setValues({ topic: ['billing'] }, 'askedBy', ['customer']);

  expect(when).toEqual({ topic: ['billing'], askedBy: ['customer'] });
  expect(setValues(when, 'topic', [])).toEqual({ askedBy: ['customer'] });
});

test('a fact of an example can be opened again', () => {
  const example = { facts: { topic: 'billing' }, isDecided: true } as const;

  const known = setExampleFact(example, 'askedBy', 'isv');

  expect(known.facts).toEqual({ topic: 'billing', askedBy: 'isv' });
  expect(setExampleFact(known, 'topic', null).facts).toEqual({ askedBy: 'isv' });
});

test('a new rule says everything that it still needs; a shipped one needs nothing', () => {
  const fresh = addRule(policy, 0).rules[0];

  expect(fresh && ruleGaps(fresh)).toEqual(['cites', 'reason', 'examples']);
  expect(fresh && ruleGaps({ ...fresh, id: 'r new' })).toContain('id');
  expect(policy.rules.flatMap(ruleGaps)).toEqual([]);
});
