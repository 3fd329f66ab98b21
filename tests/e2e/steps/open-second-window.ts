import type { Page } from '@playwright/test';

/** A second window of the same desk, at the address of the first. */
export async function openSecondWindow(page: Page): Promise<Page> {
  const [second] = await Promise.all([
    page.context().waitForEvent('page'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  return second;
}
