import type { Durations } from '../../../shared/model/report.ts';

/** Median and 90th percentile by nearest rank: each is a time that one of the cases really took. */
export function summariseHours(hours: readonly number[]): Durations {
  const sorted = new Float64Array(hours).toSorted();
  return {
    measured: sorted.length,
    medianHours: atShare(sorted, 0.5),
    ninetiethHours: atShare(sorted, 0.9),
  };
}

/** The smallest value that so large a share does not exceed. */
function atShare(sorted: Float64Array, share: number): number | null {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null;
}
