import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('a contact that was corrected by hand wins over the imported one, until it is removed', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await openOffer(page);
  await page.getByRole('button', { name: 'Correct by hand: Customer support' }).click();
  await page.getByLabel('E-mail').fill('duty@brightwater.example');
  await page.getByRole('checkbox', { name: 'I checked it just now' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.contact-item').getByText('duty@brightwater.example')).toBeVisible();

  await triageBreakFix(page);
  await expect(page.locator('.contact-lines').getByText('duty@brightwater.example')).toBeVisible();
  await expect(page.getByText('ops@brightwater.example')).toBeHidden();

  await openOffer(page);
  await page.getByRole('button', { name: 'Remove: Customer support' }).click();
  await expect(page.locator('.contact-item').getByText('duty@brightwater.example')).toBeHidden();
  await expect(page.locator('.contact-item').getByText('ops@brightwater.example')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.contact-item').getByText('duty@brightwater.example')).toBeVisible();
});

test('an address that cannot be used is refused beside its field', async ({ desk: { page } }) => {
  await setUpDesk(page);
  await openOffer(page);
  await page.getByRole('button', { name: 'Add a contact' }).click();

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give at least an e-mail')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.getByLabel('E-mail').fill('a@b.example, c@d.example');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('Use one plain address')).toBeVisible();
});

test('an offer by hand is found, carries the choices of the desk, and can be taken back', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await page.getByRole('link', { name: 'Offers & contacts' }).click();
  await page.getByRole('button', { name: 'New offer', exact: true }).first().click();
  await page.getByLabel('Name').fill('Ledgerline Reporting');
  await page.getByLabel('Publisher', { exact: true }).fill('Ledgerline Oy');
  await page.getByLabel('Publisher id').fill('ledgerline');
  await page.getByLabel('Offer id').fill('reporting');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { name: 'Ledgerline Reporting' })).toBeFocused();
  await page.getByLabel('Do we give first-line support?').selectOption('yes');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ledg');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Do we give first-line support?')).toHaveValue('yes');

  await page.getByRole('button', { name: 'Take the edit back' }).click();
  await expect(page.getByRole('heading', { name: 'The catalogue is empty' })).toBeVisible();
});

async function openOffer(page: Page): Promise<void> {
  await goTo(page, 'offers/record/brightwater-iot/brightwater-sensor-hub');
  await page.getByRole('heading', { name: 'Brightwater Sensor Hub' }).waitFor();
}

async function triageBreakFix(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New triage' }).click();
  await page.getByLabel('What did the customer say?').fill('The export fails.');
  await page.getByRole('combobox', { name: 'Which offer is it about?' }).fill('brightwater sens');
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await page.getByRole('button', { name: 'The product' }).click();
  await page.getByRole('button', { name: 'Something broke' }).click();
  await page.getByRole('button', { name: 'Through us' }).click();
  await page.getByRole('button', { name: 'They use the product' }).click();
  await page.getByRole('button', { name: 'Technical questions go to the publisher' }).click();
  await page.getByRole('button', { name: 'We pass technical questions on' }).click();
  await page.getByText('Publisher, Brightwater IoT').waitFor();
}
