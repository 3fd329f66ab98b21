import { expect, test } from '../helpers/desk-test.ts';
import { askDesk, goTo, makeCase } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('a desk that gave neither e-mail nor phone gives them where an escalation needs one, and goes on', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await askDesk(page, 'profile.set', { contactEmail: null, contactPhone: null });
  const reference = await makeCase(page, 'The export fails since Monday.');
  await goTo(page, `cases/${reference}/escalation`);
  await page.reload();
  const save = page.getByRole('button', { name: 'Save in the profile' });
  await expect(save).toBeDisabled();

  await page.getByLabel('E-mail of the desk').fill('desk@harbour.example');
  await page.keyboard.press('Enter');

  await expect(save).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`cases/${reference}/escalation$`));
  const status = await askDesk(page, 'desk.status', {});
  expect(status).toMatchObject({ profile: { contactEmail: 'desk@harbour.example' } });
});
