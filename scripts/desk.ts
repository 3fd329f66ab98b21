import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { buildIfNeeded } from './build-if-needed.ts';
import { projectFolder } from './project.ts';

/** `npm run -s desk -- COMMAND`: the command line, built first when it is missing or old. */
const outcome = await buildIfNeeded();
if (!outcome.isBuilt) {
  process.stderr.write(outcome.log);
  process.exit(2);
}

const child = spawn(
  process.execPath,
  [join(projectFolder, 'out', 'main', 'cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
// The terminal tells the child as well; this process only waits for its end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code) => process.exit(code ?? 2));
