import { homedir } from 'node:os';
import { posix, resolve, win32 } from 'node:path';

import { AppError } from '../../shared/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that was asked for, against the folder of the caller; else the operator's own.
 * @throws AppError INVALID_OPTION for an empty name, which would mean the folder of the caller
 */
export function chooseDataFolder(asked: string | undefined, callerFolder: string): string {
  if (asked?.trim() === '') {
    throw new AppError('INVALID_OPTION', { option: '--data', problem: 'it must name a folder' });
  }
  return asked === undefined
    ? defaultDataFolder(process.platform, process.env, homedir())
    : resolve(callerFolder, asked);
}

/** Where each system keeps the data of its programs. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Environment,
  home: string,
): string {
  if (platform === 'win32') {
    const roaming = environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Fingerpost');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Fingerpost');
  }
  // XDG Base Directory Specification: a relative path is to be ignored.
  const asked = environment['XDG_DATA_HOME'] ?? '';
  const data = posix.isAbsolute(asked) ? asked : posix.join(home, '.local', 'share');
  return posix.join(data, 'fingerpost');
}
