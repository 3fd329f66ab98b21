import { expect, test } from '../helpers/desk-test.ts';
import { goTo, makeCase } from './steps/ask-desk.ts';
import { reachResult } from './steps/reach-question.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('an override that is being written is there after a reload, and gone when it is given up', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  await goTo(page, `cases/${reference}`);
  await page.getByRole('button', { name: /^Override/ }).click();
  await page.getByLabel('Reason').fill('The provider agreed on the phone.');
  await page.getByLabel('Owner', { exact: true }).selectOption('indirect-provider');

  await page.reload();

  await expect(page.getByLabel('Reason')).toHaveValue('The provider agreed on the phone.');
  await expect(page.getByLabel('Owner', { exact: true })).toHaveValue('indirect-provider');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Reason')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Override/ })).toBeVisible();
  await expect(page.getByLabel('Reason')).toBeHidden();
});

test('what is said to the colleague is there after a reload, for the same case only', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  await makeCase(page, 'The invoice is wrong.');
  await goTo(page, 'cases');
  const row = page.getByRole('row').filter({ hasText: reference });
  await row.focus();
  await page.keyboard.press('h');
  await page.getByLabel('Colleague').fill('Tomas Brandt');
  await page.getByLabel('What they must know').fill('Ledgerline calls back at four.');

  await page.reload();
  await page.getByRole('row').filter({ hasText: 'The invoice is wrong.' }).focus();
  await page.keyboard.press('h');
  await expect(page.getByLabel('Colleague')).toHaveValue('');
  await page.reload();
  await row.focus();
  await page.keyboard.press('h');

  await expect(page.getByLabel('Colleague')).toHaveValue('Tomas Brandt');
  await expect(page.getByLabel('What they must know')).toHaveValue(
    'Ledgerline calls back at four.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Colleague')).toBeHidden();
  await page.keyboard.press('h');
  await expect(page.getByLabel('Colleague')).toHaveValue('');
});

test('a pasted reply that is not filed yet is there after a reload', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  await goTo(page, 'cases');
  await page.getByRole('row').filter({ hasText: reference }).waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.body.dispatchEvent(event);
  }, `Re: [${reference}] We repaired the export.`);
  await page.getByLabel('Who wrote it').selectOption('microsoft');

  await page.reload();

  const pane = page.getByRole('region', { name: 'A reply came in' });
  await expect(pane).toContainText('We repaired the export.');
  await expect(page.getByLabel('Who wrote it')).toHaveValue('microsoft');
  await page.getByRole('heading', { name: 'A reply came in' }).press('r');
  await expect(page.getByText(`Filed in ${reference}.`)).toBeVisible();
  await page.reload();
  await page.getByRole('row').filter({ hasText: reference }).waitFor();
  await expect(pane).toBeHidden();
});

test('what is pasted into a case and not taken over is there after a reload', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  await goTo(page, `cases/${reference}/escalation`);
  await page.getByRole('button', { name: /^Paste/ }).click();
  await page.getByRole('textbox', { name: 'Paste anything' }).fill('Order number: MPN-448812-7');

  await page.reload();
  await page.getByRole('button', { name: /^Paste/ }).click();

  await expect(page.getByRole('textbox', { name: 'Paste anything' })).toHaveValue(
    'Order number: MPN-448812-7',
  );
  await expect(page.getByRole('checkbox', { name: /MPN-448812-7/ })).toBeChecked();
});

test('N at a later step begins a new triage, and what was begun stays among the unfinished', async ({
  desk: { page },
}) => {
  await reachResult(page, 'Since Monday the sensor export fails with “job 500”.');

  await page.keyboard.press('n');

  await expect(page.getByLabel('What did the customer say?')).toBeFocused();
  await expect(page.getByLabel('What did the customer say?')).toHaveValue('');
  await expect(page.getByText('Since Monday the sensor export fails')).toBeVisible();
});
