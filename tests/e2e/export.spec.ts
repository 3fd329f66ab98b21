import { readdirSync, readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

/** What the browser saved, as text, and under which name. */
async function makeFile(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const download = await saved;
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

async function openContacts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Offers' }).first().click();
  await page.getByRole('link', { name: /^All contacts/ }).click();
}

/** Nothing waits in the data folder to be fetched. */
function waitingIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((it) => it.includes('download-'));
}

test('the offers that are listed are saved as a list, and told with their number', async ({
  desk: { page, dataFolder },
}) => {
  await setUpDesk(page);
  await page.getByRole('link', { name: 'Offers' }).first().click();
  await page.getByRole('searchbox', { name: 'Find an offer' }).fill('brightwater');
  await expect(page.locator('.list-count')).toHaveText(/^\d+ offers?$/);
  await page.getByRole('button', { name: 'Export', exact: true }).click();

  await expect(page.getByLabel('What', { exact: true })).toHaveValue('listed');
  const { name, text } = await makeFile(page);

  expect(name).toMatch(/^fingerpost-offers-\d{4}-\d\d-\d\d\.csv$/);
  const [header = '', ...rows] = text.trim().split('\r\n');
  expect(header).toMatch(/^\u{FEFF}?publisherId,/u);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes('brightwater'))).toBe(true);
  await expect(page.getByText(/^fingerpost-offers-.*: \d+ records?, /)).toBeVisible();
  expect(waitingIn(dataFolder)).toEqual([]);
});

test('all contacts are saved as JSON, each with whom it is for, and a filter narrows them', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await openContacts(page);
  await page.getByRole('button', { name: 'Export as a list' }).click();
  await page.getByLabel('File type').selectOption('json');

  const all = await makeFile(page);
  await page.getByRole('searchbox', { name: 'Name, address' }).fill('platform@brightwater');
  await page.getByRole('button', { name: /Brightwater platform engineers/ }).waitFor();
  await page.getByRole('button', { name: 'Export as a list' }).click();
  await page.getByLabel('File type').selectOption('json');
  const few = await makeFile(page);

  const lines = all.text.trim().split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.every((line) => /"audience":"(partner-only|customer-ok)"/.test(line))).toBe(true);
  expect(few.text.trim().split('\n').slice(1)).toHaveLength(1);
  expect(few.text).toContain('platform@brightwater');
});

test('the flags are saved as a workbook', async ({ desk: { page } }) => {
  await setUpDesk(page);
  await page.getByRole('link', { name: 'Offers' }).first().click();
  await page.getByRole('button', { name: 'Data quality' }).click();
  await expect(page.getByText('Choose a flag on the left.')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('File type').selectOption('xlsx');

  const { name, text } = await makeFile(page);

  expect(name).toMatch(/^fingerpost-flags-.*\.xlsx$/);
  expect(text.startsWith('PK')).toBe(true);
});
