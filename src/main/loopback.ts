import { toWireError } from '../shared/errors.ts';
import { parseArguments } from './hosts/command-line/parse-arguments.ts';
import { readNumber } from './hosts/command-line/read-number.ts';
import { chooseDataFolder } from './hosts/data-folder.ts';
import { onEndSignal } from './hosts/end-signals.ts';
import { toErrorText } from './hosts/error-text.ts';
import { openBrowser } from './hosts/loopback/open-browser.ts';
import { serveDesk } from './hosts/loopback/serve-desk.ts';
import { checkRuntime } from './store/check-runtime.ts';

/** What `npm start` runs where there is no Electron: the desk in the operator's own browser. */
async function main(): Promise<void> {
  const { values, flags } = parseArguments(process.argv.slice(2), {
    data: 'value',
    port: 'value',
    'no-open': 'flag',
  });
  const callerFolder = process.env['INIT_CWD'] ?? process.cwd();
  const desk = await serveDesk({
    dataFolder: chooseDataFolder(values.get('data'), callerFolder),
    port: readNumber('--port', values.get('port'), 0, 65_535),
  });
  onEndSignal(() => void desk.end());
  process.stdout.write(`Fingerpost is open at ${desk.address}\n`);
  if (!flags.has('no-open')) await openBrowser(desk.address);
  await desk.ended;
}

try {
  checkRuntime();
  await main();
} catch (error) {
  const { message, hint } = toErrorText(toWireError(error));
  process.stderr.write(`${message} ${hint}\n`);
  process.exitCode = 1;
}
