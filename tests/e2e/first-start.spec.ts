import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { launchDesk } from '../helpers/launch-desk.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const inShanghai = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' } as const;

test('whose computer speaks Chinese is asked in Chinese, and proposed the zone of its clock', async ({
  door,
}) => {
  const { page, close } = await launchDesk({ door, place: inShanghai });
  try {
    await expect(page.getByRole('heading', { name: '设置本服务台' })).toBeVisible();
    await expect(page.getByLabel('语言', { exact: true })).toHaveValue('zh-CN');
    await expect(page.getByLabel('时区')).toHaveValue('Asia/Shanghai');
    await expect(page.getByText(/当地现在是 \d\d:\d\d/)).toBeVisible();

    await page.getByLabel('服务台名称').fill('东城服务台');
    await page.getByLabel('您的姓名').fill('李敏');
    await page.getByRole('button', { name: '打开服务台' }).click();

    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    await expectSavedZone(page, 'Asia/Shanghai');
  } finally {
    await close();
  }
});

test('the zone can be another than the computer’s, but none that does not exist', async ({
  desk: { page },
}) => {
  const zone = page.getByLabel('Time zone');
  await expect(zone).toHaveValue('Europe/Helsinki');
  await page.getByLabel('Desk name').fill('Harbour Desk');
  await page.getByLabel('Your name').fill('Mercy Okafor');
  await zone.fill('Mars/Olympus');
  await page.getByRole('button', { name: 'Open the desk' }).click();

  await expect(page.getByText('This machine knows no time zone “Mars/Olympus”.')).toBeVisible();
  await expect(zone).toBeFocused();

  await zone.fill('asia/tokyo');
  await page.getByRole('button', { name: 'Open the desk' }).click();
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
  await expectSavedZone(page, 'Asia/Tokyo');
});

test('a desk in another zone than the computer’s is told so in the settings, and stays as it is', async ({
  desk: { page },
}) => {
  await page.getByLabel('Time zone').fill('Asia/Tokyo');
  await setUpDesk(page, { hasSample: false });
  await goTo(page, 'settings');

  const hint = page.getByText('The clock of this computer is in Europe/Helsinki');
  await expect(hint).toBeVisible();
  await expectSavedZone(page, 'Asia/Tokyo');
  await expect(hint).toBeVisible();

  await page.getByRole('button', { name: 'Take Europe/Helsinki' }).click();
  await expect(hint).toBeHidden();
  await page.getByRole('button', { name: 'Save the working hours' }).click();
  await expect(page.getByText('The working hours are saved.')).toBeVisible();
  await expectSavedZone(page, 'Europe/Helsinki');
});

test('the first start says what e-mail and phone of the desk are for', async ({
  desk: { page },
}) => {
  await expect(page.getByText('An escalation cannot leave without one of the two')).toBeVisible();
});

/** Read afresh: what stands in the form only is gone by then. */
async function expectSavedZone(page: Page, zone: string): Promise<void> {
  await goTo(page, 'settings');
  await page.reload();
  await expect(page.getByLabel(/^(?:Time zone|时区)$/)).toHaveValue(zone);
}
