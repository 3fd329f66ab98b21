import { buildIfNeeded } from '../../scripts/build-if-needed.ts';
import { electronNotice } from './launch-desk.ts';

/** Before the first test: builds what is to be tested, and says what of the results comes from a stand-in. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of a global setup
export default async function prepareDoors(): Promise<void> {
  const outcome = await buildIfNeeded();
  if (!outcome.isBuilt) throw new Error(outcome.log);
  const notice = electronNotice();
  if (notice !== undefined) process.stdout.write(`${notice}\n`);
}
