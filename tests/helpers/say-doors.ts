import { electronNotice } from './launch-desk.ts';

/** Says once, before the first test, what of the results comes from a stand-in. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of a global setup
export default function sayDoors(): void {
  const notice = electronNotice();
  if (notice !== undefined) process.stdout.write(`${notice}\n`);
}
