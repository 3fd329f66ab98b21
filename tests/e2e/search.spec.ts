import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const pictures = process.env['SEARCH_PICTURES'];

test('the search finds policy texts, says what was meant, and begins with what was used lately', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: true });
  const search = page.getByRole('combobox', { name: 'Search anything' });
  const results = page.getByRole('listbox', { name: 'Results' });

  await goTo(page, 'offers');
  await expect(page.getByLabel('Find an offer')).toBeVisible();
  await search.fill('refund');
  await expect(results.getByRole('group', { name: 'Policy' })).toBeVisible();
  if (pictures) await page.screenshot({ path: `${pictures}/typing.png` });

  await search.fill('vermillion');
  await expect(results.getByText('Did you mean')).toBeVisible();
  if (pictures) await page.screenshot({ path: `${pictures}/mean.png` });
  await search.press('Enter');
  await expect(search).toHaveValue('vermilion');

  await expect(results.getByRole('group', { name: 'Offers' })).toBeVisible();
  await search.press('Enter');
  await expect(page).toHaveURL(/offers\/record/);
  await page.keyboard.press('Control+k');
  await expect(results.getByRole('group', { name: 'Recently used' })).toContainText('Vermilion');
  if (pictures) await page.screenshot({ path: `${pictures}/recent.png` });
  await search.press('Delete');
  await expect(page.getByText('What you open or use in a triage will stand here.')).toBeVisible();
  await search.fill('zzzzqq');
  await expect(page.getByText('Nothing found for “zzzzqq”.')).toBeVisible();
});

test('who goes on to the search before what was opened is there stays in it', async ({
  desk: { page },
  door,
}) => {
  test.skip(door !== 'loopback', 'only a browser has a network that can be held up');
  await setUpDesk(page, { hasSample: true });
  const search = page.getByRole('combobox', { name: 'Search anything' });
  await goTo(page, 'offers');
  await expect(page.getByLabel('Find an offer')).toBeVisible();
  const release = Promise.withResolvers<void>();
  await page.route('**/offers.get', async (route) => {
    await release.promise;
    await route.continue();
  });
  await goTo(page, 'offers/record/brightwater-iot/brightwater-sensor-hub');
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();

  release.resolve();

  await expect(page.getByRole('heading', { name: 'Brightwater Sensor Hub' })).toBeVisible();
  await page.keyboard.type('tide');
  await expect(search).toHaveValue('tide');
});

test('a typed condition becomes a chip that narrows the list, stands in the address, and is taken away by a key', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: true });
  await goTo(page, 'offers');
  const field = page.getByLabel('Find an offer');
  await expect(page.locator('.list-count')).toContainText(/\d+ offers/);
  const all = await page.locator('.list-count').textContent();

  await field.pressSequentially('type:saas ');
  const chip = page.getByRole('button', { name: 'Remove Product type: saas' });
  await expect(chip).toBeVisible();
  await expect(page.locator('.list-count')).not.toHaveText(all ?? '');
  await expect(page).toHaveURL(/type%3Asaas/);
  if (pictures) await page.screenshot({ path: `${pictures}/chips.png` });
  await page.reload();
  await expect(chip).toBeVisible();

  await field.press('Backspace');
  await expect(chip).toBeHidden();
  await expect(page.locator('.list-count')).toHaveText(all ?? '');

  await page.getByLabel('Add a condition').selectOption('state');
  await page.getByRole('group', { name: 'Values' }).getByRole('button').first().click();
  await expect(page.getByRole('button', { name: /Remove State/ })).toBeVisible();
  if (pictures) await page.screenshot({ path: `${pictures}/menu.png` });
});
