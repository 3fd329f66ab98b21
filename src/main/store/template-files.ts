import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TemplateKey } from '../../shared/model/escalation.ts';

/** The texts that came with the program, each read once: `escalation.publisher.en.txt` and so on. */
export function createShippedTemplates(resourcesFolder: string): (key: TemplateKey) => string {
  const known = new Map<string, string>();
  return ({ purpose, recipient, language }) => {
    const name = `${purpose}.${recipient}.${language}.txt`;
    const text = known.get(name) ?? readFileSync(join(resourcesFolder, 'templates', name), 'utf8');
    known.set(name, text);
    return text;
  };
}
