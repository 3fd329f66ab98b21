import type { Page } from '@playwright/test';

export type SetUp = {
  readonly language?: 'en' | 'zh-CN';
  readonly hasSample?: boolean;
};

/** Fills the first-run form in the language asked for and opens the desk. */
export async function setUpDesk(page: Page, { language = 'en', hasSample = true }: SetUp = {}) {
  const isChinese = language === 'zh-CN';
  await page.getByLabel('Language').selectOption(language);
  await page.getByLabel(isChinese ? '服务台名称' : 'Desk name').fill('Harbour Desk');
  await page.getByLabel(isChinese ? '您的姓名' : 'Your name').fill('Mercy Okafor');
  await page
    .getByLabel(isChinese ? '服务台邮箱' : 'E-mail of the desk')
    .fill('desk@harbour.example');
  if (!hasSample) {
    await page.getByLabel(isChinese ? '载入示例目录' : 'Load the sample catalogue').uncheck();
  }
  await page.getByRole('button', { name: isChinese ? '打开服务台' : 'Open the desk' }).click();
  await page.getByRole('navigation', { name: isChinese ? '主导航' : 'Screens' }).waitFor();
}
