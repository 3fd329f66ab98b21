/** Shorter words have too many neighbours for a guess. */
const leastLength = 5;
/** Longer ones are no words that people type. */
const mostLength = 24;

/** Finds the known word that an unknown one was meant to be: one letter more, less, other, or two swapped. */
export type Spelling = (word: string) => string;

/** `known`: how often each word occurs; the commonest wins among those that are equally near. */
export function createSpelling(known: ReadonlyMap<string, number>): Spelling {
  let byRemains: ReadonlyMap<string, readonly string[]> | undefined;

  return (word) => {
    if (!isGuessable(word) || known.has(word)) return word;
    byRemains ??= groupByRemains(known.keys());
    const near = remainsOf(word)
      .flatMap((remains) => byRemains?.get(remains) ?? [])
      .filter((candidate) => isNear(word, candidate));
    return (
      near.reduce<string | undefined>(
        (best, candidate) =>
          best === undefined || (known.get(candidate) ?? 0) > (known.get(best) ?? 0)
            ? candidate
            : best,
        undefined,
      ) ?? word
    );
  };
}

function groupByRemains(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    if (!isGuessable(word)) continue;
    for (const remains of remainsOf(word)) {
      const group = groups.get(remains);
      if (group) group.push(word);
      else groups.set(remains, [word]);
    }
  }
  return groups;
}

function isGuessable(word: string): boolean {
  return word.length >= leastLength && word.length <= mostLength;
}

/** The word itself and what is left of it without any one letter: near words have one of these in common. */
function remainsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))];
}

/** One letter more, less or other, or two neighbours swapped; the first letter is hardly ever wrong. */
function isNear(one: string, other: string): boolean {
  if (one[0] !== other[0]) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - start;
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const [first, second] = [
    one.slice(start, one.length - tail),
    other.slice(start, other.length - tail),
  ];
  if (first.length <= 1 && second.length <= 1) return true;
  return first.length === 2 && second === `${first[1]}${first[0]}`;
}
