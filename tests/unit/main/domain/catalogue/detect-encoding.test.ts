import { expect, test } from 'vitest';

import { detectEncoding } from '../../../../../src/main/domain/catalogue/detect-encoding.ts';

const text = '发布者ID,产品ID,名称\nyunxiu,firewall,下一代防火墙\n';

function detect(bytes: Uint8Array, chunkBytes = 7) {
  return detectEncoding(function* chunks() {
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      yield bytes.subarray(start, start + chunkBytes);
    }
  });
}

function utf16(value: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(value, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

/** 发布,名称 and so on in GBK, made with iconv: `printf ... | iconv -t GBK`. */
const gbk = Buffer.from(
  'b7a2b2bcd5df49442cb2fac6b749442cc3fbb3c60a79756e7869752c66697265' +
    '77616c6c2ccfc2d2bbb4fab7c0bbf0c7bd0a',
  'hex',
);

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['plain ASCII', Buffer.from('a,b\n1,2\n'), 'utf-8'],
  ['UTF-16, little end first, with its mark', utf16(`\ufeff${text}`, false), 'utf-16le'],
  ['UTF-16, big end first, with its mark', utf16(`\ufeff${text}`, true), 'utf-16be'],
  ['UTF-16 without a mark', utf16(text, false), 'utf-16le'],
  ['UTF-16, big end first, without a mark', utf16('id,name\n1,x\n', true), 'utf-16be'],
  ['GB 18030', gbk, 'gb18030'],
])('%s is known', (_, bytes, encoding) => {
  expect(detect(bytes)).toEqual({ kind: 'text', encoding });
});

test('a character that the end of the file cuts in two does not hide the encoding', () => {
  expect(detect(Buffer.from(text).subarray(0, -2))).toEqual({ kind: 'text', encoding: 'utf-8' });
});

test('Western European text is not taken for Chinese', () => {
  const latin = Buffer.from('id,name\n1,Müller\n2,Citroën\n3,Señor\n4,Ångström\n', 'latin1');

  expect(detect(latin)).toEqual({ kind: 'unknown' });
});

test('NUL bytes that are not those of UTF-16 mean that it is no text', () => {
  expect(detect(Buffer.from([1, 0, 0, 2, 0, 0, 0, 44, 10, 0, 0]))).toEqual({ kind: 'binary' });
});

test('a reading that is broken off is not mistaken for another encoding', () => {
  const brokenOff = new Error('broken off');
  let readings = 0;
  function* bytes(): Generator<Uint8Array> {
    readings += 1;
    yield Buffer.from('publisherId,offerId\n');
    if (readings > 2) throw brokenOff;
  }

  expect(() => detectEncoding(bytes)).toThrow(brokenOff);
});
