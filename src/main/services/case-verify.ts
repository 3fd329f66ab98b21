import type { Handlers } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import { mostFaults, type TimelineVerdict } from '../../shared/model/case-timeline.ts';
import { verifyCase } from '../domain/cases/verify-desk.ts';
import type { VerifyJob } from '../jobs/verify-job.ts';
import type { TimelineReads } from '../store/desk/timeline-reads.ts';
import { startThread } from './start-thread.ts';

type VerifyDeps = {
  readonly dataFolder: string;
  readonly timelineReads: Pick<TimelineReads, 'ofCase'>;
  readonly emit: (event: DeskEvent) => void;
};

export type CaseVerify = ReturnType<typeof createCaseVerify>;

/** Looks for what was changed in the timelines behind the desk’s back. */
export function createCaseVerify(deps: VerifyDeps) {
  const { dataFolder, timelineReads, emit } = deps;
  let running:
    | { readonly verdict: Promise<TimelineVerdict>; readonly flag: Int32Array }
    | undefined;

  /** Who asks while one is under way waits for that one. */
  const verifyAll = (): Promise<TimelineVerdict> => {
    if (running) return running.verdict;
    const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const job: VerifyJob = { dataFolder, cancelFlag };
    const verdict = startThread<TimelineVerdict, number>('verify-worker', job, (share) =>
      emit({ kind: 'verify-progress', share }),
    ).finally(() => (running = undefined));
    running = { verdict, flag: new Int32Array(cancelFlag) };
    return verdict;
  };

  const handlers: Pick<Handlers, 'cases.verify'> = {
    'cases.verify': ({ reference }) => {
      if (reference === null) return verifyAll();
      const found = timelineReads.ofCase(reference);
      const faults = verifyCase(found.case, found.entries, found.overrides);
      const { length: entries } = found.entries;
      return { cases: 1, entries, faults: faults.slice(0, mostFaults), faultCount: faults.length };
    },
  };
  return {
    handlers,
    /** Stops what is running, and waits until it has let go of the file. */
    async close(): Promise<void> {
      if (!running) return;
      Atomics.store(running.flag, 0, 1);
      await running.verdict.catch(() => undefined);
    },
  };
}
