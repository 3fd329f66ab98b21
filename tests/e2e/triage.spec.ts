import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('what was typed and answered is there after a reload', async ({ desk: { page } }) => {
  await setUpDesk(page);
  await page.getByLabel('What did the customer say?').fill('The export fails.');
  await page.getByRole('combobox', { name: 'Which offer is it about?' }).fill('brightwater sens');
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.type('12');
  await expect(page.getByRole('heading', { name: 'How was it bought?' })).toBeVisible();
  await expect(page.getByText('Draft saved')).toBeVisible();

  await page.reload();

  await expect(page.getByRole('heading', { name: 'How was it bought?' })).toBeVisible();
  await expect(page.getByText('The export fails.')).toBeVisible();
  await expect(page.getByText('Brightwater Sensor Hub')).toBeVisible();
});

test('every answer can be taken back or changed, and who can own it follows', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.getByRole('combobox', { name: 'Which offer is it about?' }).fill('brightwater sens');
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('invoice');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Question 2 of at most/)).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'Topics: The product' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Groups' })).toBeFocused();
  await page.keyboard.type('12');
  await page.getByRole('button', { name: 'Change About' }).click();
  await page.keyboard.type('21');
  await expect(page.getByRole('heading', { name: /^Change “About” from/ })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Accept the change' })).toBeEnabled();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('button', { name: 'Change About: Charge or invoice' })).toBeVisible();
});

test('“don’t know” gives a sentence to ask in both languages, and the case can be kept as it stands', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.getByLabel('What did the customer say?').fill('Something about money.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();

  await page.keyboard.press('0');

  await expect(page.getByRole('heading', { name: 'About is not known yet' })).toBeFocused();
  await expect(page.getByText('What were you trying to do')).toBeVisible();
  await expect(page.getByText('请问您当时在做什么操作')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the question' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await page.keyboard.press('0');
  await expect(page.getByRole('heading', { name: 'About is not known yet' })).toBeFocused();
  await page.keyboard.press('s');
  await expect(page.getByText('The decision is open: About is not known.')).toBeVisible();
  await page.getByRole('button', { name: 'Answer it now' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
});

test('keys that come faster than the questions answer the right ones', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.getByLabel('What did the customer say?').fill('The export fails.');
  await page.getByRole('combobox', { name: 'Which offer is it about?' }).fill('brightwater sens');
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();

  await page.keyboard.type('121121');

  await expect(page.getByText('Publisher, Brightwater IoT')).toBeVisible();
  for (const fact of [
    'Change About: Something broke',
    'Change Bought: Through us',
    'Change Asked by: Customer',
    'Change First line: No',
    'Change Technical questions: To us',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- each by its name
    await expect(page.getByRole('button', { name: fact })).toBeVisible();
  }
});

test('a topic that is found by a word counts although the desk is still busy', async ({
  desk: { page },
  door,
}) => {
  test.skip(door !== 'loopback', 'only a browser has a network that can be held up');
  await setUpDesk(page);
  await page.getByRole('combobox', { name: 'Which offer is it about?' }).fill('brightwater sens');
  const release = Promise.withResolvers<void>();
  await page.route('**/triage.step', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('invoice');
  await page.keyboard.press('Enter');
  release.resolve();

  await expect(page.getByText(/^Question 2 of at most/)).toBeVisible();
});

test('keys do nothing while an input method composes', async ({ desk: { page } }) => {
  await setUpDesk(page);
  await page.getByRole('link', { name: 'Cases' }).click();
  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();

  await page.evaluate(() => {
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      const press = new KeyboardEvent('keydown', { key: 'n', bubbles: true, ...composing });
      document.body.dispatchEvent(press);
    }
  });

  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
});

test('a mapped search opens what it found, and the sample goes with one click', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  await page.getByRole('link', { name: 'Cases' }).click();
  await expect(page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('yunxiu');
  await expect(page.getByRole('group', { name: 'Publishers' })).toBeVisible();
  await page.getByRole('option', { name: '云岫日志审计' }).click();
  await expect(page.getByRole('heading', { name: '云岫日志审计' })).toBeFocused();

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Remove the sample catalogue' }).click();

  await expect(page.getByText('The sample catalogue is removed.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Offers & contacts 0' })).toBeVisible();
});

const tenant = '11111111-2222-4333-8444-555555555555';

test('a pasted Chinese mail fills the draft, chooses the product, and only the rest is asked', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page, { language: 'zh-CN' });
  const question = page.getByLabel('客户说了什么？');
  await expect(question).toBeFocused();
  await question.fill(`发件人：王伟 <wang.wei@beichen.example>
产品：云岫下一代防火墙
租户 ID：${tenant}
客户：北辰贸易有限公司
订单号：8f3a2b1c77
策略下发失败，有 35 名用户无法访问。
王伟 电话 １３８１２３４５６７８`);
  await page.getByText('逐项查看').click();
  const list = page.getByRole('list', { name: '各项填入哪个字段' });
  const box = (name: string | RegExp) => list.getByRole('checkbox', { name });
  await expect(box(`${tenant} → 租户 ID`)).toBeChecked();
  await expect(box('wang.wei@beichen.example → 客户邮箱')).toBeChecked();
  await expect(box('13812345678 → 客户电话')).toBeChecked();
  await expect(box('王伟 → 客户')).not.toBeChecked();
  await expect(box(/→ 受影响的数量$/)).toBeVisible();
  await list.getByText('8f3a2b1c77 → 订单 ID').click();
  await expect(box('8f3a2b1c77 → 订单 ID')).not.toBeChecked();

  await question.focus();
  await page.keyboard.press('Alt+i');

  await expect(page.getByRole('button', { name: '产品本身' })).toBeVisible();
  await expect(page.getByText('云岫下一代防火墙').first()).toBeVisible();
  await expect(page.getByText('分诊草稿已保存')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '不填：租户 ID' })).toBeVisible();
  await expect(page.getByRole('button', { name: '不填：订单 ID' })).toHaveCount(0);
  await page.getByRole('button', { name: '产品本身' }).click();
  await page.getByRole('button', { name: '功能故障' }).click();
  await page.getByRole('button', { name: '经由我方' }).click();
  await page.getByRole('button', { name: '使用产品或为其付费的一方' }).click();
  await page.getByRole('button', { name: '不提供' }).click();
  await page.getByRole('button', { name: '由我们升级技术问题' }).click();
  await page.getByRole('button', { name: '保存并撰写升级邮件' }).click();
  await expect(page.getByRole('textbox', { name: '租户 ID' })).toHaveValue(tenant);
  await expect(page.getByRole('textbox', { name: '客户', exact: true })).toHaveValue(
    '北辰贸易有限公司',
  );
  await expect(page.getByRole('textbox', { name: '订单 ID', exact: true })).toHaveValue('');
  expect(complaints).toEqual([]);
});

test('a row of a reconciliation file is taken apart beside the question, and taken back with one key', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  const question = page.getByLabel('What did the customer say?');
  await question.fill('The charge is too high.');
  await page.keyboard.press('Alt+y');
  const box = page.getByRole('group', { name: 'Paste anything' });
  await expect(box.getByRole('textbox')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Choose an e-mail' })).toHaveCount(1);
  await box
    .getByRole('textbox')
    .fill(
      `CustomerTenantId\tCustomerName\tSubscriptionId\tInvoiceNumber\tCurrency\n${tenant}\tNorthbrook Trading\t99999999-2222-4333-8444-555555555555\tG012345678\tEUR`,
    );
  await expect(box.getByRole('checkbox', { name: `${tenant} → Tenant id` })).toBeChecked();
  await page.keyboard.press('Control+Enter');

  await expect(question).toHaveValue('The charge is too high.');
  for (const field of ['Tenant id', 'Customer', 'Subscription id', 'Invoice number', 'Currency']) {
    // oxlint-disable-next-line no-await-in-loop -- each by its name
    await expect(page.getByRole('button', { name: `Do not fill: ${field}` })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Do not fill: Currency' }).click();
  await expect(page.getByRole('button', { name: 'Do not fill: Currency' })).toHaveCount(0);

  await page.keyboard.press('Alt+y');
  await box.getByRole('textbox').fill('Customer: Harbour Foods');
  await box.getByText('Harbour Foods → Customer').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 field taken over')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Northbrook Trading')).toBeVisible();
});

test('an offer that the question names is suggested by its words, and nothing is chosen before somebody does', async ({
  desk: { page },
}) => {
  await setUpDesk(page);
  const question = page.getByLabel('What did the customer say?');
  const offer = page.getByRole('combobox', { name: 'Which offer is it about?' });
  await question.fill('It stopped.');
  await page.keyboard.press('Control+Enter');
  await expect(offer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offer).toBeFocused();
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);

  await question.fill('上周通过贵公司购买的云防火墙，控制台一直报错 503，无法登录。');
  const named = page.getByRole('group', { name: 'Named in the question' });
  await expect(named.getByRole('option', { name: '云岫下一代防火墙' })).toContainText('“防火墙”');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
  await expect(page.getByText('云岫下一代防火墙').first()).toBeVisible();
});
