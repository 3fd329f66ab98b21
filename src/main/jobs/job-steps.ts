import { AppError } from '../../shared/errors.ts';
import type { JobPhase, JobProgress } from './catalogue-job.ts';

const leastPauseMs = 100;

export type JobSteps = {
  /**
   * Said between any two short steps of a job: tells how far it is, at most ten times a second.
   * @throws AppError IMPORT_CANCELLED
   */
  readonly tell: (phase: JobPhase, rows: number, share: number) => void;
};

export function createJobSteps(
  cancelFlag: SharedArrayBuffer,
  tellProgress: (progress: JobProgress) => void,
): JobSteps {
  const flag = new Int32Array(cancelFlag);
  let lastToldMs = 0;
  let lastPhase: JobPhase | undefined;
  return {
    tell: (phase, rows, share) => {
      if (Atomics.load(flag, 0) !== 0) throw new AppError('IMPORT_CANCELLED');
      const nowMs = performance.now();
      if (phase === lastPhase && nowMs - lastToldMs < leastPauseMs) return;
      lastToldMs = nowMs;
      lastPhase = phase;
      tellProgress({ phase, rows, share });
    },
  };
}
