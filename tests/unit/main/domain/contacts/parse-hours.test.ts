import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseHours } from '../../../../../src/main/domain/contacts/parse-hours.ts';
import type { OpeningSpan } from '../../../../../src/shared/model/opening-hours.ts';

const span = (from: string, until: string): OpeningSpan => ({ from, until });
const weekdays = (...spans: OpeningSpan[]) => [spans, spans, spans, spans, spans, [], []];
const everyDay = (...spans: OpeningSpan[]) => Array.from({ length: 7 }, () => spans);
const nineToFive = span('09:00', '17:00');

test.each([
  ['Mon-Fri 09:00-17:00', weekdays(nineToFive)],
  ['Mon–Fri, 9–17', weekdays(nineToFive)],
  ['Monday to Friday 9am to 5pm', weekdays(nineToFive)],
  ['Mon - Fri: 9:00 a.m. - 5:00 p.m.', weekdays(nineToFive)],
  ['Every day 07:00-23:00', everyDay(span('07:00', '23:00'))],
  ['Every day, around the clock', everyDay(span('00:00', '00:00'))],
  ['Weekdays 9-5pm', weekdays(nineToFive)],
  ['周一至周五 9:00-18:00', weekdays(span('09:00', '18:00'))],
  ['周一至周五：9：00－18：00', weekdays(span('09:00', '18:00'))],
  ['星期一到五 上午9点至下午6点', weekdays(span('09:00', '18:00'))],
  ['工作日 09:00-12:00，13:30-18:00', weekdays(span('09:00', '12:00'), span('13:30', '18:00'))],
  ['每天 8:30-20:30', everyDay(span('08:30', '20:30'))],
  [
    'Mon-Thu 09:00-17:00; Fri 09:00-15:00',
    [...Array.from({ length: 4 }, () => [nineToFive]), [span('09:00', '15:00')], [], []],
  ],
  ['Mo-Fr 08:00-12:00, 13:00-17:00', weekdays(span('08:00', '12:00'), span('13:00', '17:00'))],
  ['Mon-Fri 09:00-17:00, Sat-Sun closed', weekdays(nineToFive)],
  [
    'Sun-Thu 09:00-17:00',
    [[nineToFive], [nineToFive], [nineToFive], [nineToFive], [], [], [nineToFive]],
  ],
  ['24/7', everyDay(span('00:00', '00:00'))],
  ['7x24小时', everyDay(span('00:00', '00:00'))],
  ['Daily 00:00-24:00', everyDay(span('00:00', '00:00'))],
  ['Mon-Fri 22:00-06:00', weekdays(span('22:00', '06:00'))],
])('"%s" is understood', (text, days) => {
  expect(parseHours(text)).toEqual({ days, closedOn: null });
});

test.each([
  '',
  'Business hours',
  'Mon-Fri 09:00-17:00 except public holidays',
  'Mon-Fri 9-17 CET',
  'by appointment',
  'Mon-Fri 25:00-26:00',
  'Mon-Fri 9am-13pm',
  '工作日',
  'Mon-Fri',
  '9',
  '周一至周五 9:00-18:00（节假日除外）',
])('"%s" is not guessed at: half of it would be wrong', (text) => {
  expect(parseHours(text)).toBeNull();
});

test('no text makes it fail, and what it reads is a week', () => {
  const piece = fc.constantFrom(
    'Mon',
    '周一',
    '-',
    '至',
    '9:00',
    '17',
    'pm',
    ', ',
    ' ',
    '24/7',
    'closed',
    'é',
    ';',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const hours = parseHours(pieces.join(''));

      expect(hours?.days.length ?? 7).toBe(7);
    }),
  );
});

test('a condition before or behind hours that read for sure leaves nothing that is sure', () => {
  const sure = fc.constantFrom('Mon-Fri 09:00-17:00', '周一至周五 9:00-18:00', '每天 24 小时');
  const condition = fc.oneof(
    fc.constantFrom('except holidays', 'for severity A', 'CET', '节假日除外', '（午休）', '或预约'),
    fc.string({
      unit: fc.constantFrom('x', 'q', '约', '除', '?', '('),
      minLength: 1,
      maxLength: 8,
    }),
  );
  fc.assert(
    fc.property(sure, condition, fc.boolean(), (hours, words, isBefore) => {
      expect(parseHours(hours)).not.toBeNull();
      expect(parseHours(isBefore ? `${words} ${hours}` : `${hours} ${words}`)).toBeNull();
    }),
  );
});
