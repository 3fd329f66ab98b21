import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectFolder } from '../../scripts/project.ts';

/** A data folder whose catalogue holds these rows of `publisherId,offerId,name,publisherName,productType`, by the built command line. */
export function folderWithOffers(rows: Iterable<string>): string {
  const dataFolder = mkdtempSync(join(tmpdir(), 'fingerpost-e2e-'));
  const file = join(dataFolder, 'many.csv');
  const header = 'publisherId,offerId,name,publisherName,productType';
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  const cli = join(projectFolder, 'out', 'main', 'cli.js');
  execFileSync(process.execPath, [cli, 'import', file, '--data', dataFolder]);
  rmSync(file);
  return dataFolder;
}
