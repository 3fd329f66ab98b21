import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { collectComplaints } from './steps/complaints.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('a change to the policy is checked, compared, replayed and published, and an old case stays', async ({
  desk: { page },
}) => {
  test.setTimeout(120_000);
  const complaints = collectComplaints(page);
  await setUpDesk(page);
  const reference = await makeManualCase(page);
  await startDraft(page);

  await page.getByRole('button', { name: /^R-DOCS/ }).click();
  await expect(page.getByRole('heading', { name: 'Rule 26 of 58' })).toBeFocused();
  await page.getByLabel('Owner').selectOption('Microsoft');
  const problems = page.getByRole('region', { name: /problems?$/ });
  await expect(problems).toContainText(
    'Microsoft never owns a product question about a third-party product',
  );
  await expect(problems).toContainText('“Manual or training”, third-party product');
  await expect(page.getByText(/kept, not to be published yet/)).toBeVisible();
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('The draft does not hold yet.')).toBeVisible();
  await page.getByRole('link', { name: 'To the problems' }).click();

  await page.reload();
  await expect(page.getByText(/kept, not to be published yet/)).toBeVisible();
  await page.getByRole('button', { name: /^R-DOCS/ }).click();
  await page.getByLabel('Owner').selectOption('Your desk');
  await expect(page.getByText('It holds in all 559,872 combinations')).toBeVisible();

  await page.getByRole('link', { name: 'What changes' }).click();
  await expect(
    page.getByRole('heading', { name: 'of 559,872 combinations go elsewhere' }),
  ).toBeVisible();
  await expect(page.getByText('Changed rules: R-DOCS')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'By the same rule, R-DOCS' }),
  ).toContainText(/Publisher\s*becomes\s*Your desk/);
  await page.getByRole('link', { name: 'Your cases' }).click();
  await expect(
    page.getByRole('heading', { name: '1 of 1 cases would have gone elsewhere' }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: reference })).toContainText(
    /Publisher\s*becomes\s*Your desk/,
  );

  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('link', { name: '1 of your cases' })).toBeVisible();
  await page.getByLabel('Name of the version').fill('2026-11');
  await expect(page.getByText('There is a version of this name already.')).toBeVisible();
  await page.getByLabel('Name of the version').fill('2026-12');
  await page.getByRole('button', { name: 'Publish and put in force' }).click();
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('We hold the manuals now.');
  await page.getByRole('button', { name: 'Publish and put in force' }).click();

  await expect(page.getByText('Version 2026-12 is in force.')).toBeVisible();
  await expect(page.getByText('Policy 2026-12 · checked')).toBeVisible();
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('row', { name: '2026-12' })).toContainText(
    'We hold the manuals now.',
  );
  await expect(page.getByRole('row', { name: /2026-11 shipped/ })).toContainText('1');
  await page.getByRole('button', { name: 'Compare 2026-11 with the version in force' }).click();
  await expect(page.getByText('Changed rules: R-DOCS')).toBeVisible();

  await page.getByRole('link', { name: 'The table of 2026-11' }).click();
  await expect(page.getByText('which is not in force')).toBeVisible();
  await expect(page.getByRole('row', { name: 'R-DOCS' })).toContainText('Publisher');
  await page.getByRole('link', { name: 'Show the version in force' }).click();
  await expect(page.getByRole('row', { name: 'R-DOCS' })).toContainText('Your desk');

  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Put in force: 2026-11' }).click();
  await page.getByRole('button', { name: 'Yes, 2026-11 decides from now on' }).click();
  await expect(page.getByText('Policy 2026-11 · checked')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a rule is added, moved, taken back and removed, by keyboard as well', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await startDraft(page);
  await page.getByRole('button', { name: /^R-PORTAL/ }).click();

  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('button', { name: /^R-PORTAL-COPY/ })).toBeVisible();
  await expect(page.getByText(/kept, not to be published yet/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^R-PORTAL-COPY/ })).toBeHidden();
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: /^R-PORTAL-COPY/ })).toBeVisible();
  const removeRule = page.getByRole('button', { name: 'Remove the rule' });
  await page.getByRole('button', { name: /^R-PORTAL-COPY/ }).click();
  await removeRule.click();
  await expect(page.getByText('Rule R-PORTAL-COPY was removed from the draft.')).toBeVisible();
  await page.keyboard.press('u');
  await page.getByRole('button', { name: /^R-PORTAL-COPY/ }).click();
  await removeRule.click();
  await expect(page.getByRole('button', { name: /^R-PORTAL-COPY/ })).toBeHidden();
  await expect(page.getByText('It holds in all 559,872 combinations')).toBeVisible();

  await page.getByRole('button', { name: /^R-ISV-COMMERCE/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rule 2 of 58' })).toBeFocused();
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect(page.getByRole('heading', { name: 'Rule 1 of 58' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason, English' }).fill('');
  await expect(page.getByText('Give the reason in both languages.')).toBeVisible();

  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page.getByText(/^The draft .+ was discarded\.$/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page.getByRole('heading', { name: 'There is no draft' })).toBeVisible();
});

test('a hidden rule names the rule that hides it, and leads there', async ({ desk: { page } }) => {
  await setUpDesk(page, { hasSample: false });
  await startDraft(page);
  await page.getByRole('button', { name: /^R-CONTACT Publisher/ }).click();

  await page.getByRole('button', { name: 'Move up' }).click();

  await page.getByRole('button', { name: /^R-CONTACT-RESELLER/ }).click();
  await expect(page.getByText('It never decides anything')).toBeVisible();
  await page.getByRole('button', { name: 'Go to R-CONTACT', exact: true }).first().click();
  await expect(page.getByLabel('Name')).toHaveValue('R-CONTACT');
});

test('a file that is no policy is refused beside the button, a good one asks before it replaces', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false });
  await startDraft(page);
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as DMN' }).click();
  const dmn = await readFile(await (await exported).path(), 'utf8');
  expect(dmn).toContain('decisionTable');

  await choose(page, 'bomb.dmn', '<!DOCTYPE a [<!ENTITY b "c">]><definitions>&b;</definitions>');
  await expect(page.getByText('“bomb.dmn” would take the place of this draft.')).toBeVisible();
  await page.getByRole('button', { name: 'Replace the draft' }).click();
  await expect(page.getByRole('alert')).toContainText('bomb.dmn');
  await expect(page.getByText('Draft, started from 2026-11')).toBeVisible();

  await choose(page, 'ours.dmn', dmn);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('would take the place')).toBeHidden();
  await choose(page, 'ours.dmn', dmn);
  await page.getByRole('button', { name: 'Replace the draft' }).click();
  await expect(page.getByText('It holds in all 559,872 combinations')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});

async function startDraft(page: Page): Promise<void> {
  await goTo(page, 'policy/draft');
  await page.getByRole('button', { name: 'Start a draft' }).click();
  await expect(page.getByText('It holds in all 559,872 combinations')).toBeVisible();
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) });
}

/** A case about a manual of a third-party product: the publisher's. Tells its reference. */
async function makeManualCase(page: Page): Promise<string> {
  await page.getByLabel('What did the customer say?').fill('Where do I find the manual?');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('brig');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.type('15');
  await expect(page.getByRole('heading', { name: 'How was it bought?' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'Whose question is it?' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByText('Publisher, Brightwater IoT').first()).toBeVisible();
  await page.keyboard.press('s');
  await page.waitForURL(/#\/cases\//);
  return page.url().split('/cases/')[1] ?? '';
}
