import { test as base } from '@playwright/test';

import { type Door, launchDesk, type LaunchedDesk } from './launch-desk.ts';

export { expect } from '@playwright/test';

/** Set by the project of `playwright.config.ts`: every test runs once per door. */
export type DoorOptions = { readonly door: Door };

/** A test that is given a desk of its own, with its page open. */
export const test = base.extend<DoorOptions & { readonly desk: LaunchedDesk }>({
  door: ['loopback', { option: true }],
  desk: async ({ door }, use) => {
    const desk = await launchDesk({ door });
    await use(desk);
    await desk.close();
  },
});
