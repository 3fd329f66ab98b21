import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DatedRules } from '../../shared/model/dated-rule.ts';

/** The shipped dated rules: what each severity means, response times and windows, with their sources. */
export function readDatedRules(resourcesFolder: string): DatedRules {
  const readPart = (name: string): unknown =>
    JSON.parse(readFileSync(join(resourcesFolder, 'dated-rules', name), 'utf8'));
  return DatedRules.parse({
    severities: readPart('severities.json'),
    rules: readPart('rules.json'),
  });
}
