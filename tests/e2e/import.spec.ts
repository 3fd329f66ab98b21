import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { collectComplaints } from './steps/complaints.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const csv = [
  'Publisher,Offer,Title,Help address,Remark',
  'ledgerline,reporting,Ledgerline Reporting,support@ledgerline.example,a',
  'ledgerline,archive,Ledgerline Archive,support@ledgerline.example,b',
  'ledgerline,reporting,Ledgerline Reporting again,support@ledgerline.example,c',
  ',orphan,No publisher,nobody@ledgerline.example,d',
  '',
].join('\n');

test('a list of offers is looked over, tried, imported and found', async ({ desk: { page } }) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page, { hasSample: false });
  await page.getByRole('link', { name: 'Offers & contacts' }).click();
  await expect(page.getByRole('heading', { name: 'The catalogue is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'Import a list' }).first().click();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (
    await chooser
  ).setFiles({ name: 'offers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(page.getByText('Guessed from the names of the columns')).toBeVisible();
  await page.getByLabel('What “Publisher” becomes').selectOption('publisherId');
  await page.getByLabel('What “Offer” becomes').selectOption('offerId');
  await page.getByLabel('What “Title” becomes').selectOption('name');
  await page.getByLabel('What “Help address” becomes').selectOption('supportEmail');
  await page.getByLabel('What “Remark” becomes').selectOption('');
  await expect(page.getByText('Changed by you.')).toBeVisible();
  await page.locator('.preview-record').first().waitFor();
  await expect(page.locator('.preview-record').first()).toContainText('support@ledgerline.example');
  await expect(page.getByText('Rejected', { exact: true })).toHaveCount(1);
  await expectUsable(page);
  await page.getByRole('button', { name: 'Try it without changing anything' }).click();

  await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeFocused();
  await expect(page.getByText('4 rows accounted for.')).toBeVisible();
  await expect(page.getByRole('tabpanel')).toContainText('Ledgerline Archive');
  await page.getByRole('tab', { name: '2 Rejected' }).click();
  await expect(page.getByText('The same pair of ids stands further up').first()).toBeVisible();
  await expect(page.getByText('Line 4')).toBeVisible();
  await expect(page.getByText('Line 5')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Offers & contacts 0' })).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Imported' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Offers & contacts 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the offers' }).click();
  await page.getByLabel('Find an offer').fill('archi');
  await page.getByRole('link', { name: 'Ledgerline Archive' }).click();
  await expect(page.getByRole('article').getByText('support@ledgerline.example')).toBeVisible();
  await expect(page.getByText('offers · offers.csv, line 3').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a file that is not a list says so and leaves the way to another', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'offers/import');

  await page.locator('input[type=file]').setInputFiles({
    name: 'empty.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(''),
  });

  await expect(page.getByRole('alert')).toContainText('The file empty.csv is empty.');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('a list that is dropped on the screen is taken up', async ({ desk: { page, dataFolder } }) => {
  const path = join(dataFolder, 'dropped.csv');
  await writeFile(path, csv);
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'offers/import');
  const place = await page.getByRole('button', { name: 'Choose a file' }).boundingBox();

  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- the events of one drop, in their order
    await session.send('Input.dispatchDragEvent', {
      type,
      x: (place?.x ?? 0) + 4,
      y: (place?.y ?? 0) - 20,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }

  await expect(page.getByText('dropped.csv, ')).toBeVisible();
});

/** Nothing that keeps anybody from using the screen, in either scheme. */
async function expectUsable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- the same page in one scheme after the other
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // oxlint-disable-next-line no-await-in-loop -- the same page in one scheme after the other
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map((it) => it.html)])).toEqual([]);
  }
}

/** Chooses a list whose columns have our names and tries it. */
async function tryList(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const text = ['publisherId,offerId,name,summary', ...lines, ''].join('\n');
  await goTo(page, 'offers/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('.preview-record').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeVisible();
}

test('a new delivery shows what changed, asks about what is missing, and is taken back', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await tryList(page, 'list 2026-10-01.csv', [
    'ledgerline,reporting,Ledgerline Reporting,Figures',
    'ledgerline,archive,Ledgerline Archive,Shelves',
  ]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  await page.getByRole('button', { name: 'Import another file' }).click();

  await tryList(page, 'list 2026-11-01.csv', ['ledgerline,reporting,Ledgerline Reports,Figures']);
  await page.getByRole('tab', { name: '1 Changed' }).click();
  await expectUsable(page);
  await expect(page.getByRole('tabpanel')).toContainText('Ledgerline Reports');
  await expect(page.getByRole('tabpanel')).toContainText('from list');
  await expect(page.getByText('1 offer of “list” is not in this file')).toBeVisible();
  await page.getByRole('radio', { name: /^Remove/ }).check();
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  await expect(
    page.getByText('1 offer of “list” was not in this file and was removed.'),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Offers & contacts 1' })).toBeVisible();
  await expectUsable(page);
  await page.reload();
  await goTo(page, 'offers/sources');
  await page.locator('.source-item').first().waitFor();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Back to the catalogue before' }).click();
  await expect(page.getByRole('link', { name: 'Offers & contacts 2' })).toBeVisible();
});

test('a mapping that was saved by name reads the next file, a missing half of the key is asked for, and the preview speaks in words', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'offers/import');
  await chooseFile(page, 'november.csv', 'northlight');
  await page.getByLabel('What “Kennung” becomes').selectOption('offerId');
  await page.getByLabel('What “Art” becomes').selectOption('productType');
  await page.getByLabel('What “Azure” becomes').selectOption('azureBased');
  await page.getByLabel('Publisher id of every row').fill('northlight');
  await page.getByRole('button', { name: 'Save by name' }).click();
  await page.getByLabel('Name of the mapping').fill('Northlight list');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mapping', { exact: true })).toHaveValue('Northlight list');

  const preview = page.locator('.preview-record').first();
  await expect(preview).toContainText('Azure application');
  await expect(preview).toContainText('Yes');
  await page.getByRole('button', { name: 'Another file' }).click();
  await chooseFile(page, 'december.csv', 'southlight');
  await expect(page.getByText('Your mapping “Northlight list” fits this file.')).toBeVisible();

  await expect(page.getByLabel('What “Kennung” becomes')).toHaveValue('offerId');
  await expect(page.getByText('Without it every row is rejected.')).toBeVisible();
  await page.getByLabel('Publisher id of every row').fill('northlight');
  await expect(page.locator('.preview-record').first()).toContainText('southlight');
  await expect(page.locator('.preview-record').first()).toContainText('northlight');
});

test('a reload keeps the file, its columns and the trial', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  await tryList(page, 'list.csv', ['ledgerline,reporting,Ledgerline Reporting,Figures']);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeVisible();
  await page.getByRole('button', { name: 'Change the columns' }).click();

  await expect(page.getByLabel('What “summary” becomes')).toHaveValue('summary');
});

test('sources are put in order with the keyboard', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  for (const name of ['one.csv', 'two.csv']) {
    // oxlint-disable-next-line no-await-in-loop -- one import after the other
    await tryList(page, name, ['ledgerline,reporting,Ledgerline Reporting,Figures']);
    // oxlint-disable-next-line no-await-in-loop -- one import after the other
    await page.keyboard.press('Control+Enter');
    // oxlint-disable-next-line no-await-in-loop -- one import after the other
    await page.getByRole('button', { name: 'Import another file' }).click();
  }
  await goTo(page, 'offers/sources');

  await page.getByRole('button', { name: 'Rename two' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.source-name b')).toHaveText(['two', 'one']);
  await page.getByRole('button', { name: 'Use this order' }).click();

  await expect(page.getByText('The order is in use.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.source-name b')).toHaveText(['two', 'one']);
});

async function chooseFile(page: Page, name: string, id: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(['Kennung,Art,Azure', `${id},azure-application,true`, ''].join('\n')),
  });
  await page.getByText('What the desk understood').waitFor();
}
