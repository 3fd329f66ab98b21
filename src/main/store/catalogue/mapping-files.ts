import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { AppError } from '../../../shared/errors.ts';
import { ImportMapping } from '../../../shared/model/catalogue-import.ts';

/** The mappings that the desk ships, by their names. A broken one is a broken installation. */
export function readShippedMappings(resourcesFolder: string): ImportMapping[] {
  const folder = join(resourcesFolder, 'mappings');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => ImportMapping.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/** @throws AppError MAPPING_NOT_FOUND, naming those that there are */
export function findShippedMapping(resourcesFolder: string, name: string): ImportMapping {
  const mappings = readShippedMappings(resourcesFolder);
  const found = mappings.find((mapping) => mapping.name === name);
  if (found) return found;
  const known = mappings.map((mapping) => mapping.name).join(', ');
  throw new AppError('MAPPING_NOT_FOUND', { name, known });
}
