import type { JobPhase, JobProgress } from './catalogue-job.ts';

type Step = Pick<JobProgress, 'phase' | 'rows' | 'share'>;
type Pace = Pick<JobProgress, 'rowsPerSecond' | 'secondsLeft'>;

const phases: readonly JobPhase[] = ['reading', 'indexing', 'checking'];
/** Roughly what part of the time each phase of a large import takes. */
const weights: Readonly<Record<JobPhase, number>> = {
  reading: 0.3,
  indexing: 0.65,
  checking: 0.05,
};

/** Before this the figures would jump about. */
const leastMs = 1_000;
const leastDone = 0.01;

/** Tells from what is done how fast the present phase runs, and how long the rest will take. */
export function createJobPace(isTrial: boolean, startedMs: number) {
  let phase: JobPhase = 'reading';
  let phaseStartedMs = startedMs;

  return {
    at(step: Step, nowMs: number): Pace {
      if (step.phase !== phase) {
        phase = step.phase;
        phaseStartedMs = nowMs;
      }
      const done = isTrial ? step.share : doneOf(step);
      const spentMs = nowMs - startedMs;
      const inPhaseMs = nowMs - phaseStartedMs;
      const rows = phase === 'reading' ? step.rows : step.rows * step.share;
      return {
        rowsPerSecond: inPhaseMs < leastMs ? null : Math.round((rows / inPhaseMs) * 1000),
        secondsLeft:
          spentMs < leastMs || done < leastDone
            ? null
            : Math.ceil((spentMs * (1 - done)) / done / 1000),
      };
    },
  };
}

function doneOf({ phase, share }: Step): number {
  const before = phases.slice(0, phases.indexOf(phase));
  return before.reduce((sum, it) => sum + weights[it], 0) + weights[phase] * share;
}
