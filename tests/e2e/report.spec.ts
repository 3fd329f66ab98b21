import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { fillReportDesk } from './steps/fill-report-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

/** The cell of a table by its row and column. */
function cell(page: Page, figure: string, row: string, column: number) {
  const table = page.getByRole('table', { name: figure });
  const line = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row }) });
  return line.getByRole('cell').nth(column);
}

test('a lead reads the figures of this month, as charts, as tables and as a file', async ({
  desk: { page, dataFolder },
}) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page);
  await fillReportDesk(dataFolder);

  await page.getByRole('link', { name: 'Figures' }).focus();
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Cases by owner' })).toBeVisible();
  // All but the contacts that are missing: the sample has one.
  await expect(page.locator('.bar-chart')).toHaveCount(8);
  await expect(page.locator('.week-chart rect')).not.toHaveCount(0);
  await expect(page.getByText('Who is accountable for the case now')).toBeVisible();

  await page.getByText('Tables', { exact: true }).click();
  await expect(page.locator('.bar-chart')).toHaveCount(0);
  await expect(cell(page, 'Cases by owner', 'Publisher', 0)).toHaveText('3');
  await expect(cell(page, 'Cases by owner', 'Your desk', 0)).toHaveText('1');
  await expect(cell(page, 'Rates', 'Bounce rate', 1)).toHaveText('1');
  await expect(cell(page, 'Rates', 'Bounce rate', 2)).toHaveText('2');
  await expect(cell(page, 'Time to answer', 'All', 2)).toHaveText('1');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^fingerpost-figures-.*\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('\uFEFFFigure,Row,Measure,Value,Unit,Definition,Period\r\n');
  expect(text).toContain('Cases by owner,Publisher,Cases,3,cases,');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test('own dates: what cannot be counted is said, and an empty period is no zero', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/report`);
  await expect(
    page.getByRole('heading', { name: 'No case was opened in this period' }),
  ).toBeVisible();

  await page.getByText('Own dates').click();
  await page.getByLabel('First day').fill('2026-03-05');
  await page.getByLabel('Last day').fill('2026-03-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('alert')).toContainText('after its end on 2026-03-01');

  await page.getByLabel('Last day').fill('9999-12-31');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('alert')).toContainText('has come');
});

test('统计报表：全中文，深浅两色都可用', async ({ desk: { page, dataFolder } }) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page, { language: 'zh-CN' });
  await fillReportDesk(dataFolder);
  await page.getByRole('link', { name: '统计报表' }).click();
  await expect(page.getByRole('heading', { name: '按责任方' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one scheme after the other
    await page.emulateMedia({ colorScheme });
    // oxlint-disable-next-line no-await-in-loop -- one scheme after the other
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations).toEqual([]);
  }
  const texts = await page.locator('.report-page').innerText();
  expect(texts).not.toMatch(/\b(cases|owner|answer|publisher)\b/i);
  expect(complaints).toEqual([]);
});
