import { createDesk } from '../compose.ts';
import type { Desk } from '../desk.ts';
import { createDeskLog } from './desk-log.ts';
import { findInstallation } from './installation.ts';

/** Opens the desk of `dataFolder` with what was installed beside this bundle. */
export function openDesk(dataFolder: string): Promise<Desk> {
  return createDesk({
    dataFolder,
    resourcesFolder: findInstallation().resourcesFolder,
    log: createDeskLog(dataFolder),
  });
}
