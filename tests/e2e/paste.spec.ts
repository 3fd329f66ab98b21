import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { reachResult } from './steps/reach-question.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const correlation = '5b0c2f5e-50f8-4b3e-9a6e-8d1b1c7a0001';
const pasted = `Tenant ID: ${tenant}
Order number: 8f3a2b1c77
The Brightwater Sensor Hub stops with HTTP 500.
Correlation ID: ${correlation}
It was on 11/12/2026, ask ana@northbrook.example.`;

test('a pasted mail is taken apart, shown, and fills only what the operator leaves checked', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await reachResult(page, 'Since Monday the sensor export fails.');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Escalation' }).click();
  await page.getByLabel('Order id').fill('older-order-1');

  await page.getByRole('button', { name: 'Paste anything' }).click();
  const box = page.getByRole('group', { name: 'Paste anything' });
  await box.getByRole('textbox', { name: 'Paste anything' }).fill(pasted);

  await expect(box.getByRole('checkbox', { name: `${tenant} → Tenant id` })).toBeChecked();
  const order = box.getByRole('checkbox', { name: '8f3a2b1c77 → Order id' });
  await expect(order).not.toBeChecked();
  await expect(box.getByText('holds “older-order-1” now')).toBeVisible();
  await expect(box.getByText('This date reads two ways')).toBeVisible();
  await expect(box.getByRole('checkbox', { name: /ana@northbrook/ })).not.toBeChecked();
  await expect(box.locator('mark').filter({ hasText: correlation })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Tenant id')).toHaveValue(tenant);
  await expect(page.getByLabel('Order id')).toHaveValue('older-order-1');
  await expect(page.getByLabel('Correlation id')).toHaveValue(correlation);
  expect(complaints).toEqual([]);
});

test('an e-mail that is dropped on the box is read and taken apart', async ({ desk: { page } }) => {
  await reachResult(page, 'Since Monday the sensor export fails.');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Escalation' }).click();
  await page.getByRole('button', { name: 'Paste anything' }).click();
  const mail = `From: Ana <ana@northbrook.example>\r\nSubject: It fails\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n租户 ID：${tenant}\r\n`;

  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'question.eml', { type: 'message/rfc822' }));
    return data;
  }, mail);
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    // oxlint-disable-next-line no-await-in-loop -- a drop is three events in their order
    await page.locator('.paste-box').dispatchEvent(kind, { dataTransfer: dropped });
  }

  await expect(page.getByRole('checkbox', { name: `${tenant} → Tenant id` })).toBeChecked();
  await expect(page.getByText('by “租户 ID”')).toBeVisible();
});
