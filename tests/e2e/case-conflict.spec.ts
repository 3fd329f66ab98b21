import { expect, test } from '../helpers/desk-test.ts';
import { askDesk, goTo, makeCase } from './steps/ask-desk.ts';
import { openSecondWindow } from './steps/open-second-window.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const texts = {
  en: {
    impact: 'Business impact',
    tried: 'Already tried',
    notice: 'Changed in another window',
    keepMine: 'Keep what I changed',
    followed: 'Updated from another window',
  },
  'zh-CN': {
    impact: '业务影响',
    tried: '已尝试的措施',
    notice: '已在另一窗口更改',
    keepMine: '保留我的改动',
    followed: '已按另一窗口更新',
  },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  test(`two windows on one case: both texts are shown, and the operator says which holds (${language})`, async ({
    desk: { page },
  }, testInfo) => {
    const t = texts[language];
    await setUpDesk(page, { hasSample: false, language });
    const reference = await makeCase(page, 'The export fails.');
    await goTo(page, `cases/${reference}/escalation`);
    await expect(page.getByLabel(t.impact)).toBeVisible();
    const second = await openSecondWindow(page);
    // What is typed here is on its way while the second window saves.
    const sent = Promise.withResolvers<void>();
    await page.route('**/api/cases.update', async (route) => {
      await sent.promise;
      await route.continue();
    });
    await page.getByLabel(t.impact).fill('Nobody can export.');
    await second.getByLabel(t.impact).fill('Ten shops are shut.');
    await second.getByLabel(t.tried).fill('A restart.');
    await expect
      .poll(async () =>
        Reflect.get(Object(await askDesk(page, 'cases.get', { reference })), 'tried'),
      )
      .toBe('A restart.');

    sent.resolve();

    const notice = page.getByRole('region', { name: t.notice });
    await expect(notice.getByRole('heading')).toBeFocused();
    await expect(notice.getByRole('row').filter({ hasText: t.impact })).toContainText(
      /Ten shops are shut\..*Nobody can export\./,
    );
    await expect(page.getByLabel(t.impact)).toHaveValue('Nobody can export.');
    await page.screenshot({ path: testInfo.outputPath('conflict-light.png') });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: testInfo.outputPath('conflict-dark.png') });
    await page.reload();
    await expect(notice).toBeVisible();
    await expect(page.getByLabel(t.impact)).toHaveValue('Nobody can export.');
    // While both texts stand there, the other window types on.
    await second.getByLabel(t.impact).fill('Eleven shops are shut.');
    await expect(notice.getByRole('row').filter({ hasText: t.impact })).toContainText(
      /Eleven shops are shut\..*Nobody can export\./,
    );
    await page.keyboard.press('Alt+k');

    await expect(notice).toBeHidden();
    await expect(page.getByLabel(t.tried)).toHaveValue('A restart.');
    const saved = await askDesk(page, 'cases.get', { reference });
    expect(saved).toMatchObject({ impact: 'Nobody can export.', tried: 'A restart.' });

    await expect(second.getByLabel(t.impact)).toHaveValue('Nobody can export.');
    await expect(second.locator('.save-state')).toContainText(t.followed);
    await second.getByLabel(t.tried).fill('A new key.');
    await expect
      .poll(async () => askDesk(page, 'cases.get', { reference }))
      .toMatchObject({ impact: 'Nobody can export.', tried: 'A new key.' });
  });
}

test('an open case shows the case that another window linked with it', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  await goTo(page, `cases/${reference}`);
  await expect(page.locator('.bar-reference')).toHaveText(reference);
  const second = await openSecondWindow(page);
  await expect(second.locator('.bar-reference')).toHaveText(reference);

  const other = await makeCase(second, 'A second question.', null, [reference]);

  await expect(page.getByRole('link', { name: other })).toBeVisible();
  await expect(second.getByRole('link', { name: other })).toBeVisible();
});
