/** Run as a process of its own: writes `count` cases into the desk file in `folder`, prints their references. */
import { randomInt, randomUUID } from 'node:crypto';

import { openDeskStore } from '../../../../../src/main/store/desk/desk-store.ts';
import { newCase } from './new-case.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const desk = openDeskStore(folder, { randomInt });
for (let written = 0; written < Number(count); written += 1) {
  const { reference } = desk.cases.create(newCase({ id: randomUUID() }), 'FP');
  process.stdout.write(`${reference}\n`);
}
desk.close();
