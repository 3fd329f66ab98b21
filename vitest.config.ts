import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Not threads: tests change the umask and the environment of their process, which a thread cannot.
    pool: 'forks',
    // The files of a worker share what they import. Modules keep no state; what a test changes, it puts back.
    isolate: false,
    // All cores: one is left idle otherwise, which is half of two.
    maxWorkers: '100%',
    testTimeout: 120_000,
  },
});
