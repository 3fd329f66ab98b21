import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const draft = [
  'X-Unsent: 1',
  'To: help@harbour.example',
  'Subject: [FP7K3Q-2026-000123] The add-in crashes',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'From here on it crashes.',
  'From the start.',
  '',
].join('\r\n');

test('drafts wait in the outbox: one is taken, all are packed, one is removed', async ({
  desk,
}) => {
  const { page, dataFolder } = desk;
  const folder = join(dataFolder, 'outbox');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'FP7K3Q-2026-000123-publisher.eml'), draft);
  writeFileSync(join(folder, 'notes.txt'), 'somebody else’s');

  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'outbox');
  const row = page.getByRole('row', { name: /The add-in crashes/ });
  await expect(row).toContainText('help@harbour.example');
  await expect(page.getByRole('row', { name: /notes\.txt/ })).toContainText('left out of the mbox');

  const one = page.waitForEvent('download');
  await row.getByRole('button', { name: /Download/ }).click();
  expect(readFileSync(await (await one).path(), 'utf8')).toBe(draft);

  const all = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all as mbox' }).click();
  expect(readFileSync(await (await all).path(), 'utf8')).toContain('\n>From the start.\n');

  const size = row.getByRole('cell').nth(2);
  const place = await size.boundingBox();
  await row.getByRole('button', { name: /Remove/ }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByText('FP7K3Q-2026-000123-publisher.eml was removed.')).toBeVisible();
  expect(readdirSync(folder)).toEqual(['notes.txt']);

  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  expect(await size.boundingBox()).toEqual(place);
  expect(readFileSync(join(folder, 'FP7K3Q-2026-000123-publisher.eml'), 'utf8')).toBe(draft);
});

test('drafts are removed and put back by keyboard alone', async ({
  desk: { page, dataFolder },
}) => {
  const folder = join(dataFolder, 'outbox');
  mkdirSync(folder, { recursive: true });
  const first = 'FP7K3Q-2026-000123-publisher.eml';
  const second = 'FP7K3Q-2026-000124-publisher.eml';
  writeFileSync(join(folder, first), draft);
  writeFileSync(join(folder, second), draft.replace('000123', '000124'));
  await setUpDesk(page, { hasSample: false });

  await page.keyboard.press('x');
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByText(`${second} was removed.`)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByText(`${first} was removed.`)).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);

  await page.keyboard.press('u');
  await expect(page.getByText(`${first} is back in the outbox.`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`${second} is back in the outbox.`)).toBeVisible();
  expect(readdirSync(folder).toSorted()).toEqual([first, second]);
});

test('an empty outbox says in Chinese what it is for', async ({ desk: { page } }) => {
  await setUpDesk(page, { language: 'zh-CN', hasSample: false });

  await goTo(page, 'outbox');

  await expect(page.getByRole('heading', { name: '发件箱是空的' })).toBeVisible();
  await expect(page.getByRole('button', { name: '全部下载为 mbox' })).toHaveCount(0);
});
