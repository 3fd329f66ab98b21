import { buildIfNeeded } from '../../scripts/build-if-needed.ts';
import { electronNotice } from './launch-desk.ts';
import { specsOfTheDoor } from './specs-of-the-door.ts';

const skippedOnPurpose =
  'Skipped at one door each: axe and the pictures (the page is the same at both doors), no key and no network ' +
  '(only the loopback door has them), leaving the page (a browser has its own address bar).';

/** Before the first test: builds what is to be tested, and says what of the results comes from a stand-in. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of a global setup
export default async function prepareDoors(): Promise<void> {
  const outcome = await buildIfNeeded();
  if (!outcome.isBuilt) throw new Error(outcome.log);
  const notice = electronNotice();
  if (notice !== undefined) {
    process.stdout.write(
      `${notice} There only ${specsOfTheDoor.join(', ')} run: what no door can change is shown once.\n`,
    );
  }
  process.stdout.write(`${skippedOnPurpose}\n`);
}
