import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { collectComplaints } from './steps/complaints.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('from a cell of the grid to its rule, by keyboard', async ({ desk: { page } }) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page, { hasSample: false });
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link').first().focus();
  await page.keyboard.press('p');
  await page.getByRole('link', { name: 'Grid' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Direct bill' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Indirect reseller' })).toBeChecked();
  await expect(page.getByRole('grid')).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'How do I…?, Customer asks: Publisher')).toBeFocused();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowDown');
  await expect(
    cell(page, 'Charge or invoice, Customer asks: Shared with the provider'),
  ).toBeFocused();
  await page.keyboard.press('Enter');

  const rules = page.getByRole('region', { name: 'The rules' });
  await expect(rules).toContainText('R-SPLIT-NONE');
  await expect(rules).toContainText('combinations');
  await expect(rules).toContainText('eb4de-120, eb4de-121');
  await expect(page.getByRole('button', { name: 'Record our split' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(
    cell(page, 'Charge or invoice, We ask: Shared with the provider or Microsoft'),
  ).toBeFocused();

  await page.getByRole('link', { name: 'R-SPLIT-NONE' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'R-SPLIT-NONE' })).toBeFocused();
  await page.getByRole('button', { name: /^Try it: .*we are an indirect reseller/ }).click();
  await expect(page.getByText('Rule R-SPLIT-NONE')).toBeVisible();
  await page.getByRole('article').getByRole('link', { name: 'Grid' }).click();
  await expect(
    cell(page, 'Charge or invoice, Customer asks: Shared with the provider'),
  ).toBeFocused();
  expect(complaints).toEqual([]);
});

test('what was agreed with the provider is recorded, decides, and is always called the desk’s own', async ({
  desk: { page },
}) => {
  test.setTimeout(90_000);
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'settings');
  await page.getByText('Indirect reseller', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(page.getByText('The profile is saved.')).toBeVisible();
  await goTo(page, 'policy/grid/billing/customer');
  await page.getByRole('button', { name: 'Record our split' }).click();

  await expect(
    page.getByRole('heading', { name: 'Split for “Money and subscriptions”' }),
  ).toBeFocused();
  await page.getByRole('radio', { name: 'We answer' }).check();
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByLabel('Agreed with')).toBeFocused();
  await page.keyboard.type('Ledgerline Distribution');
  await page.getByLabel('Agreed on').fill('2026-10-01');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(
    page.getByRole('link', { name: /^Money and subscriptions Your desk/ }),
  ).toContainText('with Ledgerline Distribution, Oct 1, 2026');

  await goTo(page, 'policy/grid');
  await expect(
    cell(page, 'Charge or invoice, Customer asks: Your desk, by local agreement'),
  ).toBeVisible();
  await expect(cell(page, 'Abuse or fraud, Customer asks: Shared with the provider')).toBeVisible();

  await goTo(page, 'agreements/new');
  await page.locator('summary').filter({ hasText: 'About' }).click();
  await page.getByRole('checkbox', { name: 'How do I…?' }).check();
  await page.getByLabel('Owner').selectOption('Microsoft');
  await page.getByLabel('Why you deviate').fill('Tried with the publisher.');
  await page.getByLabel('Agreed with').fill('Brightwater');
  await page.getByRole('button', { name: 'Record the rule' }).click();
  await expect(page.getByRole('heading', { name: 'Local rule L-1' })).toBeVisible();
  await expect(
    page.getByText('what the published policy promises never to do').first(),
  ).toBeVisible();
  await goTo(page, 'policy/grid');
  await cell(page, 'How do I…?, Customer asks: Microsoft, by local agreement').click();
  const rules = page.getByRole('region', { name: 'The rules' });
  await expect(rules).toContainText('Local agreement');
  await rules.getByRole('link', { name: 'L-1' }).click();

  await page.getByRole('button', { name: 'Remove the rule' }).click();
  await expect(page.getByText('There is none.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Local rule L-1 was removed.')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('L-1 is back.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Local rule L-1' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove the rule' }).click();
  await expect(page.getByText('There is none.')).toBeVisible();
  await goTo(page, 'policy/grid');
  await expect(cell(page, 'How do I…?, Customer asks: Publisher')).toBeVisible();
});

test('a new copy of the source page is held against the one that was kept', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'policy/source');
  await expect(page.getByRole('heading', { name: 'No copy of the source page yet' })).toBeVisible();

  await choosePage(page, 'notes.md', '# Notes without sentences\n');
  await expect(page.getByRole('alert')).toContainText('notes.md holds no sentence with a span id.');

  await choosePage(page, 'old.md', pageOf(['The harbour mends ropes.', 'Boats pay a fee.']));
  await expect(page.getByText('This desk has no old copy')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Vanished \(\d\d\)$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'R-SPLIT-NONE' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Keep this copy' }).click();
  await expect(page.getByText('This copy is kept.')).toBeVisible();
  await expect(page.getByText(/^0 of \d\d sentences found$/)).toBeVisible();

  await choosePage(
    page,
    'new.md',
    pageOf(['The harbour never mends ropes.', 'Boats pay a fee.', 'Dogs are welcome.']),
  );
  await expect(page.getByRole('heading', { name: 'Changed (1)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'New (1)' })).toBeVisible();
  await expect(page.locator('ins')).toHaveText('never ');
  await expect(page.locator('del')).toHaveCount(0);
  await expect(page.getByText('Dogs are welcome.')).toBeVisible();
});

test('the policy and the agreements in Chinese, with nothing left in English', async ({
  desk: { page },
}) => {
  test.setTimeout(90_000);
  const complaints = collectComplaints(page);
  await setUpDesk(page, { language: 'zh-CN', hasSample: false });
  await goTo(page, 'policy/draft');
  await page.getByRole('button', { name: '新建政策草案' }).click();
  await page.getByRole('button', { name: /^R-DOCS/ }).click();
  await page.getByLabel('责任方').selectOption('微软');
  await expect(
    page.getByText('违反了一项保证：第三方产品的产品类问题绝不归微软负责。'),
  ).toBeVisible();
  await expect(page.getByText(/例如：.*“手册或培训”、第三方产品/).first()).toBeVisible();
  await onlyChinese(page);
  await page.getByLabel('责任方').selectOption('本服务台');
  await expect(page.getByText('校验通过：全部 559,872 种组合')).toBeVisible();
  for (const [link, heading] of [
    ['有何改变', /去向改变/],
    ['本台案例', /还没有可以重新判定的案例/],
    ['发布', /发布此草案/],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await onlyChinese(page);
  }
  await page.getByLabel('版本名称').fill('2026-12');
  await page.getByLabel('发布原因').fill('手册现在由我们保管。');
  await page.getByRole('button', { name: '发布并生效' }).click();
  await expect(page.getByText('版本 2026-12 已生效。')).toBeVisible();

  for (const place of [
    'policy',
    'policy/R-SPLIT-NONE',
    'policy/grid/billing/customer',
    'policy/versions',
    'policy/source',
    'agreements/commerce',
    'agreements/new',
  ]) {
    await goTo(page, place);
    await onlyChinese(page);
  }
  expect(complaints).toEqual([]);
});

test('the new screens are usable by everybody, light and dark, at every size', async ({
  desk: { page },
  door,
}) => {
  test.skip(door !== 'loopback', 'the page is the same at both doors');
  test.setTimeout(180_000);
  await setUpDesk(page, { hasSample: false });
  for (const place of [
    'policy',
    'policy/R-SPLIT-NONE',
    'policy/grid/billing/partner',
    'policy/draft',
  ]) {
    await check(page, place);
  }
  await page.getByRole('button', { name: 'Start a draft' }).click();
  await page.getByRole('button', { name: /^R-DOCS/ }).click();
  await page.locator('summary').filter({ hasText: 'About' }).click();
  await page.getByLabel('Owner').selectOption('Microsoft');
  await expect(page.getByRole('region', { name: /problems?$/ })).toBeVisible();
  await check(page, 'policy/draft');
  await page.getByLabel('Owner').selectOption('Your desk');
  await expect(page.getByText('It holds in all')).toBeVisible();
  for (const place of [
    'policy/draft/compare',
    'policy/draft/replay',
    'policy/draft/publish',
    'policy/versions',
    'policy/source',
    'agreements',
    'agreements/commerce',
    'agreements/new',
  ]) {
    await check(page, place);
  }
});

/** Rules of axe in both schemes, and no sideways scrolling at three sizes. */
async function check(page: Page, place: string): Promise<void> {
  await goTo(page, place);
  await page.locator('.pane').last().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // In the dark only what the colours can change.
    if (colorScheme === 'dark') axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' ')}`,
    );
    expect(found, `${place}, ${colorScheme}`).toEqual([]);
  }
  for (const width of [1_024, 1_280, 1_920]) {
    await page.setViewportSize({ width, height: 800 });
    const isTooWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.pane')].some(
        (it) => it.scrollWidth > it.clientWidth + 1,
      ),
    );
    expect(isTooWide, `${place} at ${width}`).toBe(false);
  }
  await page.setViewportSize({ width: 1_280, height: 860 });
}

/** Words that are the same in both languages: names of rules and spans, and what was typed. */
const known =
  /^(CSP|SaaS|Azure|Ctrl|JSON|DMN|Markdown|md|eb4de|Harbour|Desk|Mercy|Okafor|harbour|example|desk|R|L|base|publisher|or|provider|A|I)$/;

async function onlyChinese(page: Page): Promise<void> {
  const text = await page.locator('main').innerText();
  const words = text.replaceAll(/R-[A-Z-]+/g, '').match(/[A-Za-z]{3,}/g) ?? [];
  expect(words.filter((word) => !known.test(word))).toEqual([]);
}

function cell(page: Page, name: string) {
  return page.getByRole('gridcell').getByRole('button', { name, exact: true });
}

async function choosePage(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
}

/** A bilingual page as its publisher keeps it, with invented sentences. */
function pageOf(sentences: readonly string[]): string {
  const lines = sentences.map((english, index) => {
    const id = `aa111-${101 + index}`;
    return `<span data-ttu-id="${id}">第 ${index + 1} 句。</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`;
  });
  return `---\ntitle: A page\nms.date: 07/09/2024\n---\n# A page\n\n${lines.join('\n\n')}\n`;
}
