import { expect, test } from '../helpers/desk-test.ts';
import { collectComplaints } from './steps/complaints.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

test('改判：说明理由、显示在支持政策的判定之上、撤回，全程中文', async ({ desk: { page } }) => {
  const complaints = collectComplaints(page);
  await setUpDesk(page, { language: 'zh-CN' });
  await page.getByLabel('客户说了什么？').fill('从周一开始，防火墙策略下发失败，报错“500”。');
  await page.getByRole('combobox', { name: '涉及哪个产品？' }).fill('防火');
  await page.getByRole('option', { name: '云岫下一代防火墙' }).click();
  await expect(page.getByRole('heading', { name: '这个问题属于哪一类？' })).toBeFocused();
  await page.keyboard.type('121121');
  await expect(page.getByText('发布者：云岫安全')).toBeVisible();
  await expect(page.getByText('若是微软自己的产品，责任方为本服务台')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: '说明理由后改判' })).toBeVisible();

  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: '对本案例另作判定' })).toBeFocused();
  await page.getByLabel('责任方', { exact: true }).selectOption('indirect-provider');
  await page.getByRole('button', { name: '改判', exact: true }).click();
  await expect(page.getByText('改判需要写明理由。')).toBeVisible();
  await expect(page.getByLabel('理由')).toBeFocused();
  await page.keyboard.type('总代理来电，同意由他们处理。');
  await page.getByRole('button', { name: '改判', exact: true }).click();

  await expect(page.getByText('责任方（改判）')).toBeVisible();
  await expect(page.getByText('支持政策本身的判定')).toBeVisible();
  await expect(page.getByText(/^Mercy Okafor 于.*改判$/)).toBeVisible();
  await expect(page.getByText('总代理来电，同意由他们处理。')).toHaveCount(2);
  await page.reload();
  await expect(page.getByText('责任方（改判）')).toBeVisible();
  await page.getByRole('link', { name: '案例' }).click();
  await expect(page.getByRole('row').filter({ hasText: '已改判' })).toContainText('间接提供商');
  await page.getByRole('link', { name: /防火墙策略下发失败/ }).click();

  await page.getByRole('button', { name: '撤回' }).click();
  await page.getByLabel('理由').fill('总代理改变了主意。');
  await page.getByRole('button', { name: '撤回改判' }).click();
  await expect(page.getByText('责任方（改判）')).toBeHidden();
  await expect(page.getByText('发布者：云岫安全')).toBeVisible();
  await expect(page.getByText('已撤回')).toBeVisible();
  await expect(page.getByText('改为间接提供商，原依据 R-TECH')).toBeVisible();
  expect(complaints).toEqual([]);
});
