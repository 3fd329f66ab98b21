import { AppError } from '../../shared/errors.ts';
import type { JobPhase, JobProgress } from './catalogue-job.ts';
import { createJobPace } from './job-pace.ts';

const leastPauseMs = 100;

export type JobSteps = {
  /**
   * Said between any two short steps of a job: tells how far it is, at most ten times a second.
   * @throws AppError IMPORT_CANCELLED
   */
  readonly tell: (phase: JobPhase, rows: number, share: number) => void;
};

/** `isTrial`: the work ends once the file was read. */
export function createJobSteps(
  cancelFlag: SharedArrayBuffer,
  tellProgress: (progress: JobProgress) => void,
  { isTrial = false }: { readonly isTrial?: boolean } = {},
): JobSteps {
  const flag = new Int32Array(cancelFlag);
  const pace = createJobPace(isTrial, performance.now());
  let lastToldMs = 0;
  let lastPhase: JobPhase | undefined;
  return {
    tell: (phase, rows, share) => {
      if (Atomics.load(flag, 0) !== 0) throw new AppError('IMPORT_CANCELLED');
      const nowMs = performance.now();
      if (phase === lastPhase && nowMs - lastToldMs < leastPauseMs) return;
      lastToldMs = nowMs;
      lastPhase = phase;
      tellProgress({ phase, rows, share, ...pace.at({ phase, rows, share }, nowMs) });
    },
  };
}
