import { expect, test } from 'vitest';

import {
  contactEditOf,
  contactFieldsOf,
  findContactProblem,
} from '../../../../src/renderer/contacts/contact-fields.ts';
import { contact } from '../fake-desk.ts';

const { scope } = contact;
const blank = contactFieldsOf(null, [scope], 'engineering');

test('a new contact is for partners only and not checked', () => {
  expect(blank).toMatchObject({ role: 'engineering', audience: 'partner-only', isVerified: false });
});

test('a correction of an imported contact is a new record, that of a hand-kept one is not', () => {
  const fields = contactFieldsOf(contact, [scope], 'engineering');
  const imported = { ...contact, source: { kind: 'import', file: 'a.csv', line: 2 } } as const;

  expect(contactEditOf(fields, contact, scope).id).toBe(contact.id);
  expect(contactEditOf(fields, imported, scope)).not.toHaveProperty('id');
});

test('languages are read however they are separated', () => {
  const edit = contactEditOf({ ...blank, languages: 'en，zh-CN; de' }, null, scope);

  expect(edit.languages).toEqual(['en', 'zh-CN', 'de']);
});

test('a contact needs one way to reach it, and each way must be usable', () => {
  expect(findContactProblem(blank)).toEqual({ field: 'email', kind: 'empty' });
  expect(findContactProblem({ ...blank, email: 'a@b.example, c@d.example' })).toEqual({
    field: 'email',
    kind: 'wrong',
  });
  expect(findContactProblem({ ...blank, url: 'http://b.example' })).toEqual({
    field: 'url',
    kind: 'wrong',
  });
  expect(findContactProblem({ ...blank, phone: '+358 9 123' })).toBeNull();
});
