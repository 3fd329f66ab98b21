import { AppError } from '../../../shared/errors.ts';
import type { RunCommand } from './command.ts';
import { withDesk } from './with-desk.ts';

/** Prints what was found; a timeline that was changed is then refused in one line. */
export const runCaseVerify: RunCommand = async ({ operands, dataFolder, print, showProgress }) => {
  const [reference = null] = operands;
  const verdict = await withDesk(dataFolder, async (client, desk) => {
    desk.onEvent((event) => {
      if (event.kind === 'verify-progress') showProgress?.(`${Math.floor(event.share * 100)} %`);
    });
    return client('cases.verify', { reference });
  });
  showProgress?.('');
  await print(verdict);
  if (verdict.faultCount === 0) return;
  const cases = new Set(verdict.faults.map((fault) => fault.reference)).size;
  throw new AppError('TIMELINES_CHANGED', { faults: verdict.faultCount, cases });
};
