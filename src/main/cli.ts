import { failOnEmptyLoop } from './hosts/command-line/empty-loop.ts';
import { runCommandLine } from './hosts/command-line/run-command-line.ts';

/** `desk COMMAND`: one command, one answer in JSON. */
failOnEmptyLoop();
const status = await runCommandLine({
  args: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  callerFolder: process.env['INIT_CWD'] ?? process.cwd(),
});
// Not left to the event loop: a reader of standard input that never ends would keep it alive.
process.exit(status);
