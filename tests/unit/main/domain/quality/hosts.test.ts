import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldName } from '../../../../../src/main/domain/quality/fold-name.ts';
import {
  hasMixedScripts,
  isForeignHost,
} from '../../../../../src/main/domain/quality/host-scripts.ts';
import { createNearHosts } from '../../../../../src/main/domain/quality/near-hosts.ts';
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
