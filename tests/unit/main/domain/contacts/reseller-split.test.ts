import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  groupOf,
  settleSplit,
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
