import { join } from 'node:path';

import { buildIfNeeded } from './build-if-needed.ts';
import { projectFolder } from './project.ts';
import { runChild } from './run-child.ts';

/** `npm run -s desk -- COMMAND`: the command line, built first when it is missing or old. */
const outcome = await buildIfNeeded();
if (!outcome.isBuilt) {
  process.stderr.write(outcome.log);
  process.exit(2);
}

process.exit(
  await runChild(process.execPath, [
    join(projectFolder, 'out', 'main', 'cli.js'),
    ...process.argv.slice(2),
  ]),
);
