import { type Browser, test as base } from '@playwright/test';

import { type Door, launchDesk, type LaunchedDesk, startBrowser } from './launch-desk.ts';

export { expect } from '@playwright/test';

/** Set by the project of `playwright.config.ts`: every test runs once per door. */
export type DoorOptions = { readonly door: Door };

/** One browser for all tests of a worker, started by the first that needs one; each has a context of its own in it. */
type SharedBrowser = { readonly sharedBrowser: () => Promise<Browser> };

/** A test that is given a desk of its own, with its page open. */
export const test = base.extend<DoorOptions & { readonly desk: LaunchedDesk }, SharedBrowser>({
  sharedBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      let started: Promise<Browser> | undefined;
      await use(() => (started ??= startBrowser()));
      await (await started)?.close();
    },
    { scope: 'worker' },
  ],
  door: ['loopback', { option: true }],
  desk: async ({ door, sharedBrowser }, use) => {
    const desk = await launchDesk({ door, sharedBrowser });
    await use(desk);
    await desk.close();
  },
});
