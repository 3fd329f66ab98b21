import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const question = (page: Page) => page.getByLabel('What did the customer say?');

/** A second window of the same desk. It begins as a copy of the first one, as "Duplicate tab" makes it. */
async function openSecond(page: Page): Promise<Page> {
  const [second] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await expect(question(second)).toBeVisible();
  return second;
}

test('two windows keep two drafts; the one of a window that is gone is offered to the other', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await question(page).fill('The export fails.');
  await expect(page.getByText('Draft saved')).toBeVisible();

  const second = await openSecond(page);
  await expect(question(second)).toHaveValue('');
  await question(second).fill('账单金额不对');
  await expect(second.getByText('Draft saved')).toBeVisible();
  await expect(second.getByText('open in another window')).toBeVisible();
  await expect(question(page)).toHaveValue('The export fails.');
  await page.goto('about:blank');

  await second.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(second.getByText('open in another window')).toHaveCount(0);
  await question(second).focus();
  await second.keyboard.press('Alt+u');

  await expect(question(second)).toHaveValue('The export fails.');
  await expect(second.getByRole('button', { name: /^账单金额不对/ })).toBeVisible();
});

test('starting over can be undone, and so can deleting an unfinished draft', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await question(page).fill('The export fails.');
  await expect(page.getByText('Draft saved')).toBeVisible();

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(question(page)).toHaveValue('');
  await page.keyboard.press('Alt+z');
  await expect(question(page)).toHaveValue('The export fails.');

  await page.getByRole('button', { name: 'Set aside' }).click();
  await expect(question(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Delete the draft: The export fails.' }).click();
  await expect(page.getByText('Deleted: The export fails.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();

  await expect(question(page)).toHaveValue('The export fails.');
});

test('a question that belongs to a case that is there is added to it with one key', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await question(page).fill('The quarantine digest arrives twice.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.press('0');
  await expect(page.getByRole('heading', { name: 'About is not known yet' })).toBeFocused();
  await page.keyboard.press('s');
  await expect(page.getByText('The decision is open: About is not known.')).toBeVisible();
  const reference = (await page.locator('.bar-reference').textContent()) ?? '';
  await page.keyboard.press('n');

  await question(page).fill('Now the quarantine digest is empty.');
  await expect(page.getByText('shares quarantine, digest')).toBeVisible();
  await page.keyboard.press('Alt+1');

  await expect(page.locator('.bar-reference')).toHaveText(reference);
  await page.keyboard.press('n');
  await expect(question(page)).toHaveValue('');
});
