import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

/** Does not wait for the screen. */
async function ask(page: Page, place: string): Promise<void> {
  await page.evaluate((it) => void (location.hash = `#/${it}`), place);
}

/** Holds the screen of figures back until it is released. */
async function holdReport(page: Page): Promise<PromiseWithResolvers<void>> {
  const released = Promise.withResolvers<void>();
  await page.route('**/assets/report-screen-*.js', async (route) => {
    await released.promise;
    await route.continue();
  });
  return released;
}

test('a window that rests has read every screen, and opens them all when its files are gone', async ({
  desk: { page },
}) => {
  const last = page.waitForResponse('**/assets/templates-screen-*.js');
  await setUpDesk(page, { hasSample: false });
  await (await last).finished();
  await page.route('**/assets/*', (route) => route.abort());

  for (const [place, title] of [
    ['report', 'Figures'],
    ['cases', 'Cases'],
    ['outbox', 'Outbox'],
    ['settings', 'Settings'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after another
    await ask(page, place);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }
});

test('keys that come before the screen that was asked for do nothing on the one before', async ({
  desk: { page },
}) => {
  const released = await holdReport(page);
  await setUpDesk(page, { hasSample: false });
  await page.getByRole('link', { name: 'Figures' }).click();
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');

  await page.keyboard.type('cx');
  released.resolve();

  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
});

test('a screen that is opened for the first time leaves the one before until it is there', async ({
  desk: { page },
}) => {
  const released = await holdReport(page);
  await setUpDesk(page, { hasSample: false });

  await ask(page, 'report');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByLabel('What did the customer say?')).toBeVisible();

  released.resolve();
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
  await expect(page.getByLabel('What did the customer say?')).toHaveCount(0);
});

test('who has gone on by the time a screen is there stays where they are', async ({
  desk: { page },
}) => {
  const released = await holdReport(page);
  await setUpDesk(page, { hasSample: false });
  const answered = page.waitForResponse('**/assets/report-screen-*.js');
  await ask(page, 'report');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
  await ask(page, 'templates');
  await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible();

  released.resolve();
  await (await answered).finished();

  await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Figures' })).toHaveCount(0);
});

const texts = {
  en: {
    title: 'This screen could not be read',
    again: 'Open the window again',
    templates: 'Templates',
  },
  'zh-CN': { title: '无法读取此页面', again: '重新打开窗口', templates: '邮件模板' },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  test(`a screen whose file cannot be read says so and is there in the window that is opened again (${language})`, async ({
    desk: { page },
  }) => {
    const t = texts[language];
    await page.route('**/assets/templates-screen-*.js', (route) => route.abort());
    await setUpDesk(page, { hasSample: false, language });

    await ask(page, 'templates');
    await expect(page.getByRole('heading', { name: t.title })).toBeVisible();

    await page.unroute('**/assets/templates-screen-*.js');
    await page.getByRole('button', { name: t.again }).click();
    await expect(page.getByRole('heading', { name: t.templates, level: 1 })).toBeVisible();
  });
}
