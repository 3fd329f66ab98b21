import { writeSync } from 'node:fs';

import { AppError, toWireError } from '../../../shared/errors.ts';
import { toErrorText } from '../error-text.ts';

const standardError = 2;

/**
 * A command that waits for what can no longer come, such as a thread that vanished, leaves Node with
 * nothing to do: that is a fault of ours and must not pass for success. A command that is done calls `exit`.
 */
export function failOnEmptyLoop(): void {
  process.exitCode = 2;
  process.once('beforeExit', () => {
    const error = toErrorText(toWireError(new AppError('INTERNAL')));
    try {
      writeSync(standardError, `${JSON.stringify({ error })}\n`);
    } finally {
      process.exit(2);
    }
  });
}
