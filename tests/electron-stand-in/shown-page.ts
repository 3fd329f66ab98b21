import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from '@playwright/test';

import { browserOptions, freePort } from '../helpers/browser-options.ts';
import type { WebContents } from './browser-window.ts';
import { invoke } from './ipc-main.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { preloadScript } from './preload-script.ts';
import { placeVariable, type Shown, showVariable } from './protocol.ts';
import { defaultSession } from './session.ts';

export type ShownPage = {
  readonly deliver: (channel: string, values: readonly unknown[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Shows a window's page in Chromium, or nothing when only notes are wanted. */
export async function showPage(
  contents: WebContents,
  address: string,
  preload: string | undefined,
): Promise<ShownPage | undefined> {
  if (process.env[showVariable] !== 'browser') {
    tell({ kind: 'shown', endpoint: null });
    return undefined;
  }
  const server = await startPageServer();
  const profile = mkdtempSync(join(tmpdir(), 'fingerpost-window-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    ...browserOptions([`--remote-debugging-port=${port}`]),
    ...JSON.parse(process.env[placeVariable] ?? '{}'),
    // The browser ends with its window (probes.ts).
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = context.pages()[0] ?? (await context.newPage());

  await guardRequests(context, contents, server, address);
  await connectPreload(page, contents, server, preload);
  page.on('download', (download) => {
    if (defaultSession.isDownloadRefused(server.toApp(download.url()))) void download.cancel();
  });
  page.on('popup', (popup) => {
    if (contents.openHandler?.({ url: popup.url() }).action === 'deny') void popup.close();
  });
  await page.goto(server.toShown(address));
  tell({ kind: 'shown', endpoint: `http://127.0.0.1:${port}` });

  return {
    async deliver(channel, values) {
      await page
        .evaluate(
          ([name, sent]) => {
            const detail = { channel: name, values: sent };
            window.dispatchEvent(new CustomEvent('stand-in-event', { detail }));
          },
          [channel, values] as const,
        )
        .catch(() => undefined);
    },
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Every request and navigation is put to the handlers that main registered. */
async function guardRequests(
  context: BrowserContext,
  contents: WebContents,
  server: PageServer,
  address: string,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    const asked = server.toApp(request.url());
    const isOtherPage = request.isNavigationRequest() && asked.split('#')[0] !== address;
    const isRefused = isOtherPage && contents.isRefused('will-navigate', asked);
    if (isRefused) {
      // An answer without content leaves the window where it is.
      await route.fulfill({ status: 204 });
    } else if (await defaultSession.isCancelled(asked)) {
      await route.abort('blockedbyclient');
    } else {
      await route.continue();
    }
  });
}

/** The built preload script runs before the page's own, and its `ipcRenderer` calls into this process. */
async function connectPreload(
  page: Page,
  contents: WebContents,
  server: PageServer,
  preload: string | undefined,
): Promise<void> {
  if (preload === undefined) return;
  await page.exposeBinding(
    'standInInvoke',
    async ({ frame }, channel: string, values: readonly unknown[]) => {
      const isMainFrame = frame === page.mainFrame();
      const address = server.toApp(frame.url());
      if (isMainFrame) contents.mainFrame.url = address;
      const senderFrame = isMainFrame ? contents.mainFrame : { url: address };
      return invoke(channel, { sender: contents, senderFrame }, values);
    },
  );
  await page.addInitScript(preloadScript(readFileSync(preload, 'utf8')));
}

function tell(message: Shown): void {
  process.send?.(message);
}
