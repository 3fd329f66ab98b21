import { readFile } from 'node:fs/promises';

import { expect, type Page } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';

import { pythonIsMissing, readWithPython } from '../../helpers/read-with-python.ts';

export type SavedDraft = {
  readonly fileName: string;
  readonly email: Email;
  readonly source: string;
};

/** Runs `act`, which saves a draft, and reads the file that it saved, with two parsers. */
export async function saveDraft(page: Page, act: () => Promise<void>): Promise<SavedDraft> {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  const source = await readFile(await file.path(), 'utf8');
  const email = await PostalMime.parse(source);
  expectPythonToAgree(source, email);
  return { fileName: file.suggestedFilename(), email, source };
}

/** Two parsers that share no code must read the same mail. */
function expectPythonToAgree(source: string, email: Email): void {
  const missing = pythonIsMissing();
  if (missing !== undefined) {
    process.stdout.write(`The draft was read by one parser only: ${missing}\n`);
    return;
  }
  const mail = readWithPython(source);
  expect(mail).toMatchObject({ subject: email.subject, defects: [], unsent: '1' });
  expect(mail.address).toBe(email.to?.[0]?.address ?? null);
  expect(mail.body.trimEnd()).toBe(email.text?.replaceAll('\r\n', '\n').trimEnd());
}
