import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { takeLock } from '../../../scripts/build-if-needed.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-lock-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test('one process builds at a time', () => {
  const lock = join(folder, 'lock');

  expect([takeLock(lock), takeLock(lock)]).toEqual([true, false]);
});

test('the lock of a builder that has died is taken over', () => {
  const lock = join(folder, 'lock');
  writeFileSync(lock, String(2 ** 22 + 1));

  expect([takeLock(lock), takeLock(lock)]).toEqual([false, true]);
});

test('a lock that cannot be made is an error, not a wait for ever', () => {
  expect(() => takeLock(join(folder, 'no-such-folder', 'lock'))).toThrow('ENOENT');
});

test('the builder of another user lives, though it may not be signalled', () => {
  const lock = join(folder, 'lock');
  writeFileSync(lock, '12345');
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
  });

  expect(takeLock(lock)).toBe(false);
  expect(existsSync(lock)).toBe(true);
});
