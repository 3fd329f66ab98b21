import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { reactAriaStyleHash } from '../../../../src/main/hosts/content-policy.ts';

/** The style sheets that the installed React Aria writes into the page, as it writes them. */
function injectedStyles(): readonly string[] {
  const components = import.meta.resolve('react-aria-components');
  const folder = join(
    dirname(createRequire(components).resolve('react-aria/package.json')),
    'dist',
    'private',
    'interactions',
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((source) => {
      const written = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
      return written === undefined ? [] : [fillConstants(written, source).trim()];
    });
}

/** The template names constants of its own file. */
function fillConstants(template: string, source: string): string {
  return template.replaceAll(/\$\{([\w$]+)\}/g, (whole, name: string) => {
    const value = source.split(`const ${name} = '`)[1]?.split(`'`)[0];
    return value ?? whole;
  });
}

test('the one inline style that is allowed is the one that the installed React Aria injects', () => {
  const hashes = injectedStyles().map(
    (style) => `sha256-${createHash('sha256').update(style).digest('base64')}`,
  );

  expect(hashes).toEqual([reactAriaStyleHash]);
});
