import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { AppError } from '../../../shared/errors.ts';
import { z } from '../../../shared/zod.ts';

/** How a second start finds the desk that runs already. `secret` proves both sides to each other. */
const LaunchFile = z.strictObject({
  pid: z.number().int().positive(),
  port: z.number().int().min(1).max(65_535),
  secret: z.string().min(1),
});
export type LaunchFile = Readonly<z.infer<typeof LaunchFile>>;

const fileName = 'loopback.json';

/**
 * Readable by the operator alone, and never half written.
 * @throws AppError DISK_FULL, DATA_FOLDER_NOT_WRITABLE; nothing is left then
 */
export async function writeLaunchFile(dataFolder: string, content: LaunchFile): Promise<void> {
  const path = join(dataFolder, fileName);
  const temporary = `${path}.${content.pid}`;
  try {
    await rm(temporary, { force: true });
    await writeFile(temporary, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    throw isFull
      ? new AppError('DISK_FULL', {}, { cause })
      : new AppError('DATA_FOLDER_NOT_WRITABLE', { path: dataFolder }, { cause });
  }
}

/** Undefined when there is none, or what stands there was not written by a desk. */
export async function readLaunchFile(dataFolder: string): Promise<LaunchFile | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(join(dataFolder, fileName), 'utf8'));
    return LaunchFile.safeParse(content).data;
  } catch {
    return undefined;
  }
}

/** Removes it if it is still ours: another desk may have been started since. */
export async function removeLaunchFile(dataFolder: string, secret: string): Promise<void> {
  const found = await readLaunchFile(dataFolder);
  if (found?.secret === secret) await rm(join(dataFolder, fileName), { force: true });
}
