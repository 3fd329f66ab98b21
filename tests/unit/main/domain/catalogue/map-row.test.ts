import { expect, test } from 'vitest';

import { mapRow } from '../../../../../src/main/domain/catalogue/map-row.ts';
import {
  contactsForCustomers,
  contactsForPartners,
} from '../../../../../src/main/domain/contacts/customer-contact.ts';
import { rowOf } from './row-source.ts';

const key = { publisherId: 'tideglass', offerId: 'vault' };

function map(cells: Parameters<typeof rowOf>[0]) {
  const { fields, source } = rowOf({ ...key, ...cells });
  return mapRow(fields, 7, source);
}

function mapped(cells: Parameters<typeof rowOf>[0]) {
  const row = map(cells);
  if (row.kind !== 'record') throw new Error(row.reason);
  return row.record;
}

test('every value is kept as typed, spaces and invisible characters included', () => {
  const { offer, description } = mapped({
    name: ' Vault\u200b ',
    summary: 'Line 1\r\nLine 2 ',
    description: '  text',
  });

  expect(offer.name).toBe(' Vault\u200b ');
  expect(offer.summary).toBe('Line 1\r\nLine 2 ');
  expect(description).toBe('  text');
  expect(offer.source).toEqual({ kind: 'import', file: 'list.csv', line: 7 });
});

test('an offer without a name goes by its id, and one without a publisher name says so', () => {
  const { offer } = mapped({ name: ' ', publisherName: '' });

  expect(offer.name).toBe('vault');
  expect(offer.publisherName).toBe('');
});

test.each([
  ['no publisher id', { publisherId: '', offerId: 'vault' }],
  ['an offer id of spaces', { publisherId: 'tideglass', offerId: ' \u200b ' }],
])('%s rejects the row', (_, cells) => {
  expect(map(cells)).toEqual({ kind: 'rejected', reason: 'missing-key' });
});

test('a value that is too long rejects the row, where it would make another name or address', () => {
  expect(map({ name: 'x'.repeat(501) })).toEqual({ kind: 'rejected', reason: 'value-too-long' });
  expect(map({ supportUrl: `https://a.example/${'x'.repeat(4_000)}` }).kind).toBe('rejected');
  expect(mapped({ name: '云'.repeat(500) }).offer.name).toHaveLength(500);
  expect(mapped({ description: 'x'.repeat(200_000) }).description).toHaveLength(200_000);
});

test('lists are taken apart, yes and no and dates are understood, the rest is not recorded', () => {
  const { offer, popularity } = mapped({
    categories: 'Security, Backup;Security ',
    isPreview: 'TRUE',
    isStopSell: '否',
    isPrivate: 'maybe',
    popularity: '0.48725714115425944',
    verifiedAt: '2026-06-27',
    billingModel: 'BYOL',
  });

  expect(offer.categories).toEqual(['Security', 'Backup']);
  expect(offer.isPreview).toBe(true);
  expect(offer.isStopSell).toBe(false);
  expect(offer.isPrivate).toBeNull();
  expect(popularity).toBeCloseTo(0.487, 3);
  expect(offer.verifiedAt).toBe('2026-06-27T00:00:00.000Z');
  expect(offer.billingModel).toBe('byol');
});

test('only the support link is public: name, address and note stay with partners', () => {
  const { contacts } = mapped({
    supportName: 'Support team',
    supportEmail: 'help@tideglass.example',
    supportUrl: 'https://help.tideglass.example/',
    contactNote: 'Ask for Robin',
  });

  expect(
    contacts.map(({ audience, name, email, url, note }) => ({ audience, name, email, url, note })),
  ).toEqual([
    {
      audience: 'partner-only',
      name: 'Support team',
      email: 'help@tideglass.example',
      url: 'https://help.tideglass.example/',
      note: 'Ask for Robin',
    },
    {
      audience: 'customer-ok',
      name: null,
      email: null,
      url: 'https://help.tideglass.example/',
      note: null,
    },
  ]);
});

test('a name and a public link are one contact, and customers are told the link alone', () => {
  const { contacts } = mapped({
    supportName: 'Tideglass support',
    supportUrl: 'https://help.tideglass.example/',
  });

  expect(contacts).toMatchObject([
    {
      id: 'tideglass/vault#support',
      name: 'Tideglass support',
      url: 'https://help.tideglass.example/',
      email: null,
      audience: 'customer-ok',
    },
  ]);
  expect(contactsForCustomers(contacts)).toMatchObject([
    { name: null, url: 'https://help.tideglass.example/' },
  ]);
  expect(contactsForPartners(contacts)).toMatchObject([{ name: 'Tideglass support', url: null }]);
});

test('a public link alone is the page it was before', () => {
  const { contacts } = mapped({ supportUrl: 'https://help.tideglass.example/' });

  expect(contacts).toMatchObject([
    { id: 'tideglass/vault#support-page', name: null, audience: 'customer-ok' },
  ]);
});

test('a name beside a link that is not public stays one contact for partners', () => {
  const { contacts } = mapped({ supportName: 'Robin', supportUrl: 'www.tideglass.example' });

  expect(contacts).toMatchObject([{ name: 'Robin', audience: 'partner-only' }]);
});

test.each([
  'https://support@tideglass.example',
  'mailto:support@tideglass.example',
  'support@tideglass.example',
])('%s in the column for links stays as typed: no link, no address, not for customers', (typed) => {
  const { contacts, offer } = mapped({ supportUrl: typed });

  expect(contacts).toHaveLength(1);
  expect(contacts[0]).toMatchObject({ url: typed, email: null, audience: 'partner-only' });
  expect(offer.links).toEqual([]);
});

test('what is no plain address in the column for e-mail goes into the note, as typed', () => {
  expect(mapped({ supportEmail: 'Robin - robin@tideglass.example' }).contacts[0]).toMatchObject({
    email: null,
    note: 'Robin - robin@tideglass.example',
  });
});

test.each([
  'javascript:alert(1)',
  'ftp://files.example',
  'www.tideglass.example',
  'https://a b.example',
])('the support link %s is not for customers', (url) => {
  const audiences = mapped({ supportUrl: url }).contacts.map((contact) => contact.audience);

  expect(audiences).toEqual(['partner-only']);
});
