import { defineConfig } from '@playwright/test';

import type { DoorOptions } from './tests/helpers/desk-test.ts';

export default defineConfig<DoorOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/helpers/prepare-doors.ts',
  forbidOnly: true,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  reporter: 'list',
  projects: [
    { name: 'loopback', use: { door: 'loopback' } },
    { name: 'electron', use: { door: 'electron' } },
  ],
});
