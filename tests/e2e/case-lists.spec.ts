import { readFileSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { launchDesk } from '../helpers/launch-desk.ts';
import { askDesk, goTo, makeCase } from './steps/ask-desk.ts';
import { collectComplaints } from './steps/complaints.ts';
import { chooseSensorHub } from './steps/reach-question.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const past = '2026-01-05T08:00:00.000Z';

test('Today shows what is overdue, snoozes it by a key, and Undo brings it back', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page, { hasSample: false });
  const late = await makeCase(page, 'The export fails.', 'Northbrook Trading');
  await makeCase(page, 'Where is our invoice?');
  const plan = { kind: 'plan', nextAction: 'Call Ana', nextActionAt: past };
  await askDesk(page, 'cases.act', { references: [late], act: plan });

  await page.keyboard.press('Escape');
  await goTo(page, 'today');
  const row = page.getByRole('row').filter({ hasText: late });
  await expect(page.getByRole('rowgroup').filter({ hasText: 'Overdue' })).toContainText('Call Ana');
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('1');

  await expect(page.getByText('Next action set.')).toBeVisible();
  await expect(row).toBeHidden();
  await page.keyboard.press('u');
  await expect(page.getByText('Taken back: Next action')).toBeVisible();
  await expect(page.getByRole('rowgroup').filter({ hasText: 'Overdue' })).toContainText(late);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/cases/${late}$`));
  expect(complaints).toEqual([]);
});

test('from the field above the cases the arrow leads into them', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.', 'Northbrook Trading');
  await page.keyboard.press('Escape');
  await goTo(page, 'cases');
  const row = page.getByRole('row').filter({ hasText: reference });
  await expect(row).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find a case' }).press('ArrowDown');

  await expect(row).toBeFocused();
});

test('a service notice is written, shown for its offer at triage, and ended', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await goTo(page, 'today');
  await page.getByRole('button', { name: 'Add a notice' }).click();
  await page.getByRole('combobox', { name: 'Offer' }).fill('brightwater sens');
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await page.getByLabel('What is wrong').fill('Ingestion is down in Europe.');
  await page.keyboard.press('Control+Enter');

  await expect(
    page.getByRole('listitem').filter({ hasText: 'Ingestion is down in Europe.' }),
  ).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('What did the customer say?').fill('The export fails.');
  await chooseSensorHub(page);
  await expect(page.getByRole('region', { name: 'Service notices' })).toContainText(
    'Ingestion is down in Europe.',
  );
  await goTo(page, 'today');
  await page.getByRole('button', { name: 'It is over' }).click();
  await expect(page.getByText('Nothing is known to be wrong.')).toBeVisible();
  await expect(page.getByText('1 that is over', { exact: true })).toBeVisible();
});

test('filters and search stand in the address: a reload and Back keep them', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const waiting = await makeCase(page, 'The sensor export fails.', 'Northbrook Trading');
  const other = await makeCase(page, 'Who pays the invoice?', 'Northbrook Trading');
  const wait = { kind: 'wait', on: 'customer' };
  await askDesk(page, 'cases.act', { references: [waiting], act: wait });
  await goTo(page, 'cases');

  await page.getByLabel('Waiting on', { exact: true }).selectOption('customer');
  await page.getByRole('searchbox', { name: 'Find a case' }).fill('northbrook');
  await expect(page.getByRole('row').filter({ hasText: other })).toBeHidden();
  await page.reload();

  await expect(page.getByRole('row').filter({ hasText: waiting })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: other })).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Find a case' })).toHaveValue('northbrook');
  await page.getByRole('link', { name: 'The sensor export fails.' }).click();
  await expect(page.getByText('The sensor export fails.').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Waiting on', { exact: true })).toHaveValue('customer');
});

test('rows are chosen by the keyboard, closed together, and two duplicates are merged', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const [first, second, third] = [
    await makeCase(page, 'One.'),
    await makeCase(page, 'Two.'),
    await makeCase(page, 'Two again.'),
  ];
  await goTo(page, 'cases');
  await page.getByRole('row').filter({ hasText: third }).waitFor();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
  await page.keyboard.press('g');
  await page.getByRole('radio', { name: second }).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Merged and closed.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: third })).toContainText('Closed: Duplicate');

  await page.getByRole('row').filter({ hasText: third }).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: `Choose ${first}` }).check();
  await page.getByRole('checkbox', { name: `Choose ${second}` }).check();
  await page.keyboard.press('z');
  await page.getByLabel('Outcome').selectOption('answered');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Closed: Answered')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Closed: Answered')).toHaveCount(0);
});

test('a reply that is dropped on the list lands in its case, once', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  const mail = [
    'From: Ledgerline Support <support@ledgerline.example>',
    'To: desk@harbour.example',
    `Subject: Re: [${reference}] The export fails`,
    'Message-ID: <answer-1@ledgerline.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'We repaired the export this morning.',
    '',
  ].join('\r\n');
  await goTo(page, 'cases');
  await page.getByRole('row').filter({ hasText: reference }).waitFor();

  await dropOnList(page, 'reply.eml', mail);
  await expect(page.getByRole('region', { name: 'A reply came in' })).toContainText(reference);
  await page.getByLabel('Who wrote it').selectOption('publisher');
  await page.getByRole('heading', { name: 'A reply came in' }).press('r');
  await expect(page.getByText(`Filed in ${reference}.`)).toBeVisible();
  await dropOnList(page, 'reply.eml', mail);
  await expect(page.getByText(`It is in ${reference} already`)).toBeVisible();

  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByText('We repaired the export this morning.')).toHaveCount(1);
});

test('a pasted reply without a reference asks for its case, found by words', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The sensor export fails.');
  await goTo(page, 'cases');
  await page.getByRole('row').filter({ hasText: reference }).waitFor();

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'This is not ours, please contact Microsoft.');
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.body.dispatchEvent(event);
  });
  await expect(page.getByText('It names no case.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Find the case it answers' }).fill('sensor exp');
  await page.getByRole('option', { name: 'The sensor export fails.' }).click();
  await page.getByLabel('Who wrote it').selectOption('microsoft');
  await page.getByRole('button', { name: 'File as “not ours”' }).click();

  await expect(page.getByText('It is our turn again.')).toBeVisible();
});

test('cases go to another desk as one file and are taken in there with their timeline', async ({
  desk: { page },
  door,
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  const note = { kind: 'note', text: 'Ana wants a call on Tuesday.' };
  await askDesk(page, 'cases.act', { references: [reference], act: note });
  await goTo(page, 'cases');
  await page.getByRole('row').filter({ hasText: reference }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('d');
  await page.getByLabel('To which desk').fill('Quay Desk');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file = await download;
  const text = readFileSync(await file.path(), 'utf8');

  const other = await launchDesk({ door });
  try {
    await setUpDesk(other.page, { hasSample: false });
    await goTo(other.page, 'cases');
    await other.page.locator('input[type=file]').setInputFiles({
      name: file.suggestedFilename(),
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(other.page.getByText('new here')).toBeVisible();
    await other.page.keyboard.press('Control+Enter');
    await expect(other.page.getByText('1 case was taken in')).toBeVisible();
    await other.page
      .getByRole('region', { name: 'Cases from another desk' })
      .getByRole('link', { name: reference })
      .click();
    await expect(other.page.getByText('Ana wants a call on Tuesday.')).toBeVisible();
    await expect(other.page.getByText('Came from another desk')).toBeVisible();
  } finally {
    await other.close();
  }
});

test('the hand-over page is printed with its rows, its note and nothing of the frame', async ({
  desk: { page },
}, testInfo) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.', 'Northbrook Trading');
  await goTo(page, 'today');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await page.keyboard.press('v');
  await page.getByLabel('Note for whoever comes next').fill('Ledgerline is slow today.');
  await page.reload();
  await expect(page.getByLabel('Note for whoever comes next')).toHaveValue(
    'Ledgerline is slow today.',
  );
  await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible();

  const path = testInfo.outputPath('hand-over.pdf');
  const pdf = await page.pdf({ path, format: 'A4' });
  await page.emulateMedia({ media: 'print' });

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.byteLength).toBeGreaterThan(5_000);
  await expect(page.getByText('Internal', { exact: true })).toBeVisible();
  // On every sheet, where its number stands.
  await expect(page.locator('html')).toHaveCSS('--hand-over-marking', '"Internal"');
  await expect(page.getByRole('row').filter({ hasText: reference })).toBeVisible();
  await expect(page.locator('.hand-over-note')).toHaveText('Ledgerline is slow today.');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
  await expect(page.getByLabel('Note for whoever comes next')).toBeHidden();
});

test('the search of the frame finds cases by reference, customer and words', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.', 'Northbrook Trading');
  await expect(page.getByLabel('What did the customer say?')).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('northbrook');
  await expect(page.getByRole('option', { name: 'The export fails.' })).toBeVisible();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(reference));
});

test('a desk with open cases starts with Today', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  await makeCase(page, 'The export fails.');
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await page.reload();

  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

for (const language of ['en', 'zh-CN'] as const) {
  test(`Today, Cases and the hand-over are usable by everybody (${language})`, async ({
    desk: { page },
  }) => {
    test.setTimeout(120_000);
    await setUpDesk(page, { language, hasSample: false });
    const reference = await makeCase(page, 'The export fails.', 'Northbrook Trading');
    await makeCase(page, 'Who pays?');
    await askDesk(page, 'cases.act', {
      references: [reference],
      act: { kind: 'plan', nextAction: 'Call', nextActionAt: past },
    });
    for (const place of ['today', 'cases', 'cases?status=open&order=updated', 'hand-over']) {
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await goTo(page, place);
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      await page.getByRole('row').filter({ hasText: reference }).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        // oxlint-disable-next-line no-await-in-loop -- one scheme after the other
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // oxlint-disable-next-line no-await-in-loop -- one scheme after the other
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' ')}`,
        );
        expect(found, `${place}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

async function dropOnList(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'message/rfc822' }));
      return transfer;
    },
    [name, text] as const,
  );
  const pane = page.locator('.cases-pane');
  await pane.dispatchEvent('dragover', { dataTransfer: data });
  await pane.dispatchEvent('drop', { dataTransfer: data });
}

test('an act on Today is for a row that is chosen, says which, and keeps what is typed', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  const reference = await makeCase(page, 'The export fails.');
  await page.keyboard.press('Escape');
  await goTo(page, 'today');
  const row = page.getByRole('row').filter({ hasText: reference });
  await row.waitFor();
  await expect(page.getByText('Nothing chosen')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Close/ })).toBeDisabled();

  await row.getByRole('checkbox').check();
  await page.keyboard.press('h');
  const form = page.getByRole('form', { name: 'Who goes on with it?' });
  await expect(page.getByText(`${reference} · The export fails.`)).toBeVisible();
  await page.keyboard.type('Zhou Tian');

  await expect(form.getByLabel('Colleague')).toHaveValue('Zhou Tian');
  await expect(page).toHaveURL(/#\/today$/);
});
