import { mkdtempSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createDeskLog } from '../../../../src/main/hosts/desk-log.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-log-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an unexpected error is kept whole, for the operator alone', () => {
  const file = join(folder, 'desk.log');

  createDeskLog(folder, () => new Date('2026-01-02T03:04:05Z'))(new Error('disk is on fire'));

  expect(readFileSync(file, 'utf8')).toMatch(
    /^2026-01-02T03:04:05.000Z Error: disk is on fire\n {4}at /,
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a full log is put aside, and the newest error is always kept', () => {
  const file = join(folder, 'desk.log');
  writeFileSync(`${file}.1`, 'older still');
  writeFileSync(file, 'x'.repeat(5_000_001));

  createDeskLog(folder)(new Error('the newest'));

  expect(readFileSync(file, 'utf8')).toContain('the newest');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(`${file}.1`).size).toBe(5_000_001);
});

test('makes no folder: a command that needs none leaves none behind', () => {
  const none = join(folder, 'none');

  createDeskLog(none)(new Error('x'));

  expect(existsSync(none)).toBe(false);
});

test('a log that cannot be written hides nothing', () => {
  writeFileSync(join(folder, 'file'), '');

  expect(() => createDeskLog(join(folder, 'file'))(new Error('x'))).not.toThrow();
});
