import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import { isLookalike } from '../../../../../src/main/domain/escalation/lookalike-address.ts';
import { sampleContact } from '../contacts/sample-contact.ts';
import { escalationInput, support } from './escalation-builder.ts';

test.each([
  'help@h\u0430rbour.example',
  'help@xn--hrbour-4ve.example',
  'help@mail.XN--HRBOUR-4VE.example',
  'https://h\u0430rbour.example/help',
])('the host of %s may not be the one it looks like', (address) => {
  expect(isLookalike(address)).toBe(true);
});

test.each(['help@harbour.example', 'https://harbour.example/h\u0430', 'o\u0301@harbour.example'])(
  'the host of %s is what it looks like',
  (address) => {
    expect(isLookalike(address)).toBe(false);
  },
);

test('a draft to such an address is warned about, in its plain form', () => {
  const contacts = [{ ...support, email: 'help@h\u0430rbour.example' }];

  const { to, warnings } = composeEscalation(escalationInput({ contacts }));

  expect(to?.email).toMatch(/^help@xn--/);
  expect(warnings).toContain('lookalike-address');
});

test('so is a text that sends a customer to one', () => {
  const contacts = [
    sampleContact({ audience: 'customer-ok', url: 'https://h\u0430rbour.example/help' }),
  ];
  const warningsFor = (recipient: 'customer' | 'partner') =>
    composeEscalation(escalationInput({ recipient, contacts })).warnings;

  expect(warningsFor('customer')).toContain('lookalike-address');
  expect(warningsFor('partner')).not.toContain('lookalike-address');
});
