import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  readPlainAddress,
  requirePlainAddress,
  toHeaderAddress,
} from '../../../../../src/main/domain/contacts/plain-address.ts';

test.each([
  ['support@harbour.example', 'support@harbour.example'],
  ['  support@harbour.example ', 'support@harbour.example'],
  ['First.Last+csp@Sub.Harbour.Example', 'First.Last+csp@Sub.Harbour.Example'],
  ["o'neil@harbour.example", "o'neil@harbour.example"],
  ['hilfe@müller.example', 'hilfe@xn--mller-kva.example'],
  ['help@例子.公司', 'help@xn--fsqu00a.xn--55qx5d'],
  ['help@xn--fsqu00a.xn--55qx5d', 'help@xn--fsqu00a.xn--55qx5d'],
])('%s can be written to', (typed, expected) => {
  expect(readPlainAddress(typed)).toBe(expected);
});

test.each([
  ['no domain', 'support'],
  ['no local part', '@harbour.example'],
  ['two addresses', 'a@harbour.example, b@harbour.example'],
  ['a name with it', 'Help <help@harbour.example>'],
  ['a header behind it', 'a@harbour.example\r\nBcc: b@elsewhere.example'],
  ['a direction override', 'a@harbour\u202E.example'],
  ['a space inside', 'a b@harbour.example'],
  ['a link', 'https://support@harbour.example'],
  ['a host without a dot', 'root@localhost'],
  ['a number for a host', 'a@192.0.2.1'],
  ['a number in disguise', 'a@1.0x7f'],
  ['a port', 'a@harbour.example:25'],
  ['two dots', 'a..b@harbour.example'],
  ['a dot at the end', 'a@harbour.example.'],
  ['a hyphen at the edge', 'a@-harbour.example'],
  ['a local part that no server takes', `${'a'.repeat(65)}@harbour.example`],
  ['more than a header holds', `a@${'b.'.repeat(130)}example`],
])('an address with %s is refused', (_, typed) => {
  expect(() => requirePlainAddress(typed)).toThrow(
    expect.objectContaining({ code: 'ADDRESS_REFUSED' }),
  );
});

test('the refusal shows what cannot be seen', () => {
  expect(() => requirePlainAddress('a@harbour\u202E.example')).toThrow(
    expect.objectContaining({ params: { address: 'a@harbour[U+202E].example' } }),
  );
});

test('nothing but one line of plain characters ever becomes an address', () => {
  const parts = fc.constantFrom(
    'a',
    '@',
    '.',
    'b.example',
    '\r\n',
    ' ',
    '<',
    '>',
    ',',
    '"',
    '\u202E',
    '例',
    ':',
    '\0',
    '(',
    '@x.example',
  );

  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const address = readPlainAddress(pieces.join(''));
      expect(address === null || /^[!-~]+@[a-zA-Z0-9.-]+$/.test(address)).toBe(true);
      expect(address ?? '').not.toMatch(/[<>,"():\s]/);
    }),
  );
});

test('a record that is no address is unknown, one that could deceive is refused aloud', () => {
  expect(toHeaderAddress('see our page')).toBeNull();
  expect(() => toHeaderAddress('a@harbour.example\nBcc: b@elsewhere.example')).toThrow(
    expect.objectContaining({ code: 'ADDRESS_REFUSED' }),
  );
});
