import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

const mostBytes = 5_000_000;

/**
 * Writes unexpected errors to `desk.log` in the desk's folder, readable by the operator alone. A full log
 * becomes `desk.log.1`, in place of the one before it.
 * Never makes the folder and never fails: a log that cannot be written must not hide the error it is about.
 */
export function createDeskLog(dataFolder: string, now: () => Date = () => new Date()) {
  const file = join(dataFolder, 'desk.log');
  return (error: unknown): void => {
    try {
      if (!existsSync(dataFolder)) return;
      if (existsSync(file) && statSync(file).size > mostBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${now().toISOString()} ${inspect(error)}\n`, { mode: 0o600 });
    } catch {
      // Nowhere is left to tell it.
    }
  };
}
