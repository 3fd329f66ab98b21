import { expect, test } from '../helpers/desk-test.ts';
import { reachResult } from './steps/reach-question.ts';

test('changing an answer shows what flips before it is accepted', async ({ desk: { page } }) => {
  await reachResult(page, 'The export fails.');
  const isCustomer = page.getByRole('button', { name: 'Change Publisher: Third party' });

  await isCustomer.click();
  await expect(page.getByRole('heading', { name: 'Who publishes the product?' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^1?Third party/ })).toContainText('same as now');
  await expect(page.getByRole('button', { name: /^2?Microsoft/ })).toContainText(
    'would become Your desk',
  );
  await expect(page.getByRole('button', { name: /^3?Not known/ })).toContainText(
    'would become Not decided',
  );

  await page.keyboard.press('2');
  await expect(
    page.getByRole('heading', { name: 'Change “Publisher” from Third party to Microsoft?' }),
  ).toBeFocused();
  await expect(page.getByRole('row', { name: 'Owner Publisher Your desk' })).toBeVisible();
  await expect(isCustomer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Publisher, Brightwater IoT')).toBeVisible();

  await isCustomer.click();
  await page.keyboard.press('2');
  await expect(page.getByRole('row', { name: 'Owner Publisher Your desk' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('button', { name: 'Change Publisher: Microsoft' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'R-MS' })).toBeVisible();
});
