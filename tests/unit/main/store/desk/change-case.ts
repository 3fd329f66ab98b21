/** Run as a process of its own: adds a letter to a field of a case `count` times, reading it again when it is refused. */
import { randomInt } from 'node:crypto';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { AppError } from '../../../../../src/shared/errors.ts';

const [folder = '', reference = '', letter = '', count = '0'] = process.argv.slice(2);
const desk = openDeskStore(folder, { randomInt });
let written = 0;
while (written < Number(count)) {
  const { revision, tried } = desk.cases.get(reference);
  try {
    const add = `${tried ?? ''}${letter}`;
    const updatedAt = new Date().toISOString();
    desk.cases.update(
      reference,
      revision,
      (before, policyRevision) => ({ ...before, tried: add, updatedAt, policyRevision }),
      letter,
    );
    written += 1;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CASE_CHANGED') throw error;
  }
}
process.stdout.write(String(written));
desk.close();
