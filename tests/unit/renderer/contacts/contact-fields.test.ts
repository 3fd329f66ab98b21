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

test('hours of each day go along, with whose holidays it keeps; a week without any is none', () => {
  const week = ['09:00-12:00, 13:00-17:00', '24 h', '', '', '', '', ''];

  const edit = contactEditOf({ ...blank, week, closedOn: 'de' }, null, scope);
  const empty = contactEditOf({ ...blank, week: week.map(() => ' ') }, null, scope);

  expect(edit.openingHours).toEqual({
    days: [
      [
        { from: '09:00', until: '12:00' },
        { from: '13:00', until: '17:00' },
      ],
      [{ from: '00:00', until: '00:00' }],
      [],
      [],
      [],
      [],
      [],
    ],
    closedOn: 'de',
  });
  expect(empty.openingHours).toBeNull();
});

test('hours that are none are said at their day', () => {
  const week = ['9 to 5', '', '', '', '', '', ''];

  expect(findContactProblem({ ...blank, phone: '1', week })).toEqual({
    field: 'week',
    kind: 'wrong',
  });
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
