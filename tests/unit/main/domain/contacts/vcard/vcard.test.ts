import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readVcards } from '../../../../../../src/main/domain/contacts/vcard/read-vcard.ts';
import { writeVcards } from '../../../../../../src/main/domain/contacts/vcard/write-vcard.ts';
import {
  toVisibleLine,
  toVisibleLines,
} from '../../../../../../src/main/domain/escalation/visible-text.ts';
import type { Contact } from '../../../../../../src/shared/model/contact.ts';
import { anyContact } from '../any-contact.ts';
import { sampleContact } from '../sample-contact.ts';

const provider = { scope: { kind: 'indirect-provider' }, role: 'indirect-provider' } as const;
const partner = { version: '4.0', reader: 'partner', language: 'en' } as const;
const read = (text: string, place: Parameters<typeof readVcards>[1] = provider) => [
  ...readVcards(text, place),
];
const card = (...lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n');

function editOf({
  id: _id,
  verifiedAt: _at,
  verifiedBy: _by,
  mailReturned: _mail,
  source: _source,
  ...fields
}: Contact) {
  return { ...fields, isVerified: false };
}

test.each(['4.0', '3.0'] as const)(
  'what is written as vCard %s is read without loss',
  (version) => {
    fc.assert(
      fc.property(
        fc.array(anyContact, { maxLength: 3 }),
        fc.constantFrom('en' as const, 'zh-CN' as const),
        (contacts, language) => {
          const text = writeVcards(contacts, { version, reader: 'partner', language });

          const back = read(text, null);

          expect(back.map(({ edit }) => edit)).toEqual(
            contacts.map((it) => ({
              ...editOf(it),
              name: it.name && toVisibleLine(it.name),
              hours: it.hours && toVisibleLine(it.hours),
              note: it.note && toVisibleLines(it.note),
            })),
          );
        },
      ),
    );
  },
);

test('a card says its role, its languages and when somebody is there, in words that any program shows', () => {
  const contact = sampleContact({
    name: '王小明',
    email: 'help@harbour.example',
    hours: 'Mon-Fri 09:00-17:00',
    timeZone: 'Europe/Helsinki',
    languages: ['fi', 'en'],
  });

  const text = writeVcards([contact], { ...partner, language: 'zh-CN' });

  expect(text.split('\r\n')).toEqual(
    expect.arrayContaining([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:王小明',
      'EMAIL:help@harbour.example',
      'ROLE:customer-support',
      'LANG;PREF=1:fi',
      'NOTE:服务时间: Mon-Fri 09:00-17:00 (Europe/Helsinki)',
    ]),
  );
});

test('a file for a customer holds no contact but customer support that is marked for customers', () => {
  fc.assert(
    fc.property(fc.array(anyContact, { maxLength: 5 }), (contacts) => {
      const text = writeVcards(contacts, { ...partner, reader: 'customer' });

      const open = contacts.filter(
        (it) => it.role === 'customer-support' && it.audience === 'customer-ok',
      );
      expect(text.match(/BEGIN:VCARD/g)?.length ?? 0).toBe(open.length);
      expect(text).not.toMatch(/engineering|csp-program|partner-only/);
    }),
  );
});

test('cards of other programs are read: groups, parameters, folded lines, several addresses', () => {
  const text = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Engel;Dana;;;',
    'FN:Dana Engel',
    'item1.EMAIL;type=INTERNET;type=pref:dana@harbour.exam',
    ' ple',
    'EMAIL:second@harbour.example',
    'TEL;TYPE=WORK,VOICE:+49 40 5550111',
    'URL:https\\://harbour.example/help',
    'NOTE:First line\\nSecond\\, line',
    'END:VCARD',
  ].join('\n');

  const [found] = read(text);

  expect(found?.problems).toEqual(['only-the-first']);
  expect(found?.edit).toMatchObject({
    ...provider,
    name: 'Dana Engel',
    email: 'dana@harbour.example',
    phone: '+49 40 5550111',
    note: 'First line\nSecond, line',
    audience: 'partner-only',
  });
});

test('a card of version 2.1 with quoted-printable in Chinese is read', () => {
  const text = [
    'BEGIN:VCARD',
    'VERSION:2.1',
    'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=E5=B0=8F=',
    '=E6=98=8E',
    'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=GB18030:=B1=B1=B7=E7=0D=0A=C8=ED=BC=FE',
    'TEL;WORK;VOICE:010-12345678',
    'END:VCARD',
  ].join('\r\n');

  const [found] = read(text);

  expect(found?.edit).toMatchObject({ name: '王小明', note: '北风\n软件', phone: '010-12345678' });
});

test('pictures are left out and said, however long they are', () => {
  const picture = [
    'PHOTO;ENCODING=b;TYPE=JPEG:',
    ...Array.from({ length: 50_000 }, () => ` ${'A'.repeat(70)}`),
  ];

  const [found] = read(card('FN:Anna', ...picture, 'EMAIL:anna@harbour.example'));

  expect(found?.dropped).toEqual(['photo']);
  expect(found?.edit).toMatchObject({ name: 'Anna', email: 'anna@harbour.example' });
});

test('a card without an end and one with broken lines take no other with them', () => {
  const text = `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Cut\r\n${card('FN:Whole', 'no colon here', 'EMAIL:a@b.example')}`;

  const found = read(text);

  expect(found.map(({ problems }) => problems)).toEqual([['not-readable'], []]);
  expect(found[1]?.edit).toMatchObject({ name: 'Whole', email: 'a@b.example' });
});

test('letters that turn the direction of a text are shown, and addresses and links with tricks are left out', () => {
  const [found] = read(
    card('FN:Anna \u202Egnp', 'EMAIL:a@b.example>\\,<c@d.example', 'URL:javascript:alert(1)'),
  );

  expect(found?.problems).toEqual(['email-refused', 'url-refused', 'control-characters']);
  expect(found?.edit).toMatchObject({ email: null, url: null });
  expect(found?.edit?.name).not.toContain('\u202E');
});

test('a card that does not say whose it is waits for somebody to say so', () => {
  const [found] = read(card('FN:Anna', 'EMAIL:anna@harbour.example'), null);

  expect(found).toMatchObject({ edit: null, problems: ['needs-place'], name: 'Anna' });
});

test('no file makes it fail', () => {
  const piece = fc.constantFrom(
    'BEGIN:VCARD\r\n',
    'END:VCARD\r\n',
    'VERSION:2.1\r\n',
    'FN:',
    'EMAIL;',
    'TEL;TYPE="',
    'x'.repeat(99),
    ' ',
    '\t',
    '\r\n',
    '\n',
    '=',
    ':',
    ';',
    ',',
    '\\',
    '"',
    'X-FINGERPOST-CONTACT:',
    '{"scope":{"kind":"microsoft"}}',
    '\0',
    '\uD800',
    'ENCODING=QUOTED-PRINTABLE:=E',
    'LANG:',
    'N:',
    'GEO:',
    'BDAY:',
    'REV:',
    'TZ:',
    '__proto__:',
    'constructor:x\r\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const found of read(pieces.join(''))) expect(found.line).toBeGreaterThan(0);
    }),
    { numRuns: 3_000 },
  );
});
