import { spawnSync } from 'node:child_process';

import { findOrInstallBrowser } from './find-browser.ts';
import { projectFolder, tool } from './project.ts';

/** `npm run pictures`: takes the pictures of the papers anew, by the test that shows that they can be taken. */
findOrInstallBrowser();
const command = [tool('@playwright', 'test', 'cli.js'), 'test', 'pictures', '--project=loopback'];
const { status } = spawnSync(process.execPath, command, {
  cwd: projectFolder,
  stdio: 'inherit',
  env: { ...process.env, FINGERPOST_PICTURES: '1' },
});
process.exit(status ?? 1);
