const measureForMs = 1_000;

/** Answers per second, in turn, until the time is up; looks at the clock once for every 50. */
export function rateOf<Question>(
  questions: readonly Question[],
  answer: (question: Question) => unknown,
): number {
  const rounds = Array.from({ length: Math.floor(questions.length / 50) }, (_, round) =>
    questions.slice(round * 50, (round + 1) * 50),
  );
  const startedAt = performance.now();
  let elapsedMs = 0;
  let count = 0;
  for (;;) {
    for (const round of rounds) {
      for (const question of round) answer(question);
      count += round.length;
      elapsedMs = performance.now() - startedAt;
      if (elapsedMs >= measureForMs) return (count / elapsedMs) * 1_000;
    }
  }
}

/** The same for answers that are waited for, so many of them under way at once. */
export async function rateOfAwaited<Question>(
  questions: readonly Question[],
  answer: (question: Question) => Promise<unknown>,
  atOnce: number,
): Promise<number> {
  const startedAt = performance.now();
  let count = 0;
  while (performance.now() - startedAt < measureForMs) {
    const from = count % (questions.length - atOnce);
    // oxlint-disable-next-line no-await-in-loop -- the next round starts when this one has answered
    await Promise.all(questions.slice(from, from + atOnce).map(answer));
    count += atOnce;
  }
  return (count / (performance.now() - startedAt)) * 1_000;
}

/** How long one piece of work takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** Median and 99th percentile of single calls, in microseconds. */
export function spreadOf<Question>(
  questions: readonly Question[],
  answer: (question: Question) => unknown,
): { readonly median: number; readonly most: number } {
  const times = questions.map((question) => timeOf(() => answer(question)) * 1_000);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), most: at(0.99) };
}
