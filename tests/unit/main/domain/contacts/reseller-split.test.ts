import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  groupOf,
  settleSplit,
  withAgreedSplit,
  withSplitOf,
} from '../../../../../src/main/domain/contacts/reseller-split.ts';
import { factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import { topicGroupNames } from '../../../../../src/shared/model/local-agreement.ts';

const group = fc.constantFrom(...topicGroupNames);
const answers = fc.constantFrom('reseller' as const, 'provider' as const);
const splits = fc.uniqueArray(fc.record({ group, answers }), { selector: (it) => it.group });
const topic = fc.constantFrom(...factValues.topic);
const told = fc.constantFrom(...factValues.resellerSplit);

test('every topic is in one group', () => {
  expect(factValues.topic.map(groupOf)).not.toContain(undefined);
  expect(groupOf('weather')).toBeUndefined();
});

test('what was settled for one topic is settled anew for another', () => {
  fc.assert(
    fc.property(splits, topic, group, (agreed, before, after) => {
      const resellerSplit = settleSplit(groupOf(before), agreed);
      const facts: Facts = { cspModel: 'indirect-reseller', topic: before, resellerSplit };

      expect(withSplitOf(facts, after, agreed).resellerSplit).toBe(settleSplit(after, agreed));
    }),
  );
});

test('what an operator told against the agreements stays', () => {
  fc.assert(
    fc.property(splits, topic, group, told, (agreed, before, after, resellerSplit) => {
      fc.pre(resellerSplit !== settleSplit(groupOf(before), agreed));
      const facts: Facts = { cspModel: 'indirect-reseller', topic: before, resellerSplit };

      expect(withSplitOf(facts, after, agreed)).toEqual(facts);
    }),
  );
});

test('for a desk that is no reseller nothing is settled', () => {
  const agreed = [{ group: 'commerce', answers: 'provider' }] as const;

  expect(withSplitOf({ cspModel: 'direct-bill' }, 'commerce', agreed)).toEqual({
    cspModel: 'direct-bill',
  });
  expect(withSplitOf({}, 'commerce', agreed)).toEqual({});
});

test('a reseller’s split is that of the topic’s group, unless the facts name one', () => {
  fc.assert(
    fc.property(splits, topic, told, (agreed, about, resellerSplit) => {
      const open: Facts = { cspModel: 'indirect-reseller', topic: about };
      const settled = settleSplit(groupOf(about), agreed);

      expect(withAgreedSplit(open, agreed)).toEqual({ ...open, resellerSplit: settled });
      expect(withAgreedSplit({ ...open, resellerSplit }, agreed).resellerSplit).toBe(resellerSplit);
    }),
  );
});

test('without a topic, or for another model, no split is added', () => {
  const agreed = [{ group: 'commerce', answers: 'provider' }] as const;

  for (const facts of [
    { cspModel: 'indirect-reseller' },
    { cspModel: 'direct-bill', topic: 'billing' },
    { topic: 'billing' },
  ] as const) {
    expect(withAgreedSplit(facts, agreed)).toEqual(facts);
  }
});
