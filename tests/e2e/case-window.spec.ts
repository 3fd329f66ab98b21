import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { reachResult } from './steps/reach-question.ts';
import { saveDraft } from './steps/saved-draft.ts';

const question = 'Since Monday the sensor export fails with “job 500”.';

test('acts stand in the timeline, are taken back, corrected and verified, and no word is lost', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await reachResult(page, question);
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeFocused();

  await page.keyboard.press('m');
  await page.getByLabel('What happened').fill('Ana wants a call on Tuesday.');
  await page.reload();
  await page.getByRole('button', { name: /^Note/ }).click();
  await expect(page.getByLabel('What happened')).toHaveValue('Ana wants a call on Tuesday.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Note added.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ana wants a call' })).toBeVisible();

  await page.keyboard.press('u');
  await expect(page.getByText('Taken back: Note')).toBeVisible();
  await expect(page.getByText('Note added.')).toBeHidden();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Ana wants a call' }).getByText('taken back'),
  ).toBeVisible();

  await page.keyboard.press('e');
  await expect(page.getByText('The case stays ours')).toBeVisible();
  await expect(page.getByLabel('To whom')).toHaveValue('publisher');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Escalated. The case stays with us.')).toBeVisible();
  await expect(page.getByText(/Waiting on: Publisher/)).toBeVisible();

  await page.keyboard.press('d');
  await expect(page.getByText('The case is theirs from now on')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('What happened')).toBeFocused();
  await page.getByLabel('What happened').fill('Handed over on the phone.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Transferred: theirs')).toBeVisible();

  await page.keyboard.press('b');
  await page.getByLabel('What happened').fill('They say it is Azure.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Sent back 1 time')).toBeVisible();
  await expect(page.getByText('They say it is Azure.')).toBeVisible();
  await page.keyboard.press('k');
  await page.getByLabel('What happened').fill('They said: the Azure subscription.');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('deletion').filter({ hasText: 'They say it is Azure.' }),
  ).toBeVisible();
  await expect(page.getByText(/Corrected now by Mercy Okafor/)).toBeVisible();

  await page.keyboard.press('v');
  await expect(page.getByText(/^Intact: all \d+ entries/)).toBeVisible();

  await page.keyboard.press('j');
  await expect(page.getByLabel('Purpose')).toHaveValue('bounce-answer');
  await expect(page.getByLabel('What they wrote')).toHaveValue('They say it is Azure.');
  await expect(page.locator('.mail-body')).toContainText('R-TECH');

  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.keyboard.press('z');
  await page.getByLabel('Outcome').selectOption('workaround');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Closed: Workaround in place')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Transfer/ })).toBeHidden();
  expect(complaints).toEqual([]);
});

test('one key asks the customer for what the publisher needs, and one goes back', async ({
  desk: { page },
}) => {
  await reachResult(page, question);
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'Write the escalation' })).toBeFocused();
  await page.getByText(/more would help$/).click();
  await expect(page.getByRole('button', { name: 'Correlation id' })).toBeVisible();

  await page.keyboard.press('a');

  await expect(page.getByLabel('To', { exact: true })).toHaveValue('customer');
  await expect(page.getByLabel('Purpose')).toHaveValue('missing-facts');
  await expect(page.locator('.mail-body')).toContainText(/correlation/i);
  await page.getByRole('button', { name: 'Back to the escalation' }).click();
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('publisher');
  await page.getByText(/more would help$/).click();
  await page.getByRole('button', { name: 'Correlation id' }).click();
  await expect(page.getByRole('textbox', { name: 'Correlation id' })).toBeFocused();
});

test('a card number does not leave before somebody decided about it, and a reason is kept', async ({
  desk: { page },
}) => {
  await reachResult(page, `${question} My card is 4111 1111 1111 1111.`);
  await page.keyboard.press('e');
  await page.getByLabel('Subscription id').fill('S-0001');
  await page.getByLabel('Business impact').fill('The report is due on Wednesday.');
  await expect(page.getByText('All changes saved')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not exported. Decide about each finding first.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Remove it' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.mail-body')).not.toContainText('4111 1111');
  const removed = await saveDraft(page, () => page.keyboard.press('Control+Enter'));
  expect(removed.source).not.toContain('4111 1111');

  await page.getByText('Keep it', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Not exported. Decide about each finding first.')).toBeVisible();
  await page.getByLabel('Why it must go out').fill('The publisher asked for it');
  const kept = await saveDraft(page, () => page.keyboard.press('Control+Enter'));
  expect(kept.email.text).toContain('4111 1111 1111 1111');

  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.getByText('Details').first().click();
  await expect(page.getByText(/Kept: .*because The publisher asked for it/)).toBeVisible();
});

test('the text leaves by clipboard, field by field, and into the outbox, and each is said', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await reachResult(page, question);
  await page.keyboard.press('e');
  await page.getByLabel('Subscription id').fill('S-0001');
  await page.getByLabel('Business impact').fill('The report is due on Wednesday.');
  await expect(page.getByText('All changes saved')).toBeVisible();
  await page.getByRole('heading', { name: 'Write the escalation' }).click();

  await page.keyboard.press('t');
  await expect(page.getByText('The text is on the clipboard.')).toBeVisible();
  expect(await clipboard()).toContain('The report is due on Wednesday.');
  await page.keyboard.press('g');
  await expect(page.getByText('The Markdown is on the clipboard.')).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByText('The rich text is on the clipboard.')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((it) => [...it.types]),
  );
  expect(types).toContain('text/html');

  await page.keyboard.press('f');
  await expect(page.getByText('Ready. Each press copies one field.')).toBeVisible();
  const next = page.getByText(/^Next: .+ \(1 of/);
  await expect(next).toBeVisible();
  const first = await page.locator('.field-value').textContent();
  await page.keyboard.press('f');
  await expect(page.getByText(/Next: .+ \(2 of/)).toBeVisible();
  expect(await clipboard()).toBe(first);

  await page.keyboard.press('b');
  await expect(page.getByText(/^Put into the outbox as /)).toBeVisible();
  await page.keyboard.press('e');
  const escalate = page.getByRole('form', { name: 'Escalate: we keep it' });
  await expect(escalate.getByLabel('Note (optional)')).toBeFocused();
  expect(complaints).toEqual([]);
});

test('attachments are named as they will be sent, and stay inside until they are chosen', async ({
  desk: { page },
}) => {
  await reachResult(page, question);
  await page.keyboard.press('e');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'CON.txt', mimeType: 'text/plain', buffer: Buffer.from('log') });

  await expect(page.getByText('Came as “CON.txt”')).toBeVisible();
  await expect(page.locator('.mail-body')).toContainText('CON');
  await page.getByRole('combobox', { name: /How it goes along/ }).selectOption('none');
  await expect(page.locator('.mail-body')).not.toContainText('CON');
});

test('what is typed after the key of an act goes into its text, and nothing else happens', async ({
  desk: { page },
}) => {
  await reachResult(page, question);
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeFocused();
  const address = page.url();
  const note = page.getByRole('form', { name: 'Note' });

  await page.keyboard.press('m');
  await page.keyboard.type('please check this');
  await expect(note.getByLabel('What happened')).toHaveValue('please check this');
  await page.getByRole('heading', { name: 'Timeline' }).click();
  await page.keyboard.type('zncto');

  await expect(note.getByLabel('What happened')).toHaveValue('please check this');
  expect(page.url()).toBe(address);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Note added.')).toBeVisible();
});
