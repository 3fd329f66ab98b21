import { startFile } from '../whole-file.ts';
import type { RunCommand } from './command.ts';
import { refuse } from './parse-arguments.ts';
import { withDesk } from './with-desk.ts';

/** Lists the drafts that wait, or writes all of them into one mbox. */
export const runOutbox: RunCommand = async ({ option, dataFolder, resolvePath, print }) => {
  const mbox = option('mbox');
  if (mbox === undefined) {
    await print(await withDesk(dataFolder, (client) => client('outbox.list', {})));
    return;
  }
  if (mbox === '') throw refuse('--mbox', 'it must name the file to write');
  const path = resolvePath(mbox);
  const file = await startFile(path, dataFolder);
  try {
    const { base64, drafts } = await withDesk(dataFolder, (client) => client('outbox.mbox', {}));
    await file.finish(Buffer.from(base64, 'base64'));
    await print({ file: path, drafts });
  } finally {
    await file.abandon();
  }
};
