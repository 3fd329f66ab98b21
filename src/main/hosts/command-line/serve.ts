import { onEndSignal } from '../end-signals.ts';
import { openBrowser } from '../loopback/open-browser.ts';
import { serveDesk } from '../loopback/serve-desk.ts';
import type { RunCommand } from './command.ts';
import { readNumber } from './read-number.ts';

/** Runs until it is stopped, or until no tab was connected for long. */
export const runServe: RunCommand = async ({ option, hasFlag, dataFolder, print }) => {
  const port = readNumber('--port', option('port'), 0, 65_535);
  const desk = await serveDesk({ dataFolder, port });
  onEndSignal(() => void desk.end());
  await print({ url: desk.address });
  if (!hasFlag('no-open')) await openBrowser(desk.address);
  await desk.ended;
};
