import { expect, test } from '../helpers/desk-test.ts';
import { askDesk, caseInput, goTo, makeCase } from './steps/ask-desk.ts';
import { openSecondWindow } from './steps/open-second-window.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('a case that another window makes or changes shows in the lists of this one at once', async ({
  desk: { page },
}) => {
  await setUpDesk(page, { hasSample: false, language: 'en' });
  await makeCase(page, 'The invoice is empty.');
  await goTo(page, 'cases');
  await expect(page.getByRole('row').filter({ hasText: 'The invoice is empty.' })).toBeVisible();
  const second = await openSecondWindow(page);
  await goTo(second, 'today');
  await expect(second.getByRole('row').filter({ hasText: 'The invoice is empty.' })).toBeVisible();

  const reference = await makeCase(second, 'The export fails.');
  const shown = page.getByRole('row').filter({ hasText: 'The export fails.' });
  await expect(shown).toBeVisible();
  await expect(second.getByRole('row').filter({ hasText: 'The export fails.' })).toBeVisible();

  const made = await askDesk(page, 'cases.get', { reference });
  await askDesk(page, 'cases.update', {
    reference,
    revision: Reflect.get(Object(made), 'revision'),
    change: caseInput('The export fails on Mondays.'),
  });

  await expect(page.getByRole('row').filter({ hasText: 'fails on Mondays.' })).toBeVisible();
  await expect(second.getByRole('row').filter({ hasText: 'fails on Mondays.' })).toBeVisible();
});
