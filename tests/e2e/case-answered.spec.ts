import { expect, test } from '../helpers/desk-test.ts';
import { askDesk, goTo, makeCase } from './steps/ask-desk.ts';
import { setUpDesk } from './steps/set-up-desk.ts';

for (const [language, group] of [
  ['en', 'Closed, and answered since'],
  ['zh-CN', '已关闭，之后又有来信'],
] as const) {
  test(`a reply to a closed case stands in Today until somebody acts on it (${language})`, async ({
    desk: { page },
  }) => {
    await setUpDesk(page, { hasSample: false, language });
    const reference = await makeCase(page, 'The export fails.');
    const close = { kind: 'close', as: 'solved', text: '' };
    await askDesk(page, 'cases.act', { references: [reference], act: close });
    await askDesk(page, 'replies.file', {
      reference,
      source: { kind: 'text', text: 'It fails again.' },
      from: 'customer',
      isBounce: false,
    });

    await goTo(page, 'today');

    const rows = page.getByRole('rowgroup').filter({ hasText: group });
    await expect(rows).toContainText(reference);
    const note = { kind: 'note', text: 'Ana calls them.' };
    await askDesk(page, 'cases.act', { references: [reference], act: note });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(rows).toBeHidden();
  });
}
