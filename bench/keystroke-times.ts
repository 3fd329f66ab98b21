/** How long single keystrokes took, in milliseconds: by the clock, and of the processor. */
export type KeystrokeTimes = { readonly clock: number[]; readonly processor: number[] };

/** Takes the time of each piece of work that it is given. */
export function createStopwatch() {
  const times: KeystrokeTimes = { clock: [], processor: [] };
  return {
    times,
    async take<Result>(work: () => Result | Promise<Result>): Promise<Result> {
      const before = process.cpuUsage();
      const startedAt = performance.now();
      const result = await work();
      times.clock.push(performance.now() - startedAt);
      const { user, system } = process.cpuUsage(before);
      times.processor.push((user + system) / 1_000);
      return result;
    },
  };
}

/** 95 of a hundred are below this. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
