import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expect, test as base } from '../helpers/desk-test.ts';
import { folderWithOffers } from '../helpers/import-offers.ts';
import { launchDesk } from '../helpers/launch-desk.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const many = 20_000;
const pictures = process.env['LIST_PICTURES'];

/** A desk with twenty thousand offers, imported once and copied; every tenth is software as a service. */
const test = base.extend<object, { readonly imported: string }>({
  imported: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const rows = Array.from({ length: many }, (_, at) => {
        const number = String(at).padStart(5, '0');
        const type = at % 10 === 0 ? 'saas' : 'container';
        return `acme-${at % 50},offer-${number},Product ${number},Acme ${at % 50},${type}`;
      });
      const folder = folderWithOffers(rows);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  desk: async ({ door, sharedBrowser, imported }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'fingerpost-e2e-'));
    cpSync(imported, dataFolder, { recursive: true });
    const desk = await launchDesk({ door, sharedBrowser, dataFolder });
    await use(desk);
    await desk.close();
    rmSync(dataFolder, { recursive: true, force: true });
  },
});

async function openList(page: Page) {
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'offers');
  await expect(page.getByText('20,000 offers', { exact: true })).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Offers' });
  const field = page.getByLabel('Find an offer');
  const row = (number: number): Locator =>
    grid.getByRole('link', { name: `Product ${String(number).padStart(5, '0')}` });
  const bar = page.getByRole('region', { name: 'What can be done with the chosen offers' });
  return { grid, field, row, bar };
}

test('twenty thousand offers are gone through by keys from the field to the end and back, and few are drawn', async ({
  desk: { page },
}) => {
  const { grid, field, row } = await openList(page);

  await field.press('ArrowDown');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(many - 1)).toBeFocused();
  await expect(row(many - 1)).toBeInViewport();
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await page.keyboard.press('PageUp');
  await expect(row(many - 11)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(row(10)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
});

test('scrolled to its end the list shows its last offers, and few are drawn', async ({
  desk: { page },
}) => {
  const { grid, row } = await openList(page);
  const scroller = page.locator('.row-scroll');

  for (const share of [0.1, 0.35, 0.6, 0.85, 1]) {
    await scroller.evaluate((it, to) => it.scrollTo(0, it.scrollHeight * to), share);
    await expect(grid.getByRole('link').first()).toBeVisible();
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
  }

  await expect(row(many - 1)).toBeInViewport();
});

test('a range by keys, some by mouse and all but one are chosen; what is done to them has its Undo', async ({
  desk: { page },
}) => {
  const { row, bar, field } = await openList(page);

  await field.press('ArrowDown');
  await expect(row(0)).toBeFocused();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(bar.getByText('5 offers chosen')).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar.getByText('4 offers chosen')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  await row(2).click({ modifiers: ['ControlOrMeta'] });
  await row(5).click({ modifiers: ['Shift'] });
  await expect(bar.getByText('4 offers chosen')).toBeVisible();
  await row(3).click({ modifiers: ['ControlOrMeta'] });
  await expect(bar.getByText('3 offers chosen')).toBeVisible();
  await expect(page).toHaveURL(/#\/offers$/);
  if (pictures) await page.screenshot({ path: `${pictures}/chosen.png` });

  await page.keyboard.press('Control+a');
  await expect(bar.getByText('20,000 offers chosen')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(bar.getByText('19,999 offers chosen')).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByText('19,999 offers are marked as checked.')).toBeVisible();
  await expect(bar.getByRole('button', { name: /Mark as checked/ })).toBeEnabled();
  await page.keyboard.press('u');
  await expect(page.getByText('19,999 offers are marked as they were before.')).toBeVisible();
});

test('the desk’s choices are made for all that a condition finds, with the keyboard alone', async ({
  desk: { page },
}) => {
  const { row, bar, field } = await openList(page);
  await field.pressSequentially('type:saas ');
  await expect(page.getByText('2,000 offers', { exact: true })).toBeVisible();

  await field.press('ArrowDown');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('h');
  await bar.getByLabel('Where do customers take technical questions?').selectOption('To us');
  if (pictures) await page.screenshot({ path: `${pictures}/choices.png` });
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText('Our choices were changed for 2,000 offers.')).toBeVisible();
  await row(10).click();
  await expect(page.getByLabel('Where do customers take technical questions?')).toHaveValue(
    'via-desk',
  );
});

test('a mistyped word finds nothing, and the list says what was meant and what else finds something', async ({
  desk: { page },
}) => {
  const { field, grid } = await openList(page);
  await field.fill('prodcut');

  await page.getByRole('button', { name: 'product', exact: true }).click();
  await expect(page.getByText('20,000 offers', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('product');

  await field.fill('acme-7 type:saas ');
  await expect(page.getByText('No offer matches “acme-7”.')).toBeVisible();
  if (pictures) await page.screenshot({ path: `${pictures}/nothing.png` });
  await page
    .getByRole('group', { name: 'Look without' })
    .getByRole('button', { name: 'Product type: saas' })
    .click();
  await expect(page.getByText('400 offers', { exact: true })).toBeVisible();
  await expect(grid.getByRole('link').first()).toBeVisible();
});
