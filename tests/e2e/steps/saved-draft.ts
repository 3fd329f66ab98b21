import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';

export type SavedDraft = {
  readonly fileName: string;
  readonly email: Email;
  readonly source: string;
};

/** Runs `act`, which saves a draft, and reads the file that it saved. */
export async function saveDraft(page: Page, act: () => Promise<void>): Promise<SavedDraft> {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  const source = await readFile(await file.path(), 'utf8');
  return { fileName: file.suggestedFilename(), email: await PostalMime.parse(source), source };
}
