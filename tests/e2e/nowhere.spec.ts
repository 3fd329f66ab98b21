import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('an address that no page has says so, and leads on', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });

  await goTo(page, 'import');
  await expect(page.getByRole('heading', { name: 'This page is not there' })).toBeVisible();
  await expect(page.getByText('The desk has no page “import”.')).toBeVisible();
  expect(page.url()).toContain('#/import');

  await page.getByRole('main').getByRole('button', { name: 'Import a list' }).click();
  await expect(page.getByRole('heading', { name: 'Import a list' })).toBeVisible();

  await goTo(page, 'no/such/place');
  await page.keyboard.press('n');
  await expect(page.getByLabel('What did the customer say?')).toBeVisible();
});

test('a second window opens from the first, and a tab without a key says how', async ({
  desk: { page },
  door,
}) => {
  test.skip(door === 'electron', 'its window is the only one');
  await setUpDesk(page, { hasSample: false });

  const bare = await page.context().newPage();
  await bare.goto(new URL('/', page.url()).href);
  await expect(bare.getByText('choose “Another window” there')).toBeVisible();

  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Another window' }).click();
  const second = await opened;
  await expect(second.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  expect(second.url()).not.toContain('code=');

  await second.reload();
  await expect(second.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});
