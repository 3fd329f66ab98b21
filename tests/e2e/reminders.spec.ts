import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { reachResult } from './steps/reach-question.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

/** A case whose next action was due in an earlier year. */
async function planInThePast(page: Page): Promise<void> {
  await reachResult(page, 'Since Monday the sensor export of Ana Ruiz fails.');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeFocused();
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'Next action' }).fill('Call Ana Ruiz');
  await page.getByLabel('When', { exact: true }).fill('2026-01-05T09:00');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('overdue')).toBeVisible();
}

/** Stands in for what the system shows: a machine of tests has no place for notifications. */
async function watchNotifications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shown: { title: string; body: string; click: () => void }[] = [];
    class Watched extends EventTarget {
      static readonly permission = Notification.permission;
      static readonly requestPermission = () => Promise.resolve(Watched.permission);
      constructor(title: string, { body = '' }: NotificationOptions = {}) {
        super();
        shown.push({ title, body, click: () => void this.dispatchEvent(new Event('click')) });
      }
      close(): void {
        this.dispatchEvent(new Event('close'));
      }
    }
    Object.assign(window, { Notification: Watched, shownNotifications: shown });
  });
}

const shownIn = (page: Page) =>
  page.evaluate(() => {
    const shown: { title: string; body: string }[] = Reflect.get(window, 'shownNotifications');
    return shown.map(({ title, body }) => ({ title, body }));
  });

test('what is due is counted in the rail, opens its case, and can be put off', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await planInThePast(page);
  await page.reload();

  await page.getByRole('button', { name: '1 reminder' }).click();
  await expect(page.getByText('Next action is due')).toBeVisible();
  await page.getByRole('button', { name: /^Put off FP.*: 1 h$/ }).click();
  await expect(page.getByText('Nothing is due.')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('button', { name: 'No reminders' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the system notifies once where the operator allowed it, with the case and no name', async ({
  desk: { page },
}) => {
  await page.context().grantPermissions(['notifications']);
  await watchNotifications(page);
  await planInThePast(page);
  await page.reload();

  await expect.poll(() => shownIn(page)).toHaveLength(1);
  const [note] = await shownIn(page);
  expect(note?.title).toMatch(/^FP\w{4}-\d{4}-000001$/);
  expect(note?.body).toBe('Next action is due');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.evaluate(() => {
    const shown: { click: () => void }[] = Reflect.get(window, 'shownNotifications');
    shown[0]?.click();
  });
  await expect(page).toHaveURL(/#\/cases\/FP/);

  await page.reload();
  await expect(page.getByRole('button', { name: '1 reminder' })).toBeVisible();
  expect(await shownIn(page)).toEqual([]);
});

test('working hours are set with a shipped set of holidays, and a wrong zone is said at its field', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  const zone = page.getByLabel('Time zone');
  await expect(zone).not.toHaveValue('');

  await zone.fill('Mars/Olympus');
  await page.getByRole('button', { name: 'Save the working hours' }).click();
  await expect(page.getByText('This machine knows no time zone “Mars/Olympus”.')).toBeVisible();
  await zone.fill('Asia/Shanghai');
  await page.getByRole('button', { name: /^Take these over: China/ }).click();
  await expect(page.getByText(/^\d+ days taken over/)).toBeVisible();
  await page.getByLabel('First answer to the customer, severity A').fill('2 h');
  await page.getByRole('button', { name: 'Save the working hours' }).click();

  await expect(page.getByText('The working hours are saved.')).toBeVisible();
  await page.reload();
  await expect(zone).toHaveValue('Asia/Shanghai');
  await expect(page.getByText('Worked 09:00 to 17:00').first()).toBeVisible();
});
