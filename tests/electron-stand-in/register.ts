import { registerHooks } from 'node:module';

/** `node --import` this file before the built main bundle: its `electron` is then the stand-in. */
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : nextResolve(specifier, context),
});
