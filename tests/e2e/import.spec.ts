import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '../helpers/desk-test.ts';
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
  await page.getByRole('button', { name: 'Import a CSV' }).first().click();

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
  await page.getByRole('button', { name: 'Try it without changing anything' }).click();

  await expect(page.getByRole('heading', { name: 'What the import would do' })).toBeFocused();
  await expect(page.getByText('4 rows accounted for.')).toBeVisible();
  await expect(page.getByText('The same pair of ids stands further up')).toBeVisible();
  await expect(page.getByText('Line 4')).toBeVisible();
  await expect(page.getByText('Line 5')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Offers & contacts 0' })).toBeVisible();
  await page.getByRole('button', { name: 'Import now' }).click();

  await expect(page.getByRole('heading', { name: 'Imported' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Offers & contacts 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the offers' }).click();
  await page.getByLabel('Find an offer').fill('archi');
  await page.getByRole('link', { name: 'Ledgerline Archive' }).click();
  await expect(page.getByText('support@ledgerline.example')).toBeVisible();
  await expect(page.getByText('From offers.csv, line 3').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a file that is not a list says so and leaves the way to another', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await page.evaluate(() => void (location.hash = '#/offers/import'));

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
  await page.evaluate(() => void (location.hash = '#/offers/import'));
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
