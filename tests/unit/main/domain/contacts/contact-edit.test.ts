import { expect, test } from 'vitest';

import { checkContactEdit } from '../../../../../src/main/domain/contacts/contact-edit.ts';
import { requireHttpsLink } from '../../../../../src/main/domain/contacts/https-link.ts';
import { ownContactsFirst } from '../../../../../src/main/domain/contacts/own-contacts-first.ts';
import type { ContactEdit } from '../../../../../src/shared/model/contact.ts';
import { sampleContact } from './sample-contact.ts';

function edit(change: Partial<ContactEdit> = {}): ContactEdit {
  const { id: _id, source: _source, verifiedAt: _verifiedAt, ...fields } = sampleContact();
  return { ...fields, email: 'help@harbour.example', isVerified: false, ...change };
}

test('empty fields become unknown, spaces around addresses go', () => {
  const checked = checkContactEdit(
    edit({
      name: '  ',
      phone: '',
      email: ' help@harbour.example ',
      url: ' https://harbour.example ',
    }),
  );

  expect(checked).toMatchObject({
    name: null,
    phone: null,
    email: 'help@harbour.example',
    url: 'https://harbour.example',
  });
});

test('a contact that nobody can reach is refused', () => {
  expect(() => checkContactEdit(edit({ email: ' ' }))).toThrow(
    expect.objectContaining({ code: 'CONTACT_WITHOUT_ADDRESS' }),
  );
});

test.each([
  ['engineering', { kind: 'microsoft' }],
  ['indirect-provider', { kind: 'publisher', publisherId: 'harbour' }],
  ['microsoft-partner-support', { kind: 'indirect-provider' }],
] as const)('the role %s does not belong to that scope', (role, scope) => {
  expect(() => checkContactEdit(edit({ role, scope }))).toThrow(
    expect.objectContaining({ code: 'ROLE_OUT_OF_PLACE' }),
  );
});

test.each([
  'http://harbour.example',
  'javascript:alert(1)',
  'mailto:a@harbour.example',
  'harbour.example',
  'https://',
  'https:harbour.example',
  'https://support@harbour.example',
  'https://harbour.example/a b',
  'https://harbour.example/\u202E',
  'https://harbour.example/\r\nX: y',
])('the link %j is refused', (link) => {
  expect(() => requireHttpsLink(link)).toThrow(expect.objectContaining({ code: 'URL_REFUSED' }));
});

test('a hand-kept contact takes the place of the imported one with its role', () => {
  const own = sampleContact({ id: 'own' });
  const imported = sampleContact({ id: 'imported' });
  const engineer = sampleContact({ id: 'engineer', role: 'engineering' });
  const ofPublisher = sampleContact({
    id: 'publisher',
    scope: { kind: 'publisher', publisherId: 'harbour' },
  });

  const shown = ownContactsFirst([own], [ofPublisher, imported, engineer]);

  expect(shown.map((it) => it.id)).toEqual(['own', 'engineer', 'publisher']);
});
