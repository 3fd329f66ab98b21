import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test.describe('in a browser', () => {
  test.beforeEach(({ door }) => {
    test.skip(door !== 'loopback', 'only the loopback door has a key and a network');
  });

  test('a page without a key says what to do', async ({ desk: { page } }) => {
    await setUpDesk(page, { hasSample: false });
    await page.evaluate(() => sessionStorage.clear());

    await page.reload();

    await expect(
      page.getByRole('heading', { name: 'This page has no key to the desk' }),
    ).toBeVisible();
    await expect(page.getByText('npm start')).toBeVisible();
  });

  test('a desk that was closed is a state with a way back', async ({ desk: { page } }) => {
    await setUpDesk(page, { hasSample: false });
    await page.route('**/api/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Cases' }).click();
    await expect(page.getByText('Nothing can be saved until it is back.')).toBeVisible();

    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();

    await expect(page.getByText('Nothing can be saved until it is back.')).toBeHidden();
  });
});

test('a case that is not there says so', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });

  await goTo(page, 'cases/FP-2026-999999');

  await expect(page.getByRole('alert')).toContainText('There is no case FP-2026-999999.');
});

test('five hundred offers are one list that is drawn where it is looked at, and long names stay whole on demand', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const name = 'A product with a very long name that no list can hold '.repeat(4).trim();
  const rows = Array.from({ length: 500 }, (_, index) => `acme,offer-${index},${name} ${index}`);
  await goTo(page, 'offers/import');
  await page.locator('input[type=file]').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['publisherId,offerId,name', ...rows, ''].join('\n')),
  });
  await page.getByRole('button', { name: 'Try it without changing anything' }).click();
  await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeFocused();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Open the offers' }).click();

  await expect(page.getByText('500 offers', { exact: true })).toBeVisible();
  const first = page.getByRole('grid', { name: 'Offers' }).getByRole('link').first();
  expect((await first.boundingBox())?.height).toBeLessThan(60);
  await expect(first.locator('[title]').first()).toHaveAttribute('title', /no list can hold/);
  await first.press('ArrowDown');
  await expect(page.getByRole('grid', { name: 'Offers' }).getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  // By letters, in which 99 stands after 499.
  const last = page.getByRole('grid', { name: 'Offers' }).getByText(`${name} 99`, { exact: true });
  await expect(last).toBeInViewport();
  expect(await page.getByRole('grid', { name: 'Offers' }).getByRole('link').count()).toBeLessThan(
    60,
  );
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
});
