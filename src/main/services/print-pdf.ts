import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { AppError } from '../../shared/errors.ts';
import { findBrowser, isRoot } from './find-browser.ts';

/** Makes a PDF of a whole page of HTML. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** A first start of a browser on a slow machine takes long. */
const mostMs = 60_000;

/**
 * Prints with the browser at hand: without a window, without a network, with a profile of its own that is gone
 * afterwards, and without the header that a browser would add.
 * @throws AppError BROWSER_NOT_FOUND, PRINT_FAILED
 */
export async function printWithBrowser(
  html: string,
  browser: string | undefined = findBrowser(),
): Promise<Uint8Array> {
  if (browser === undefined) throw new AppError('BROWSER_NOT_FOUND');
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html, { mode: 0o600 });
    await run(browser, [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--no-default-browser-check',
      '--no-pings',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-extensions',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return await readPdf(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Waits for the end of the browser; one that does not come to it is ended. */
async function run(browser: string, args: readonly string[]): Promise<void> {
  const child = spawn(browser, args, { stdio: 'ignore', timeout: mostMs, killSignal: 'SIGKILL' });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('error', (error) => reject(failed('it did not start', error)));
  child.once('exit', (code, signal) => {
    if (signal !== null) reject(failed('it took too long'));
    else if (code !== 0) reject(failed(`it ended with ${code}`));
    else resolve();
  });
  await promise;
}

/** A browser can end well and leave nothing behind, such as one that may not write here. */
async function readPdf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw failed('it wrote nothing', error);
  });
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw failed('what it wrote is no PDF');
  return bytes;
}

/** What the browser did is for the log of whoever looks for it; an operator can only try another way. */
function failed(problem: string, cause?: unknown): AppError {
  return new AppError('PRINT_FAILED', {}, { cause: new Error(problem, { cause }) });
}
