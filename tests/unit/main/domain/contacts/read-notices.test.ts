import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readNotices } from '../../../../../src/main/domain/contacts/read-notices.ts';

const header = 'publisherId,offerId,kind,from,until,text,source\r\n';
const outage = {
  offer: { publisherId: 'harbour', offerId: 'mail-guard' },
  kind: 'outage',
  from: '2026-11-23T08:00:00.000Z',
  until: null,
  text: 'No mail, at all',
  source: 'Status page',
};

test('a CSV file and a JSON list of the same notice say the same', () => {
  const csv = `${header}harbour,mail-guard,Outage,2026-11-23T10:00+02:00,,"No mail, at all",Status page\r\n`;
  const json = JSON.stringify([
    {
      publisherId: 'harbour',
      offer_id: 'mail-guard',
      kind: 'outage',
      from: '2026-11-23 08:00Z',
      text: 'No mail, at all',
      source: 'Status page',
    },
  ]);

  expect(readNotices(csv)).toEqual({ notices: [outage], refused: [] });
  expect(readNotices(json)).toEqual({ notices: [outage], refused: [] });
});

test.each([
  [',,outage,2026-11-23T10:00Z,,x,', 'no-offer'],
  ['a,b,party,2026-11-23T10:00Z,,x,', 'unknown-kind'],
  ['a,b,outage,2026-11-23T10:00,,x,', 'no-time'],
  ['a,b,outage,2026-11-23T10:00Z,soon,x,', 'no-time'],
  ['a,b,outage,2026-11-23T10:00Z,2026-11-23T09:00Z,x,', 'ends-before'],
  ['a,b,outage,2026-11-23T10:00Z,,,', 'no-text'],
])('row "%s" is refused by its line: %s', (row, problem) => {
  expect(readNotices(`${header}${row}\r\n`)?.refused).toEqual([{ line: 2, problem }]);
});

test('what is no list of notices is none', () => {
  expect(readNotices('Dear customer, we are down.')).toBeNull();
  expect(readNotices('[{"a":')).toBeNull();
  expect(readNotices('')).toBeNull();
});

test('no text makes it fail', () => {
  const piece = fc.constantFrom(
    header,
    'a,b,outage,',
    '2026-11-23T10:00Z',
    '"',
    ',',
    '\n',
    '[',
    '{}',
    ']',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const found = readNotices(pieces.join(''));

      expect(found?.notices.every((it) => it.text !== '') ?? true).toBe(true);
    }),
  );
});
