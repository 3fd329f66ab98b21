import type { Locator, Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { saveDraft } from './steps/saved-draft.ts';

const question =
  'Since Monday the sensor export fails with “job 500”. Can you ask Microsoft to fix it?';

test('from the first start to the draft of an escalation, by keyboard alone', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);

  await typeInto(page, page.getByLabel('Desk name'), 'Harbour Desk');
  await typeInto(page, page.getByLabel('Your name'), 'Mercy Okafor');
  await typeInto(page, page.getByLabel('E-mail of the desk'), 'desk@harbour.example');
  await page.keyboard.press('Enter');

  await expect(page.getByLabel('What did the customer say?')).toBeFocused();
  await page.keyboard.type(question);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Which offer is it about?' })).toBeFocused();
  await page.keyboard.type('brig');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.type('12');
  await answer(page, 'How was it bought?', '1');
  await answer(page, 'Whose question is it?', '1');
  await answer(page, 'Do we give first-line support for this offer?', '2');
  await answer(page, 'Where was the customer told to go with technical questions?', '1');

  await expect(page.getByText('Publisher, Brightwater IoT')).toBeVisible();
  await expect(page.getByRole('article').getByText('ops@brightwater.example')).toBeVisible();
  await expect(page.getByText('eb4de-106', { exact: true })).toBeVisible();
  await page.keyboard.press('e');

  await expect(page.getByRole('heading', { name: 'Write the escalation' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not exported. Still missing')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Account at the publisher' })).toBeFocused();
  await page.keyboard.type('northbrook-prod');
  await page.keyboard.press('Control+.');
  await expect(page.getByRole('textbox', { name: 'Business impact' })).toBeFocused();
  await page.keyboard.type('The September report is due on Wednesday.');
  await typeInto(page, page.getByLabel('Customer', { exact: true }), 'Northbrook Trading');
  await expect(page.getByText('All changes saved')).toBeVisible();
  const { fileName, email, source } = await saveDraft(page, () =>
    page.keyboard.press('Control+Enter'),
  );

  const reference = /^(FP[A-Z0-9]{4}-\d{4}-000001)/.exec(fileName)?.[1] ?? 'no reference';
  expect(source).toMatch(/^X-Unsent: 1\r$/m);
  expect(email.subject).toContain(`[${reference}]`);
  expect(email.to).toEqual([
    { name: 'Brightwater operations', address: 'ops@brightwater.example' },
  ]);
  for (const part of [
    question,
    'The September report is due on Wednesday.',
    'Northbrook Trading',
    'eb4de-106',
    'desk@harbour.example',
    reference,
  ]) {
    expect(email.text).toContain(part);
  }
  await expect(page.getByText(`Saved as ${fileName}`)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('from a new question to the opened draft takes at most fourteen keys beside the text', async ({
  desk: { page },
}) => {
  await typeInto(page, page.getByLabel('Desk name'), 'Harbour Desk');
  await typeInto(page, page.getByLabel('Your name'), 'Mercy Okafor');
  await typeInto(page, page.getByLabel('E-mail of the desk'), 'desk@harbour.example');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What did the customer say?')).toBeFocused();
  await page.keyboard.insertText(question);

  let keys = 0;
  const press = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      keys += 1;
      // oxlint-disable-next-line no-await-in-loop -- a person presses one key after the other
      await page.keyboard.press(name);
    }
  };
  await press('Control+Enter', 'b', 'r', 'Enter');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  // A person does not wait for the next question.
  await press('1', '2', '1', '1', '2', '1', 'e');
  await expect(page.getByRole('heading', { name: 'Write the escalation' })).toBeFocused();

  await press('Control+.');
  await expect(page.getByRole('textbox', { name: 'Account at the publisher' })).toBeFocused();
  await page.keyboard.insertText('northbrook-prod');
  await press('Control+.');
  await expect(page.getByRole('textbox', { name: 'Business impact' })).toBeFocused();
  await page.keyboard.insertText('The September report is due on Wednesday.');
  const { email } = await saveDraft(page, () => press('Control+Enter'));

  expect(email.text).toContain('northbrook-prod');
  expect(keys).toBeLessThanOrEqual(14);
});

/** Tabs to the field, as a person without a mouse does, and types. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one Tab after the other
    if (await field.evaluate((it) => it === document.activeElement)) break;
    // oxlint-disable-next-line no-await-in-loop -- one Tab after the other
    await page.keyboard.press('Tab');
  }
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
}

async function answer(page: Page, heading: string, key: string): Promise<void> {
  await expect(page.getByRole('heading', { name: heading })).toBeFocused();
  await page.keyboard.press(key);
}
