import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('a support lead changes a text, is told what is wrong with it, and goes back to the shipped one', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change the texts' }).click();
  await page.locator('a[href="#/templates/escalation.customer.en"]').click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  const preview = page.getByRole('region', { name: 'What comes of it' });
  await expect(preview).toContainText('How to reach us');
  const shipped = await text.inputValue();

  await text.fill(shipped.replace('{{situation}}', '{{situation}}\n{{provider-order-number}}'));
  const slip = page.getByRole('button', { name: 'its reader must not have it' });
  await expect(slip).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the text' })).toBeDisabled();
  await slip.click();
  await expect(text).toBeFocused();
  expect(await text.evaluate((it) => window.getSelection()?.toString() ?? it.textContent)).toBe(
    '{{provider-order-number}}',
  );

  await text.fill(`${shipped}Dear {nonsense},\n`);
  await expect(
    page.getByRole('button', { name: /“nonsense” is not in double braces/ }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the text' })).toBeEnabled();

  await text.fill(shipped.replace('How to reach us', 'We are here for you'));
  await expect(preview).toContainText('We are here for you');
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page.getByText('The text is saved.')).toBeVisible();
  await page.reload();
  await expect(preview).toContainText('We are here for you');

  await page.getByRole('button', { name: 'Back to the shipped text' }).click();
  await expect(text).toHaveValue(shipped);
  await expect(page.getByText('This is the text that came with the program.')).toBeVisible();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(undo.locator('kbd')).toBeVisible();
  // In the text the letter would be typed.
  await text.focus();
  await expect(undo.locator('kbd')).toBeHidden();
  await undo.focus();
  await page.keyboard.press('u');
  await expect(text).toHaveValue(/We are here for you/);
  await expect(page.getByText('Written at this desk by Mercy Okafor')).toBeVisible();

  await page.getByRole('button', { name: 'Back to the shipped text' }).click();
  await expect(text).toHaveValue(shipped);
  await page.reload();
  await expect(text).toHaveValue(shipped);
  await page.getByRole('button', { name: 'Back to Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('a text that is typed and not saved is there again, until it is thrown away or saved', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await goTo(page, 'templates/escalation.customer.en');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  const shipped = await text.inputValue();
  const typed = shipped.replace('How to reach us', 'We are here for you');
  const kept = page.getByText('Not saved yet');

  await expect(kept).toHaveCount(0);
  await text.fill(typed);
  await expect(kept).toBeVisible();
  await page.getByRole('link', { name: /Today/ }).click();
  await page.goBack();
  await expect(text).toHaveValue(typed);
  await expect(kept).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(typed);
  await expect(page.locator('a[href="#/templates/escalation.customer.en"]')).toContainText(
    'not saved',
  );

  await page.getByRole('button', { name: 'Throw away what is not saved' }).click();
  await expect(text).toHaveValue(shipped);
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(text).toHaveValue(typed);

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The text is saved.')).toBeVisible();
  await expect(kept).toHaveCount(0);
  await page.reload();
  await expect(text).toHaveValue(typed);
  await expect(kept).toHaveCount(0);
});
