import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('a contact is found, checked with one key, and a mail that came back is shown until the next check', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await openContacts(page);
  await page.getByRole('searchbox', { name: 'Name, address' }).fill('platform@brightwater');
  await page.getByRole('button', { name: /Brightwater platform engineers/ }).focus();

  await page.getByRole('button', { name: /^Mail came back:/ }).click();
  await expect(page.getByText('A mail to this address came back')).toBeVisible();
  await page.getByRole('button', { name: /Brightwater platform engineers/ }).focus();
  await page.keyboard.press('v');

  await expect(page.getByText('Checked just now: Brightwater platform engineers')).toBeVisible();
  await expect(page.getByText(/Checked .* by Mercy Okafor/)).toBeVisible();
  await expect(page.getByText('A mail to this address came back')).toBeHidden();
});

test('hours that a text says are offered, and taken over they tell whether somebody is there now', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await openContacts(page);
  await page.getByRole('searchbox', { name: 'Name, address' }).fill('platform@brightwater');
  await page.getByRole('button', { name: /Brightwater platform engineers/ }).click();
  await page.getByRole('button', { name: /^Correct by hand/ }).click();

  await page.getByLabel('Hours', { exact: true }).fill('24/7');
  await page.getByRole('button', { name: 'Take these over' }).click();
  await expect(page.getByLabel('Monday')).toHaveValue('24 h');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('Open now, day and night')).toBeVisible();
});

test('a vCard file is looked at card by card before any of it is kept', async ({
  desk: { page },
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-'));
  const path = join(folder, 'provider.vcf');
  writeFileSync(
    path,
    ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Anna Provider', 'EMAIL:anna@provider.example'].join('\r\n') +
      '\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n',
  );
  await setUpDesk(page);
  await openContacts(page);
  await page.getByRole('button', { name: 'Import a vCard' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(path);

  await expect(page.getByText('it does not say whose it is')).toBeVisible();
  await page.getByLabel('Cards that do not say whose they are').selectOption('indirect-provider');
  await expect(page.getByText('left out: photo')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Take in Anna Provider' })).toBeChecked();
  await page.getByRole('button', { name: 'Take in what is chosen' }).click();

  await expect(page.getByText('1 contact taken in')).toBeVisible();
  await expect(page.getByRole('button', { name: /Anna Provider/ })).toBeVisible();
  rmSync(folder, { recursive: true });
});

async function openContacts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Offers & contacts' }).click();
  await page.getByRole('link', { name: /^All contacts/ }).click();
  await page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
}
