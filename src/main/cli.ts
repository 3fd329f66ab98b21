import { toWireError } from '../shared/errors.ts';
import { failOnEmptyLoop } from './hosts/command-line/empty-loop.ts';
import { runCommandLine } from './hosts/command-line/run-command-line.ts';
import { toErrorText } from './hosts/error-text.ts';
import { checkRuntime } from './store/check-runtime.ts';

/** `desk COMMAND`: one command, one answer in JSON. */
failOnEmptyLoop();
refuseOlderRuntime();
const status = await runCommandLine({
  args: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  callerFolder: process.env['INIT_CWD'] ?? process.cwd(),
});
// Not left to the event loop: a reader of standard input that never ends would keep it alive.
process.exit(status);

/** Before anything else: an older runtime lacks more than the store’s addon. */
function refuseOlderRuntime(): void {
  try {
    checkRuntime();
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ error: toErrorText(toWireError(error)) })}\n`);
    process.exit(1);
  }
}
