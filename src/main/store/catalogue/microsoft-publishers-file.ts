import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from '../../../shared/zod.ts';

const MicrosoftPublishers = z.strictObject({
  about: z.string(),
  publishers: z.array(z.string().min(1)),
});

/** The publisher ids that the desk takes for Microsoft's own until its own list says otherwise. */
export function readMicrosoftPublishers(resourcesFolder: string): readonly string[] {
  const text = readFileSync(join(resourcesFolder, 'microsoft-publishers.json'), 'utf8');
  return MicrosoftPublishers.parse(JSON.parse(text)).publishers;
}
