import { factsAt, combinationCount } from '../src/main/domain/policy/fact-space.ts';
import { createPolicyEngine } from '../src/main/domain/policy/policy-engine.ts';
import { readPolicy } from '../src/main/store/policy-file.ts';
import { factNames, type CompleteFacts, type Facts } from '../src/shared/model/facts.ts';
import {
  completionsOf,
  createClosureTable,
} from '../tests/unit/main/domain/policy/closure-oracle.ts';
import { printTable } from './print-table.ts';

const measureForMs = 1_000;

/** Decisions per second: the compiled table beside the plain closures, on the same questions. */
export async function benchRouting(): Promise<void> {
  const policy = readPolicy('resources');
  const loadedMs = timeOf(() => createPolicyEngine(policy));
  const engine = createPolicyEngine(policy);
  const decideByClosures = createClosureTable(policy);
  const random = createRandom(20_261_123);

  const complete = Array.from({ length: 20_000 }, () => someCombination(random));
  const partial = complete.slice(0, 2_000).map((facts) => forgetSome(facts, random));
  const decideOpenByClosures = (facts: Facts): number => {
    const outcomes = new Set<string>();
    for (const it of completionsOf(facts))
      outcomes.add(JSON.stringify(decideByClosures(it)?.outcome));
    return outcomes.size;
  };

  const rows = [
    compare('all 13 facts known', complete, engine.decide, decideByClosures),
    compare('some facts open', partial, engine.decide, decideOpenByClosures),
  ];
  printTable(
    'Routing, decisions per second',
    ['questions', 'compiled', 'closures', 'ratio'],
    rows.map(({ name, compiled, closures }) => [name, compiled, closures, compiled / closures]),
  );

  const fresh = createPolicyEngine(policy);
  const firstMs = timeOf(() => fresh.decide({}));
  const mixed = [...partial, ...complete.slice(0, 3_000)];
  const mixedMs = timeOf(() => mixed.forEach((facts) => fresh.decide(facts)));
  printTable(
    'Routing, milliseconds',
    ['what', 'ms'],
    [
      [`prove ${combinationCount.toLocaleString('en')} combinations, compile, plan`, loadedMs],
      ['first question with nothing known', firstMs],
      ['5,000 questions, 2,000 of them with open facts, nothing cached', mixedMs],
    ],
  );
}

function compare<Question extends Facts>(
  name: string,
  questions: readonly Question[],
  decide: (facts: Question) => unknown,
  decidePlainly: (facts: Question) => unknown,
) {
  return {
    name,
    compiled: rateOf(questions, decide),
    closures: rateOf(questions, decidePlainly),
  };
}

/** Answers in turn until the time is up; looks at the clock once for every 20 answers. */
function rateOf<Question>(
  questions: readonly Question[],
  answer: (question: Question) => unknown,
): number {
  const startedAt = performance.now();
  let elapsedMs = 0;
  let count = 0;
  while (elapsedMs < measureForMs) {
    for (let it = 0; it < 20; it += 1) {
      const question = questions[count % questions.length];
      if (question !== undefined) answer(question);
      count += 1;
    }
    elapsedMs = performance.now() - startedAt;
  }
  return (count / elapsedMs) * 1_000;
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function someCombination(random: (below: number) => number): CompleteFacts {
  return factsAt(random(combinationCount));
}

function forgetSome(facts: CompleteFacts, random: (below: number) => number): Facts {
  return Object.fromEntries(
    factNames.flatMap((fact) => (random(100) < 60 ? [[fact, facts[fact]]] : [])),
  );
}

/** Mulberry32: the same questions in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
