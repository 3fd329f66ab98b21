import { expect, test } from 'vitest';

import { flagRow } from '../../../../../src/main/domain/catalogue/flag-row.ts';
import { rowOf } from './row-source.ts';

function flags(cells: Parameters<typeof rowOf>[0]): string[] {
  const { fields, source } = rowOf({ publisherId: 'tideglass', offerId: 'vault', ...cells });
  return flagRow(fields, 7, source).map(({ flag, value }) => `${flag}: ${value}`);
}

test('a plain row has no flag', () => {
  expect(flags({ supportTier: 'Partner', supportUrl: 'https://help.tideglass.example/' })).toEqual(
    [],
  );
});

test("the file's Microsoft flag is told where the desk's list says otherwise, and only there", () => {
  expect(flags({ microsoftFlag: 'true' })).toEqual(['microsoft-flag-not-trusted: true, tideglass']);
  expect(flags({ publisherId: 'first-party', microsoftFlag: 'true' })).toEqual([]);
  expect(flags({ publisherId: 'first-party', microsoftFlag: 'false' })).toHaveLength(1);
});

test('a support tier that contradicts the publisher is told, either way', () => {
  expect(flags({ supportTier: 'Microsoft' })).toEqual([
    'tier-publisher-disagree: Microsoft, tideglass',
  ]);
  expect(flags({ publisherId: 'first-party', supportTier: 'Partner' })).toEqual([
    'tier-publisher-disagree: Partner, first-party',
  ]);
});

test('a support tier that the policy does not know is told', () => {
  expect(flags({ supportTier: 'Community' })).toEqual(['tier-unknown-to-policy: Community']);
});

test.each(['https://support@tideglass.example', 'mailto:a@b.example', 'a@b.example'])(
  'the address %s in the column for links is told',
  (url) => {
    expect(flags({ supportUrl: url })).toEqual([`email-as-url: ${url}`]);
  },
);

test('a link without https is told', () => {
  expect(flags({ supportUrl: 'http://tideglass.example' })).toEqual([
    'link-not-https: http://tideglass.example',
  ]);
});

test('addresses inside other text are told: a short text whole, of a long one the address', () => {
  expect(flags({ contactNote: 'Robin - robin@tideglass.example' })).toEqual([
    'email-in-free-text: Robin - robin@tideglass.example',
  ]);
  expect(flags({ description: `${'word '.repeat(100)}robin@tideglass.example` })).toEqual([
    'email-in-free-text: robin@tideglass.example',
  ]);
});

test('a partner offer without a support link is told, one of Microsoft is not', () => {
  expect(flags({ name: 'Vault', supportUrl: ' ' })).toContain('no-support-link: Vault');
  expect(flags({ publisherId: 'first-party', supportUrl: '' })).toEqual([]);
});

test('spaces around a value and invisible characters are told, each value once', () => {
  expect(flags({ name: 'Vault ', summary: 'Vault ' })).toEqual(['surrounding-space: Vault ']);
  expect(flags({ name: 'Va\u200bu\u200blt', summary: 'a\u202eb' })).toEqual([
    'invisible-character: U+200B',
    'invisible-character: U+202E',
  ]);
  expect(flags({ description: 'line 1\r\nline 2' })).toEqual([]);
});

test('a value that cannot be understood is told', () => {
  expect(flags({ isFree: 'maybe', popularity: 'high', verifiedAt: '2026-02-31' })).toEqual([
    'value-not-understood: maybe',
    'value-not-understood: high',
    'value-not-understood: 2026-02-31',
  ]);
});

test('a long value is shortened in the report and keeps both ends', () => {
  const [shown = ''] = flags({ description: `begin${'x'.repeat(3_000)}end ` });

  expect(shown).toMatch(/^surrounding-space: beginx+ … x+end $/);
  expect(shown.length).toBeLessThan(250);
});
