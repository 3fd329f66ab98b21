import { contactHops, firstContacts, owners } from '../../../../../src/shared/model/decision.ts';
import { factNames, factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import type { LocalRule } from '../../../../../src/shared/model/local-agreement.ts';

const otherFacts = factNames.filter((fact) => fact !== 'topic');

/** Whole numbers below a bound, always the same ones for the same seed. */
export function createDice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Rules of a desk for two topics and three facts each, or, when `isWide`, for every topic. */
export function createLocalRules(count: number, isWide = false): readonly LocalRule[] {
  const dice = createDice(count);
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
    values[dice(values.length)] ?? values[0];
  return Array.from({ length: count }, (_, number): LocalRule => {
    const facts = draw(otherFacts, 3, dice);
    const told = facts.map((fact) => [fact, [pick(factValues[fact])]]);
    const topics = isWide ? [] : [['topic', [pick(factValues.topic), pick(factValues.topic)]]];
    return {
      id: `L-${number + 1}`,
      when: Object.fromEntries([...topics, ...told]),
      owner: pick(owners),
      firstContact: pick(firstContacts),
      contact: pick(contactHops),
      escalateTo: dice(2) === 0 ? null : pick(contactHops),
      reason: 'Agreed at the yearly meeting.',
      counterpart: 'Contoso Distribution',
      agreedOn: '2026-10-01',
      savedAt: '2026-10-02T08:00:00.000Z',
      savedBy: 'Mei',
    };
  });
}

function draw<Value>(
  values: readonly Value[],
  count: number,
  dice: (bound: number) => number,
): readonly Value[] {
  const left = [...values];
  return Array.from({ length: count }, () => left.splice(dice(left.length), 1)).flat();
}

/** Facts of which each is known as often as not. */
export function createPartialFacts(count: number, seed: number): readonly Facts[] {
  const dice = createDice(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      factNames.flatMap((fact) =>
        dice(2) === 0 ? [] : [[fact, factValues[fact][dice(factValues[fact].length)]]],
      ),
    ),
  );
}
