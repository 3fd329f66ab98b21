import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { readPolicy } from '../../../../src/main/store/policy-file.ts';

let resources = '';

beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'policy-'));
  cpSync('resources/policy', join(resources, 'policy'), { recursive: true });
});

afterEach(() => rmSync(resources, { recursive: true }));

test('puts the parts of the published policy together', () => {
  const policy = readPolicy(resources);

  expect(policy.rules[0]?.id).toBe('R-ISV-COMMERCE');
  expect(Object.keys(policy.nextHops)).toEqual(['base', 'publisher-or-provider']);
  expect(policy.spans.length).toBeGreaterThan(20);
  expect(policy.notes.length).toBeGreaterThan(5);
});

test('names the part that is missing', () => {
  rmSync(join(resources, 'policy', 'spans.json'));

  expect(() => readPolicy(resources)).toThrow(problem(/^spans\.json is missing/));
});

test('names the part that is not JSON', () => {
  writeFileSync(join(resources, 'policy', 'notes.json'), '[{');

  expect(() => readPolicy(resources)).toThrow(problem(/^notes\.json: /));
});

test('names the place of a value that no policy can have', () => {
  writeFileSync(
    join(resources, 'policy', 'next-hops.json'),
    '{ "base": [{ "when": { "weather": ["fine"] }, "escalateTo": null }] }',
  );

  expect(() => readPolicy(resources)).toThrow(problem(/^nextHops\.base\.0\.when: .*weather/));
});

test('refuses a part of absurd size before reading it', () => {
  writeFileSync(join(resources, 'policy', 'rules.json'), ' '.repeat(8 * 1024 * 1024 + 1));

  expect(() => readPolicy(resources)).toThrow(problem(/^rules\.json is larger than/));
});

function problem(pattern: RegExp) {
  return expect.objectContaining({
    code: 'POLICY_UNREADABLE',
    params: { problem: expect.stringMatching(pattern) },
  });
}
