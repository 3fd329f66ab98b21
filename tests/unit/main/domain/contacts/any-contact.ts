import * as fc from 'fast-check';

import {
  contactAudiences,
  type Contact,
  type ContactRole,
  type ContactScope,
} from '../../../../../src/shared/model/contact.ts';

const words = fc
  .array(
    fc.constantFrom(
      'Anna',
      '王小明',
      ' ',
      ',',
      ';',
      ':',
      '\\',
      '"',
      'ä',
      '👩‍👩‍👧',
      'x'.repeat(80),
      '\\n',
      "'",
      '=',
      '%20',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const longText = fc
  .array(fc.oneof(words, fc.constant('\n')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const id = fc.stringMatching(/^[a-z][a-z0-9.-]{0,30}$/);
const clock = fc.constantFrom('00:00', '08:30', '12:00', '17:00', '23:45');

const place: fc.Arbitrary<{ scope: ContactScope; role: ContactRole }> = fc.oneof(
  fc.record({
    scope: fc.oneof(
      fc.record({ kind: fc.constant('offer' as const), publisherId: id, offerId: id }),
      fc.record({ kind: fc.constant('publisher' as const), publisherId: id }),
    ),
    role: fc.constantFrom(
      'customer-support' as const,
      'engineering' as const,
      'csp-program' as const,
    ),
  }),
  fc.constant({
    scope: { kind: 'indirect-provider' as const },
    role: 'indirect-provider' as const,
  }),
  fc.record({
    scope: fc.constant({ kind: 'microsoft' as const }),
    role: fc.constantFrom('microsoft-partner-support' as const, 'microsoft-azure-request' as const),
  }),
);

/** Any contact that an operator could have written. */
export const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    place,
    name: fc.option(words),
    email: fc.option(
      fc.stringMatching(/^[a-z]{1,20}(?:\.[a-z0-9]{1,9})?$/).map((it) => `${it}@harbour.example`),
    ),
    phone: fc.option(fc.constantFrom('+49 40 5550111', '(206) 555-0123', '010-12345678')),
    url: fc.option(
      fc.constantFrom('https://harbour.example/help', 'https://harbour.example/?a=b,c;d&e=%20'),
    ),
    hours: fc.option(words),
    openingHours: fc.option(
      fc.record({
        days: fc.array(fc.array(fc.record({ from: clock, until: clock }), { maxLength: 2 }), {
          minLength: 7,
          maxLength: 7,
        }),
        closedOn: fc.option(fc.constantFrom('de', 'desk')),
      }),
    ),
    timeZone: fc.option(fc.constantFrom('Europe/Helsinki', 'Asia/Shanghai')),
    languages: fc.uniqueArray(fc.constantFrom('en', 'zh-CN', 'pt-BR', 'sr-Latn'), { maxLength: 3 }),
    audience: fc.constantFrom(...contactAudiences),
    note: fc.option(longText),
  })
  .map(({ place: at, ...fields }) => ({
    id: 'contact',
    ...at,
    ...fields,
    verifiedAt: null,
    verifiedBy: null,
    mailReturned: null,
    source: { kind: 'manual', by: 'Ines' },
  }));
