import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      // The addon stays outside: a bundler cannot inline a binary. Everything else comes along.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          loopback: 'src/main/loopback.ts',
          cli: 'src/main/cli.ts',
          'import-worker': 'src/main/jobs/import-worker.ts',
          'writer-worker': 'src/main/jobs/writer-worker.ts',
          'export-worker': 'src/main/jobs/export-worker.ts',
          'verify-worker': 'src/main/jobs/verify-worker.ts',
          'report-worker': 'src/main/jobs/report-worker.ts',
          'quality-worker': 'src/main/jobs/quality-worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed window loads CommonJS only.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      // The content policy allows no data: addresses.
      assetsInlineLimit: 0,
      // What a window reads before it shows anything is kept small; electron-vite minifies nothing by itself.
      minify: 'oxc',
      // What the size may be is held by the gate, packed: see scripts/check-size.ts.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html' },
        // What the window starts with is one file, not one for each part that a late screen uses as well.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
});
