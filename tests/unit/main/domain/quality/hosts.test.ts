import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainToASCII, domainToUnicode } from 'node:url';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createAddressBook } from '../../../../../src/main/domain/quality/address-book.ts';
import { foldName } from '../../../../../src/main/domain/quality/fold-name.ts';
import {
  hasMixedScripts,
  isForeignHost,
} from '../../../../../src/main/domain/quality/host-scripts.ts';
import { createNearHosts, isOneEdit } from '../../../../../src/main/domain/quality/near-hosts.ts';
import { readHost } from '../../../../../src/main/domain/quality/read-host.ts';

test('a name is the same name in other letters, widths, spaces and marks', () => {
  expect(foldName('Ｃontoso  Back-Up™ (2)')).toBe(foldName('CONTOSO backup tm2'));
  expect(foldName('备份 云')).toBe('备份云');
  expect(foldName(' - ')).toBe('');
});

test('the host of a link and of an address is read as typed', () => {
  expect(readHost('https://user@WWW.Contoso.com:8443/help?x')).toBe('www.contoso.com');
  expect(readHost('mailto:help@contoso.com')).toBe('contoso.com');
  expect(readHost('help@contoso.com')).toBe('contoso.com');
  expect(readHost('see the manual')).toBeNull();
});

test('a Cyrillic letter in a Latin name is told, a name in one script is not', () => {
  expect(hasMixedScripts('cont\u043Eso.com')).toBe(true);
  expect(hasMixedScripts('почта.рф')).toBe(false);
  expect(hasMixedScripts('contoso备份.cn')).toBe(false);
  expect(isForeignHost('xn--fiqs8s.cn')).toBe(true);
  expect(isForeignHost('contoso.com')).toBe(false);
});

test('a domain one edit away from a known one is found, whatever the edit', () => {
  const near = createNearHosts(['microsoft.com']);
  for (const host of ['micosoft.com', 'microsooft.com', 'micr0soft.com', 'mircosoft.com']) {
    expect(near(host)).toBe('microsoft.com');
  }
  expect(near('microsoft.com')).toBeNull();
  expect(near('contoso.com')).toBeNull();
});

test('any one character that is left out of a known domain is noticed', () => {
  const domain = fc.stringMatching(/^[a-z]{8,20}\.com$/);
  fc.assert(
    fc.property(domain, fc.nat(), (known, place) => {
      const at = place % known.length;
      const host = known.slice(0, at) + known.slice(at + 1);
      expect(createNearHosts([known])(host)).toBe(known);
    }),
  );
});

const labels = fc.stringMatching(/^[a-z]{8,20}$/);
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-';

test('any edit of one character is noticed: one more, another one, or two that changed places', () => {
  const edits = fc.record({
    label: labels,
    place: fc.nat({ max: 7 }),
    letter: fc.constantFrom(...letters.split('')),
    kind: fc.constantFrom('more', 'another', 'swapped'),
  });
  fc.assert(
    fc.property(edits, ({ label, place, letter, kind }) => {
      const rest = label.slice(place + 1);
      const edited = {
        more: label.slice(0, place) + letter + label.slice(place),
        another: label.slice(0, place) + letter + rest,
        swapped: `${label.slice(0, place)}${rest[0] ?? ''}${label[place]}${rest.slice(1)}`,
      }[kind];
      const expected = edited === label ? null : `${label}.com`;
      expect(createNearHosts([`${label}.com`])(`${edited}.com`)).toBe(expected);
    }),
  );
});

test('what is found is always one edit away, and a known domain never stands for another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(labels, { minLength: 2, maxLength: 20 }), labels, (known, other) => {
      const hosts = known.map((label) => `${label}.com`);
      const near = createNearHosts(hosts);
      expect(hosts.map(near)).toEqual(hosts.map(() => null));
      const found = near(`${other}.com`);
      expect(found === null || isOneEdit(`${other}.com`, found)).toBe(true);
    }),
  );
});

test('one foreign letter anywhere in a Latin name is told, typed or as punycode; a whole foreign name is not mixed', () => {
  const foreign = fc.constantFrom('\u0430', '\u0435', '\u043E', '\u0440', '\u03BF', '\u0561');
  fc.assert(
    fc.property(labels, fc.nat({ max: 7 }), foreign, (label, place, letter) => {
      const host = `${label.slice(0, place)}${letter}${label.slice(place + 1)}.com`;
      const ascii = domainToASCII(host);
      expect(isForeignHost(host)).toBe(true);
      expect(hasMixedScripts(host)).toBe(true);
      expect(ascii).toMatch(/^xn--/);
      expect(isForeignHost(ascii)).toBe(true);
      expect(hasMixedScripts(domainToUnicode(ascii))).toBe(true);
      expect(hasMixedScripts(`${letter.repeat(9)}.com`)).toBe(false);
    }),
  );
});

const listPath = join(import.meta.dirname, '../../../../../../shared/data/sentinel_solutions.csv');

if (!existsSync(listPath)) console.log(`skipped: the real list is not there (${listPath})`);

test.skipIf(!existsSync(listPath))(
  'of all domains of the real list only the one that is mistyped there is told',
  () => {
    const book = createAddressBook([], { toAscii: domainToASCII, toUnicode: domainToUnicode });
    const text = readFileSync(listPath, 'utf8');
    for (const [address] of text.matchAll(/https?:\/\/[^\s"'<>)]+|[\w.+-]+@[\w.-]+\.\w+/g)) {
      book.add(address, { publisherId: 'p', offerId: 'o', name: 'n', value: address });
    }
    const found = [...book.flags()].map(({ kind, values: { host, known } }) => [kind, host, known]);
    expect(found).toEqual([['lookalike-host', 'vetcra.ai', 'vectra.ai']]);
  },
);
