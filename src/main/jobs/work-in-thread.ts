import { parentPort } from 'node:worker_threads';

import { AppError } from '../../shared/errors.ts';
import type { ThreadMessage } from './thread-message.ts';

/** The work of a worker thread: does it once and says how it ended. `toError` puts what it throws in the operator’s terms. */
export async function workInThread(
  work: (onProgress: (progress: unknown) => void) => unknown,
  toError: (thrown: unknown) => unknown,
): Promise<void> {
  try {
    const result = await work((progress) => post({ kind: 'progress', progress }));
    post({ kind: 'done', result });
  } catch (thrown) {
    const error = toError(thrown);
    if (error instanceof AppError) {
      post({ kind: 'failed', error: { code: error.code, params: error.params } });
    } else {
      post({ kind: 'crashed', error });
    }
  }
}

function post(message: ThreadMessage<unknown, unknown>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(message);
}
