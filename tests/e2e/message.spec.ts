import { expect, test } from '../helpers/desk-test.ts';
import { chooseSensorHub, reachTopics } from './steps/reach-question.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const mail = [
  'From: Ana Ruiz <ana@northbrook.example>',
  'To: desk@harbour.example',
  'Subject: Wrong invoice',
  'Date: Mon, 23 Nov 2026 08:00:00 +0000',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Our invoice for October shows a charge that nobody here ordered.',
  '',
].join('\r\n');

const twoQuestions =
  'Since Monday the export fails with an error for everybody in finance. Please repair it.\n\n' +
  'A second question: the invoice for October shows a charge that is too high. Why?';

test('topics are suggested from the words, with the words, and nothing is chosen', async ({
  desk: { page },
}) => {
  await reachTopics(page, 'The invoice for October shows a charge that is too high.');
  const suggested = page.getByRole('list', { name: 'Suggested from the words. You decide.' });

  await expect(suggested.getByRole('button').first()).toContainText('Charge or invoice');
  await expect(suggested.getByRole('button').first()).toContainText('“invoice”');
  await expect(page.getByRole('button', { name: /^Change About/ })).toBeHidden();
  await page.keyboard.press('x');

  await expect(page.getByRole('button', { name: 'Change About: Charge or invoice' })).toBeVisible();
});

test('an e-mail that is dropped or chosen becomes the question; another file says why not', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  const box = page.getByLabel('What did the customer say?');
  const file = page.locator('input[type="file"]');

  await file.setInputFiles({
    name: 'report.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from('\u0000\u0001\u0002 not a letter'),
  });
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(box).toHaveValue('');
  await file.setInputFiles({
    name: 'question.eml',
    mimeType: 'message/rfc822',
    buffer: Buffer.from(mail),
  });

  await expect(box).toHaveValue(/Our invoice for October shows a charge/);
  await expect(page.getByText('Read from an e-mail of Ana Ruiz')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(box).toHaveValue('');

  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.effectAllowed = 'all';
    data.items.add(new File([text], 'question.eml', { type: 'message/rfc822' }));
    return data;
  }, mail);
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    // oxlint-disable-next-line no-await-in-loop -- a drop is three events in their order
    await page.locator('.message-drop').dispatchEvent(kind, { dataTransfer: dropped });
  }
  await expect(box).toHaveValue(/Our invoice for October shows a charge/);
});

test('an e-mail that comes upon a text asks where it goes', async ({ desk: { page } }) => {
  await setUpDesk(page);
  const box = page.getByLabel('What did the customer say?');
  const file = page.locator('input[type="file"]');
  const eml = { name: 'question.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) };
  await box.fill('They called about it.');

  await file.setInputFiles(eml);
  await expect(page.getByRole('heading', { name: 'There is a question already.' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('They called about it.');
  await file.setInputFiles([]);
  await file.setInputFiles(eml);
  await page.getByRole('button', { name: 'Add below' }).click();

  await expect(box).toHaveValue(/^They called about it\.\n\n[^]*Our invoice for October/);
});

test('a message with two questions becomes two linked cases, and the second survives a reload', async ({
  desk: { page },
}) => {
  const quoted = page.getByLabel('What the customer said', { exact: true });
  await setUpDesk(page);
  await page.getByLabel('What did the customer say?').fill(twoQuestions);
  await expect(page.getByText('This message seems to hold 2 questions')).toBeVisible();

  await page.getByRole('button', { name: 'Make 2 cases' }).click();
  await expect(page.getByLabel('What did the customer say?')).toHaveValue(/export fails/);
  await chooseSensorHub(page);
  await page.keyboard.type('121121');
  await expect(page.getByText('Publisher, Brightwater IoT')).toBeVisible();
  await expect(page.getByText('Question 1 of 2 from this message')).toBeVisible();
  await page.keyboard.press('s');

  await expect(page.getByText('From the same message as')).toBeVisible();
  await expect(quoted).toContainText('invoice for October');
  await page.reload();
  await expect(quoted).toContainText('invoice for October');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.type('212');
  await expect(page.getByRole('link', { name: 'R-BILLING' })).toBeVisible();
  await page.keyboard.press('s');

  await expect(page.locator('.bar-reference')).toHaveText(/-000002$/);
  await page.getByRole('link', { name: /^FP.*-000001$/ }).click();
  await expect(page.getByRole('link', { name: /^FP.*-000002$/ })).toBeVisible();
  await expect(quoted).toContainText('export fails');
});

test('a message with two questions can be kept as one', async ({ desk: { page } }) => {
  await setUpDesk(page);
  await page.getByLabel('What did the customer say?').fill(twoQuestions);

  await page.getByRole('button', { name: 'Keep as one' }).click();

  await expect(page.getByText('This message seems to hold 2 questions')).toBeHidden();
  await expect(page.getByLabel('What did the customer say?')).toHaveValue(twoQuestions);
  await expect(page.getByRole('combobox', { name: 'Which offer is it about?' })).toBeFocused();
});
