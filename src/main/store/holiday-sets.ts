import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { HolidaySet } from '../../shared/model/service-clock.ts';

/** The public holidays that come with the program: `calendars/` in the resources, by name of file. */
export function readHolidaySets(resourcesFolder: string): HolidaySet[] {
  const folder = join(resourcesFolder, 'calendars');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => HolidaySet.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
