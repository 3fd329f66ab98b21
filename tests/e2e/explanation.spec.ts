import { expect, test } from '../helpers/desk-test.ts';
import { reachResult } from './steps/reach-question.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const question = 'Since Monday the sensor export fails with “job 500”.';

test('the card says why, what ruled the earlier rules out, and what would change the owner', async ({
  desk: { page },
}) => {
  await reachResult(page, question);

  await expect(page.getByRole('link', { name: 'R-TECH' })).toBeVisible();
  await expect(page.getByText('stated', { exact: true })).toBeVisible();
  await expect(page.getByText('Policy 2026-11', { exact: true })).toBeVisible();
  await expect(page.getByText('eb4de-106', { exact: true })).toBeVisible();

  const line = page.getByText('R-PORTAL: only Us, the partner');
  await expect(line).toBeHidden();
  await page.getByText('Earlier rules and the fact that ruled each out').click();
  await expect(line).toBeVisible();

  await expect(page.getByText('Your desk, if it were Microsoft’s own product')).toBeVisible();
  await expect(page.getByText('Not decided, if nobody knew who publishes it')).toBeVisible();
  await expect(page.getByText('Anything else')).toBeHidden();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText(/^Your desk, if it were about: .*Anything else$/)).toBeVisible();
});

test('the facts are copied as one line, and pasted back they give the same decision', async ({
  desk: { page },
}) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void (document.title = text) },
    });
  });
  await reachResult(page, question);

  await page.keyboard.press('y');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const vector = await page.title();
  expect(vector).toMatch(/^FP1:publisher=isv;.*topic=break-fix;.*policy=2026-11$/);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByLabel('What did the customer say?').fill(vector);
  await expect(page.getByText('which is in force: the decision will be the same')).toBeVisible();
  await page.getByRole('button', { name: 'Take the facts over' }).click();

  await expect(page.getByRole('link', { name: 'R-TECH' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change Asked by: Customer' })).toBeVisible();
  await expect(page.getByText('Nothing yet')).toBeVisible();
});

test('a line of facts of another version says so, and a broken one says what is wrong with it', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  const box = page.getByLabel('What did the customer say?');

  await box.fill('FP1:publisher=isv;topic=billing;policy=2019-01');
  await expect(page.getByText('Made under policy 2019-01.')).toBeVisible();
  await box.fill('FP1:publisher=isv;topic=weather');

  await expect(page.getByRole('alert')).toContainText('topic=weather');
  await expect(page.getByRole('button', { name: 'Take the facts over' })).toBeHidden();
});

test('rules that may still apply stand as equals, and a pasted line is found among other words', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page
    .getByLabel('What did the customer say?')
    .fill(
      'Please look:\nFP1:publisher=isv;purchase-channel=customer-direct;csp-model=indirect-reseller;topic=break-fix',
    );
  await expect(page.getByText('Bought: Directly')).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText('whatever is still open (asked by)')).toBeVisible();
  const rules = page.getByRole('list', { name: 'Rules that may apply' }).getByRole('listitem');
  await expect(rules).toHaveText([/^R-ISV-OWN.+stated$/, /^R-DIRECT-PRODUCT.+inferred$/]);
  await expect(page.getByText('pasted', { exact: true })).toHaveCount(4);
});
