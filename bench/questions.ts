import { combinationCount, factsAt } from '../src/main/domain/policy/fact-space.ts';
import { factNames, type CompleteFacts, type Facts } from '../src/shared/model/facts.ts';

/** Complete facts, and some of them with about five of the thirteen forgotten: the same in every run. */
export function createQuestions(count: number) {
  const random = createRandom(20_261_123);
  const complete = Array.from({ length: count }, () => factsAt(random(combinationCount)));
  const partial = complete.slice(0, count / 4).map((facts) => forgetSome(facts, random));
  return { complete, partial };
}

function forgetSome(facts: CompleteFacts, random: (below: number) => number): Facts {
  return Object.fromEntries(
    factNames.flatMap((fact) => (random(100) < 60 ? [[fact, facts[fact]]] : [])),
  );
}

/** Mulberry32. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
