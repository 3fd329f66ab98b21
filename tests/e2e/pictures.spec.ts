import { join } from 'node:path';

import { projectFolder } from '../../scripts/project.ts';
import { expect, test } from '../helpers/desk-test.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

/** `PICTURES=1 playwright test pictures` writes the pictures of the papers; else they only prove to work. */
const isForPapers = process.env['PICTURES'] === '1';

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

  await page.keyboard.type('1');
  await expect(page.getByRole('heading', { name: 'Topics: The product' })).toBeVisible();
  const question = await page.screenshot({ path: pathOf('triage-question.png') });
  await page.keyboard.type('21121');
  await expect(page.getByText('What would change it')).toBeVisible();
  const result = await page.screenshot({ path: pathOf('triage-result.png') });
  await page.keyboard.type('e');
  await page.getByLabel('Business impact').fill('The September report is due on Wednesday.');
  await page.getByLabel('Customer', { exact: true }).fill('Northbrook Trading');
  await expect(page.getByText('All changes saved')).toBeVisible();
  await page.getByRole('heading', { name: 'Write the escalation' }).focus();
  const escalation = await page.screenshot({ path: pathOf('escalation.png') });

  for (const picture of [question, result, escalation]) {
    expect(picture.byteLength).toBeGreaterThan(40_000);
  }
});
