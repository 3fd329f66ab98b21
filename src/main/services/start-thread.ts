import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Transferable, Worker } from 'node:worker_threads';

import { AppError } from '../../shared/errors.ts';
import type { ThreadMessage } from '../jobs/thread-message.ts';

/** Where a worker's file may lie, seen from this code: in the bundle, beside its chunks, in the sources. */
const places = ['', '..', '../jobs'];

/** What long work throws away, it throws away soon: a larger nursery costs memory, and no less time. */
const youngMiB = 16;

/**
 * Runs the worker of this name (`import-worker` of `jobs/import-worker.ts`) in a thread of its own. Settles once the
 * thread has let go of its files; rejects with the `AppError` that ended the work, or with a bug.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what the worker tells on the way is as much its own as its result
export function startThread<Result, Progress = never>(
  name: string,
  workerData: object,
  onProgress: (progress: Progress) => void = () => undefined,
  transferList: readonly Transferable[] = [],
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    // Our own flags, such as a loader of the tests, are no business of the worker's.
    const worker = new Worker(findWorkerFile(name), {
      workerData,
      transferList: [...transferList],
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: youngMiB },
    });
    let ending: (() => void) | undefined;
    worker.on('message', (message: ThreadMessage<Result, Progress>) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else ending = () => settle(message, resolve, reject);
    });
    worker.on('error', reject);
    // Only once the thread has ended has it let go of its files.
    worker.on('exit', (code) => {
      if (ending) ending();
      else reject(new Error(`${name} ended with ${code} and without a word`));
    });
  });
}

function settle<Result>(
  message: Exclude<ThreadMessage<Result, never>, { kind: 'progress' }>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): void {
  if (message.kind === 'done') resolve(message.result);
  else if (message.kind === 'crashed') reject(message.error);
  else reject(new AppError(message.error.code, message.error.params));
}

function findWorkerFile(name: string): string {
  const paths = places.flatMap((place) =>
    [`${name}.js`, `${name}.ts`].map((file) => join(import.meta.dirname, place, file)),
  );
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`no ${name} near ${import.meta.dirname}`);
  return found;
}
