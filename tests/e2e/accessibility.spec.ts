import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const places = [
  'cases',
  'offers',
  'offers/record/brightwater-iot/brightwater-sensor-hub',
  'offers/new',
  'offers/desk',
  'offers/import',
  'offers/sources',
  'offers/quality',
  'policy/R-TECH',
  'settings',
  'templates/escalation.publisher.en',
] as const;

test.beforeEach(({ door }) => {
  test.skip(door !== 'loopback', 'the page is the same at both doors');
});

for (const language of ['en', 'zh-CN'] as const) {
  test(`every screen is usable by everybody, light and dark (${language})`, async ({
    desk: { page },
  }) => {
    test.setTimeout(120_000);
    await page.getByLabel('Language').selectOption(language);
    await check(page, 'first run');
    await page.getByLabel(/^(Language|语言)$/).selectOption('en');
    await setUpDesk(page, { language });

    await page.getByRole('textbox').first().fill('The export fails.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('brig');
    await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).waitFor();
    await check(page, 'intake');
    await page.keyboard.press('Enter');
    await page.locator('.topic-choices').waitFor();
    await check(page, 'topics');
    await page.keyboard.type('12');
    await answered(page, 2);
    await check(page, 'question');
    await page.keyboard.press('0');
    await page.locator('.ask-sentence').first().waitFor();
    await check(page, 'left open');
    await page.keyboard.press('Backspace');
    for (const [index, key] of ['1', '1', '2', '1'].entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one answer after the other
      await page.keyboard.press(key);
      // oxlint-disable-next-line no-await-in-loop -- one answer after the other
      await answered(page, index + 3);
    }
    await page.locator('.card-owner').waitFor();
    await check(page, 'card');
    await page.keyboard.press('s');
    await page.locator('.export-list, .pane .detail-list').first().waitFor();
    await check(page, 'case');
    await page.keyboard.press('e');
    await page.locator('.mail').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    await check(page, 'escalation');
    await page.locator('.segments a').last().click();
    await page.locator('.entry').first().waitFor();
    await check(page, 'timeline');
    await page.keyboard.press('d');
    await page.locator('.act-form').waitFor();
    await check(page, 'act');

    for (const place of places) {
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await goTo(page, place);
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await page.locator('.pane, .empty-note').last().waitFor();
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await check(page, place);
    }
  });

  test(`contacts and what opens beside them are usable by everybody (${language})`, async ({
    desk: { page },
  }) => {
    test.setTimeout(120_000);
    await setUpDesk(page, { language });
    await checkContactForms(page);
  });
}

const contactForms = ['.export-form', '.contact-form'] as const;

/** What opens beside the list of contacts: the export, both ways of vCards, one contact and its form, a notice. */
async function checkContactForms(page: Page): Promise<void> {
  await goTo(page, 'contacts');
  await page.locator('.contact-row').first().waitFor();
  await check(page, 'contacts');
  const acts = page.locator('.screen-head .acts button, header .acts button');
  for (let at = 0; at < 3; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one form after the other
    await acts.nth(at).click();
    // oxlint-disable-next-line no-await-in-loop -- one form after the other
    await page.locator(contactForms.join(', ')).first().waitFor();
    // oxlint-disable-next-line no-await-in-loop -- one form after the other
    await check(page, `contacts, form ${at + 1}`);
  }
  await page.locator('.contact-row button').first().click();
  await page.locator('.contact-item').waitFor();
  await check(page, 'a contact');
  await page.keyboard.press('e');
  await page.locator('form.contact-form, .contact-form').waitFor();
  await check(page, 'form of a contact');
  await goTo(page, 'today');
  await page.locator('section[aria-labelledby="notices-heading"] .acts button').first().click();
  await page.locator('section[aria-labelledby="notices-heading"] form').waitFor();
  await check(page, 'form of a notice');
}

/** As many answers of the operator as this are in the list of facts, or the card is there. */
async function answered(page: Page, count: number): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll('.fact-row').length))
    .toBeGreaterThanOrEqual(count);
}

async function check(page: Page, name: string): Promise<void> {
  // It fades in, and is half visible for a moment.
  await expect(page.locator('.loading-note')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- the same page in one scheme after the other
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // oxlint-disable-next-line no-await-in-loop -- the same page in one scheme after the other
    const { violations } = await rulesFor(page, colorScheme).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' ')}`,
    );
    expect(found, `${name}, ${colorScheme}`).toEqual([]);
  }
}

/** All rules once; in the dark only what the colours can change. */
function rulesFor(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  return colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe;
}
