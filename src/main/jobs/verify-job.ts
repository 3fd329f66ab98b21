import { AppError } from '../../shared/errors.ts';
import type { TimelineVerdict } from '../../shared/model/case-timeline.ts';
import { createDeskVerifier } from '../domain/cases/verify-desk.ts';
import { openTimelineReads } from '../store/desk/timeline-reads.ts';

export type VerifyJob = {
  readonly dataFolder: string;
  /** One number; not zero: stop. */
  readonly cancelFlag: SharedArrayBuffer;
};

/** Some 3,000 hashes, read and computed in well under the 200 ms that a stop may take. */
const casesAtOnce = 300;

/**
 * Looks at every timeline of a desk and tells the share that is done, 0 to 1.
 * @throws AppError VERIFY_STOPPED, STORE_BUSY, STORE_DAMAGED
 */
export function runVerifyJob(
  { dataFolder, cancelFlag }: VerifyJob,
  onProgress: (share: number) => void,
): TimelineVerdict {
  const flag = new Int32Array(cancelFlag);
  const store = openTimelineReads(dataFolder);
  try {
    const verifier = createDeskVerifier();
    for (let after = -Infinity; ;) {
      if (Atomics.load(flag, 0) !== 0) throw new AppError('VERIFY_STOPPED');
      const stretch = store.reads.stretch(after, casesAtOnce);
      verifier.add(stretch);
      if (stretch.until === Infinity) return verifier.verdict();
      after = stretch.until;
      onProgress(Math.min(after / Math.max(stretch.lastNumber, 1), 1));
    }
  } finally {
    store.close();
  }
}
