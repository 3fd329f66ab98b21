import { defineConfig } from '@playwright/test';

import { electronRuntime } from './scripts/project.ts';
import type { DoorOptions } from './tests/helpers/desk-test.ts';
import { specsOfTheDoor } from './tests/helpers/specs-of-the-door.ts';

export default defineConfig<DoorOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/helpers/prepare-doors.ts',
  forbidOnly: true,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  // A machine at work is no fault of the desk; what passed only the second time is named at the end, to be looked into.
  retries: 1,
  reporter: 'list',
  projects: [
    { name: 'loopback', use: { door: 'loopback' } },
    {
      name: 'electron',
      use: { door: 'electron' },
      // The stand-in shows what the door itself does; the page behind it is the one of the loopback door.
      ...(electronRuntime() === undefined
        ? { testMatch: specsOfTheDoor.map((it) => `${it}.spec.ts`) }
        : {}),
    },
  ],
});
