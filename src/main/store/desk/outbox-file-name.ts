import { closeSync, openSync } from 'node:fs';
import { basename, join, parse } from 'node:path';

import { AppError } from '../../../shared/errors.ts';

/** What is being written, by us or by an editor. */
export const unfinished = /\.part$|^\./;

/** Makes an empty file to be written over: a name that is there is left alone, whichever desk took it. */
export function takeFreeName(folder: string, wanted: string): string {
  const { name: stem, ext } = parse(wanted);
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? wanted : `${stem}-${number}${ext}`;
    try {
      closeSync(openSync(join(folder, free), 'wx', 0o600));
      return free;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** Only what lies in the folder itself has a name here. @throws AppError OUTBOX_DRAFT_NOT_FOUND */
export function pathInOutbox(folder: string, fileName: string): string {
  const isPlain =
    fileName !== '' &&
    !/[/\\\0]/.test(fileName) &&
    basename(fileName) === fileName &&
    !unfinished.test(fileName);
  if (!isPlain) throw notInOutbox(fileName);
  return join(folder, fileName);
}

/** The failure of every act on a draft that is not there. */
export function notInOutbox(fileName: string): AppError {
  return new AppError('OUTBOX_DRAFT_NOT_FOUND', { file: fileName });
}
