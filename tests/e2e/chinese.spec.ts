import { expect, test } from '../helpers/desk-test.ts';
import { goTo } from './steps/ask-desk.ts';
import { collectComplaints } from './steps/complaints.ts';
import { saveDraft } from './steps/saved-draft.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

const question = '从周一开始，防火墙策略下发失败，报错“500”。';

test('the whole way in Chinese, and an escalation in the language of its reader', async ({
  desk: { page },
}) => {
  const complaints = collectComplaints(page);
  await page.getByLabel('Language').selectOption('zh-CN');
  await expect(page.getByRole('heading', { name: '设置本服务台' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByLabel('Language').or(page.getByLabel('语言')).selectOption('en');
  await setUpDesk(page, { language: 'zh-CN' });

  await page.getByLabel('客户说了什么？').fill(question);
  await page.getByRole('combobox', { name: '涉及哪个产品？' }).fill('防火');
  await page.getByRole('option', { name: '云岫下一代防火墙' }).click();
  await page.getByRole('button', { name: '产品本身' }).click();
  await page.getByRole('button', { name: '功能故障' }).click();
  await page.getByRole('button', { name: '经由我方' }).click();
  await page.getByRole('button', { name: '使用产品或为其付费的一方' }).click();
  await page.getByRole('button', { name: '不提供' }).click();
  await page.getByRole('button', { name: '由我们升级技术问题' }).click();
  await expect(page.getByText('发布者：云岫安全')).toBeVisible();
  await page.getByRole('button', { name: '保存并撰写升级邮件' }).click();

  await page.getByLabel('业务影响').fill('所有分支机构的规则都无法更新。');
  await page.getByLabel('发布者处的账户').fill('beichen-prod');
  await expect(page.getByText('更改均已保存')).toBeVisible();
  const chinese = await saveDraft(page, () =>
    page.getByRole('button', { name: '保存草稿' }).click(),
  );
  await page.getByLabel('邮件语言').selectOption('en');
  await expect(page.getByRole('heading', { name: 'Business impact' })).toBeVisible();
  const english = await saveDraft(page, () =>
    page.getByRole('button', { name: '保存草稿' }).click(),
  );

  expect(chinese.email.subject).toContain('云岫下一代防火墙');
  expect(chinese.email.to?.[0]).toMatchObject({ address: 'support@yunxiu.example' });
  expect(chinese.email.text).toContain('所有分支机构的规则都无法更新。');
  expect(chinese.email.text).toContain(question);
  expect(english.email.text).toContain('Business impact');
  expect(english.email.text).toContain(question);
  expect(complaints).toEqual([]);
});

test('no English is left on any Chinese screen', async ({ desk: { page } }) => {
  await setUpDesk(page, { language: 'zh-CN', hasSample: false });

  for (const screen of [
    'triage',
    'cases',
    'offers',
    'offers/desk',
    'offers/new',
    'offers/import',
    'offers/quality',
    'contacts',
    'today',
    'settings',
    '8',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await goTo(page, screen);
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    await expect(page.locator('main .loading-note')).toHaveCount(0);
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    const text = await page.locator('main').innerText();
    const words = text.match(/[A-Za-z]{3,}/g) ?? [];
    const known =
      /^(CSP|CSV|XLSX|NDJSON|JSON|vCard|Space|Shift|SaaS|Azure|Ctrl|Esc|Del|Home|End|PgUp|PgDn|Markdown|PDF|mbox|Fingerpost|English|Alt|eml|https?|ID|Harbour|Desk|Mercy|Okafor|harbour|example|desk|UTF|azuresentinel|[a-z]*sentinel[a-z]*|microsoft[a-z]*|northlight|first|party|sample|Asia|Shanghai|Einigungsvertrag|Art|Feiertagsgesetze|der|nder|Executive|Order)$/;
    expect(
      words.filter((word) => !known.test(word)),
      screen,
    ).toEqual([]);
  }
});
