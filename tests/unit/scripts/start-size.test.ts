import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { filesAtStart, measureStart } from '../../../scripts/start-size.ts';

const page = `<link rel="icon" href="./icon.svg" type="image/svg+xml" />
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="modulepreload" crossorigin href="./assets/start-2.js">
<link rel="stylesheet" crossorigin href="./assets/start-3.css">`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-size-'));
  mkdirSync(join(folder, 'assets'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a page starts with its script, the parts of it and its style sheet, not with its icon', () => {
  expect(filesAtStart(page)).toEqual([
    'assets/index-1.js',
    'assets/start-2.js',
    'assets/start-3.css',
  ]);
});

test('each file counts as packed; one that is read later does not', () => {
  const files = { 'index-1.js': 'a()', 'start-2.js': 'b();'.repeat(500), 'start-3.css': 'p{}' };
  writeFileSync(join(folder, 'index.html'), page);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'assets', name), text);
  }
  writeFileSync(join(folder, 'assets', 'late-4.js'), 'c()');

  const packed = Object.values(files).map((text) => gzipSync(text, { level: 9 }).byteLength);
  expect(measureStart(folder)).toBe(packed.reduce((sum, bytes) => sum + bytes, 0));
});

test('a page that names no file is not taken for a small one', () => {
  writeFileSync(join(folder, 'index.html'), '<div id="root"></div>');

  expect(() => measureStart(folder)).toThrow('names no file');
});
