import {
  factNames,
  factValues,
  type CompleteFacts,
  type FactName,
} from '../../../shared/model/facts.ts';

/** Accepted values by fact, as a published rule or one still being typed has them. */
export type Condition = { readonly [N in FactName]?: readonly string[] | undefined };

/**
 * The order in which combinations are numbered and the decision graph branches: the topic first,
 * because what else can matter depends on it most, then as in the specification.
 */
export const factOrder: readonly FactName[] = [
  'topic',
  ...factNames.filter((fact) => fact !== 'topic'),
];

/** The values of the fact at each place of `factOrder`. */
export const valuesInOrder: readonly (readonly string[])[] = factOrder.map(
  (fact) => factValues[fact],
);

/** How many combinations share the values of the facts before each place; then 1. */
export const blockSizes: readonly number[] = [...factOrder.keys(), factOrder.length].map((place) =>
  valuesInOrder.slice(place).reduce((product, values) => product * values.length, 1),
);

/** Every combination of facts: 559,872. */
export const combinationCount = blockSizes[0] ?? 0;

/** How far apart two combinations lie that differ in `fact` by one value. */
export function strideOf(fact: FactName): number {
  return blockSizes[factOrder.indexOf(fact) + 1] ?? 1;
}

/** The facts of the combination with this number. */
export function factsAt(combination: number): CompleteFacts {
  const values = new Map(
    factOrder.map((fact, place) => {
      const index = Math.floor((combination % blockSize(place)) / blockSize(place + 1));
      return [fact, valuesInOrder[place]?.[index]];
    }),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one of its own values for every fact
  return Object.fromEntries(factNames.map((fact) => [fact, values.get(fact)])) as CompleteFacts;
}

/** The lowest number of a combination that meets `condition`. */
export function firstCombination(condition: Condition): number {
  return acceptedIndexes(condition).reduce(
    (number, indexes, place) => number + (indexes[0] ?? 0) * blockSize(place + 1),
    0,
  );
}

/**
 * Calls `visit` with runs of numbers, `from` up to and without `to`, that together are every
 * combination that meets `condition`, in ascending order.
 */
export function forEachRun(condition: Condition, visit: (from: number, to: number) => void): void {
  const accepted = acceptedIndexes(condition);
  const last = accepted.findLastIndex(
    (indexes, place) => indexes.length < (valuesInOrder[place]?.length ?? 0),
  );
  const descend = (place: number, from: number): void => {
    if (place > last) return visit(from, from + blockSize(place));
    for (const index of accepted[place] ?? []) {
      descend(place + 1, from + index * blockSize(place + 1));
    }
  };
  descend(0, 0);
}

function acceptedIndexes(condition: Condition): readonly (readonly number[])[] {
  return factOrder.map((fact, place) => {
    const listed = condition[fact];
    const values = valuesInOrder[place] ?? [];
    return [...values.keys()].filter((index) => !listed || listed.includes(values[index] ?? ''));
  });
}

function blockSize(place: number): number {
  return blockSizes[place] ?? 1;
}
