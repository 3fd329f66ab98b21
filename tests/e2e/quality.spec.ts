import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { askDesk, goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test.beforeEach(({ door }) => {
  test.skip(door !== 'loopback', 'the page is the same at both doors');
});

test('two records with one name are merged by keys, found under the old key, and taken apart', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await makeTwins(page);
  await openQuality(page);

  await page.getByRole('button', { name: /^One name, several publishers/ }).click();
  await expect(page.getByRole('heading', { name: 'Tide Ledger' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { name: 'Two records of one offer' })).toBeVisible();
  await page.getByRole('radio', { name: /Keep.*contoso \/ ledger/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: /^Summary.*By Fabrikam/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText('Tide Ledger is merged.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^One name, several publishers/ })).toBeHidden();

  await goTo(page, 'offers/record/fabrikam/ledger-old');
  await expect(page.getByText('contoso / ledger', { exact: true })).toBeVisible();
  await expect(page.getByText('By Fabrikam')).toBeVisible();
  const merged = page.getByRole('region', { name: 'Merged into this offer' });
  await expect(merged).toContainText('fabrikam / ledger-old');
  await merged.getByRole('button', { name: 'Take apart' }).click();
  await expect(page.getByText('fabrikam / ledger-old', { exact: true })).toBeVisible();
  await expect(merged).toBeHidden();
});

test('a merge is undone where it was done, and Escape leaves everything as it was', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await makeTwins(page);
  await openQuality(page);
  const kind = page.getByRole('button', { name: /^One name, several publishers/ });
  await kind.click();
  await page.getByRole('button', { name: /^Compare and merge/ }).click();
  await page.getByRole('radio', { name: /^Summary.*By Fabrikam/ }).waitFor();
  await page.keyboard.press('Escape');
  await expect(kind).toBeVisible();

  await page.getByRole('button', { name: /^Compare and merge/ }).click();
  await page.getByRole('button', { name: /^Merge/ }).click();
  await expect(kind).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();

  await expect(kind).toBeVisible();
});

test('a flag that is right as it is goes with one key, and comes back with another', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await makeTwins(page);
  await openQuality(page);
  await page.getByRole('button', { name: /^Publishers without contacts/ }).click();
  await page.getByRole('heading', { name: 'Contoso' }).waitFor();
  await page.keyboard.press('r');

  await expect(page.getByText('One flag is dismissed.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Fabrikam' })).toBeVisible();
  await page.getByRole('radio', { name: 'Dismissed' }).check({ force: true });
  await expect(page.getByText('Dismissed by Mercy Okafor: Checked, it is right')).toBeVisible();
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByText('One flag is open again.')).toBeVisible();
});

test('flags that are chosen with the keyboard are dismissed together, all of a kind too, and taken back', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await makeTwins(page);
  await openQuality(page);
  await page.getByRole('button', { name: /^Publishers without contacts/ }).click();
  const flags = page.getByRole('grid', { name: 'Flags of this kind' });
  await flags.getByRole('button', { name: /^Contoso/ }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '2 flags are chosen' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: '1 flag is chosen' })).toBeVisible();
  await page.getByLabel('Why it can stay as it is').fill('They are tests');
  await page.getByRole('button', { name: 'Dismiss what is chosen' }).click();
  await expect(page.getByText('One flag is dismissed.')).toBeVisible();
  await expect(flags.getByRole('button')).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(flags.getByRole('button')).toHaveCount(2);

  await page.getByLabel('Why it can stay as it is').fill('All of them are');
  await page.getByRole('button', { name: 'Dismiss all 2 of this kind' }).click();
  await expect(page.getByText('2 flags are dismissed.')).toBeVisible();
  await page.getByRole('radio', { name: 'Dismissed' }).check({ force: true });
  await page.getByRole('button', { name: 'Open all 2 again' }).click();
  await expect(page.getByText('2 flags are open again.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Dismissed by Mercy Okafor: All of them are')).toBeVisible();
});

test('a desk whose records are in order says so', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  await openQuality(page);
  await expect(page.getByText('Nothing was found')).toBeVisible();
});

for (const language of ['en', 'zh-CN'] as const) {
  test(`the comparison is usable by everybody and speaks one language (${language})`, async ({
    desk: { page },
  }) => {
    await setUpDesk(page, { language, hasSample: false });
    await makeTwins(page);
    await openQuality(page);
    const isChinese = language === 'zh-CN';
    const kind = isChinese ? /^同名但发布者不同/ : /^One name, several publishers/;
    await page.getByRole('button', { name: kind }).click();
    await page.getByRole('button', { name: isChinese ? /^比较并合并/ : /^Compare/ }).waitFor();
    await checkPage(page, isChinese);
    await page.keyboard.press('m');
    await page.locator('.merge-table').waitFor();
    await checkPage(page, isChinese);
  });
}

async function checkPage(page: Page, isChinese: boolean): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- the same page in one scheme after the other
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // oxlint-disable-next-line no-await-in-loop -- the same page in one scheme after the other
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  if (!isChinese) return;
  const text = await page.locator('main').innerText();
  const known =
    /^(Tide|Ledger|Contoso|Fabrikam|contoso|fabrikam|ledger|old|By|Mercy|Okafor|Esc|Ctrl)$/;
  const words = text.match(/[A-Za-z]{2,}/g) ?? [];
  expect(words.filter((word) => !known.test(word))).toEqual([]);
}

/** The same product, kept by hand under two publishers. */
async function makeTwins(page: Page): Promise<void> {
  for (const [publisherId, offerId, publisherName] of [
    ['contoso', 'ledger', 'Contoso'],
    ['fabrikam', 'ledger-old', 'Fabrikam'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one record after the other
    await askDesk(page, 'offers.save', {
      isNew: true,
      edit: {
        publisherId,
        offerId,
        name: 'Tide Ledger',
        publisherName,
        publisherKind: 'isv',
        productType: null,
        azureBased: null,
        billingModel: null,
        summary: `By ${publisherName}`,
        links: [],
      },
    });
  }
}

async function openQuality(page: Page): Promise<void> {
  await goTo(page, 'offers/quality');
  await page.locator('.panes-quality').waitFor();
}
