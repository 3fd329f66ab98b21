import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  cleanFileName,
  toAsciiName,
  uniqueFileName,
} from '../../../../../src/main/domain/outgoing/clean-file-name.ts';

test.each([
  ['../../x', 'x'],
  [String.raw`C:\Users\anna\log.txt`, 'log.txt'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['CON .txt', '_CON .txt'],
  ['COM1 .txt', '_COM1 .txt'],
  ['lo\u200Bg.\uFEFFtxt', 'log.txt'],
  ['com1.log.gz', '_com1.log.gz'],
  ['console.log', 'console.log'],
  ['..', 'file'],
  ['', 'file'],
  ['.bashrc', 'bashrc'],
  ['report. . .', 'report'],
  ['a\r\nX-Evil: 1.txt', 'a[U+000D][U+000A]X-Evil_ 1.txt'],
  ['invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
  ['what? "this": <1>|2*.txt', 'what_ _this__ _1__2_.txt'],
  ['错误截图.png', '错误截图.png'],
  ['cafe\u0301.png', 'café.png'],
])('%j is kept as %j', (given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test('300 bytes become 120 with the ending kept and no character cut', () => {
  const name = cleanFileName(`${'错误'.repeat(50)}👩‍👩‍👧.png`);

  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
  expect(name).toMatch(/^[错误]+\.png$/);
});

test('whatever a file is called, its clean name is safe and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanFileName(given);

      expect(name).not.toBe('');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(
        /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069<>:"/\\|?*]|^[. ]|[. ]$/u,
      );
      expect(cleanFileName(name)).toBe(name);
      expect(toAsciiName(name)).toMatch(/^[\x20-\x7E]+$/);
    }),
  );
});

test('files of one name are numbered, whatever the case of their letters', () => {
  const second = uniqueFileName('Log.TXT', ['log.txt']);

  expect(second).toBe('Log (2).TXT');
  expect(uniqueFileName('log.txt', ['log.txt', second])).toBe('log (3).txt');
});

test.each([
  ['错误截图.png', 'file.png'],
  ['Übersicht 2026.pdf', 'Ubersicht 2026.pdf'],
  ['日志', 'file'],
])('%j is %j in ASCII', (name, ascii) => {
  expect(toAsciiName(name)).toBe(ascii);
});
