import { join } from 'node:path';

import { projectFolder } from '../../scripts/project.ts';
import { expect, test } from '../helpers/desk-test.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

/** Set by `npm run pictures`, which writes the pictures of the papers; else they only prove to work. */
const isForPapers = process.env['FINGERPOST_PICTURES'] === '1';

test('the pictures of the papers show the desk as it is', async ({
  desk: { page },
  door,
}, testInfo) => {
  test.skip(door !== 'loopback', 'the page is the same at both doors');
  const pathOf = (name: string): string =>
    isForPapers ? join(projectFolder, 'docs', 'pictures', name) : testInfo.outputPath(name);
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await setUpDesk(page);
  await page
    .getByLabel('What did the customer say?')
    .fill('Since Monday the sensor export fails with “job 500”. Can you ask Microsoft to fix it?');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('brig');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();

  await expect(page.getByText('Draft saved')).toBeVisible();
  const question = await page.screenshot({ path: pathOf('triage-question.png') });
  await page.keyboard.type('121121');
  await expect(page.getByText('What would change it')).toBeVisible();
  await expect(page.getByText('Draft saved')).toBeVisible();
  const result = await page.screenshot({ path: pathOf('triage-result.png') });

  for (const picture of [question, result]) expect(picture.byteLength).toBeGreaterThan(40_000);
});
