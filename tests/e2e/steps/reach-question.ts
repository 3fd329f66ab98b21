import { expect, type Page } from '@playwright/test';

import { setUpDesk } from './set-up-desk.ts';

/** A desk in English, with a question about the sample's sensor hub, at the choice of the topic. */
export async function reachTopics(page: Page, question: string): Promise<void> {
  await setUpDesk(page);
  await page.getByLabel('What did the customer say?').fill(question);
  await chooseSensorHub(page);
}

/** Finds the offer, and waits for its first question. */
export async function chooseSensorHub(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Which offer is it about?' }).fill('brightwater sens');
  await page.getByRole('option', { name: 'Brightwater Sensor Hub' }).click();
  await expect(page.getByRole('heading', { name: 'What is the question about?' })).toBeFocused();
}

/** Something broke, bought through us, asked by the customer, no first line, told to come to us. */
export async function reachResult(page: Page, question: string): Promise<void> {
  await reachTopics(page, question);
  await page.keyboard.type('121121');
  await expect(page.getByText('Publisher, Brightwater IoT')).toBeVisible();
}
