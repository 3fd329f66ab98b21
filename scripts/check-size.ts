import { join } from 'node:path';

import { projectFolder } from './project.ts';
import { measureStart } from './start-size.ts';

const mostBytes = 350 * 1_024;

/** Fails when a built window reads more than it may before it shows anything. */
const bytes = measureStart(join(projectFolder, 'out', 'renderer'));
const kibibytes = (bytes / 1_024).toFixed(1);
process.stdout.write(`The window starts with ${kibibytes} KiB packed; 350 KiB are the most.\n`);
if (bytes > mostBytes) {
  process.stderr.write(
    'Load what is rarely used when it is opened (renderer/app/late-screens.ts).\n',
  );
  process.exitCode = 1;
}
