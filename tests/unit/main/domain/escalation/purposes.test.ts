import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import { blankCaseDetails } from '../../../../../src/shared/model/case-details.ts';
import { freshProgress } from '../../../../../src/shared/model/case-progress.ts';
import type { SupportCase } from '../../../../../src/shared/model/support-case.ts';
import { escalationInput, fullDetails, fullInput, profile } from './escalation-builder.ts';

const sentOn21 = {
  exportedAt: '2026-11-21T10:00:00.000Z',
  to: 'publisher',
  language: 'en',
  form: 'eml',
  purpose: 'escalation',
  fileName: 'a.eml',
  sha256: '',
} as const;
const undecided: SupportCase['decision'] = {
  status: 'needs-fact',
  ask: 'publisher',
  owners: ['publisher', 'partner'],
};

test('a customer is asked once for everything that the publisher needs, each with the way to find it', () => {
  const { body, subject, warnings } = composeEscalation(
    escalationInput({ recipient: 'customer', purpose: 'missing-facts' }),
  );

  expect(subject).toContain('We need a few details');
  expect(body).toContain('So that the publisher of the product can act on it');
  expect(body).toMatch(
    /1\. Under which account name[^]*2\. Which plan[^]*Is there a correlation id/,
  );
  expect(body).not.toContain('What is the subscription id');
  expect(warnings).toEqual([]);
});

test('the list of another recipient is another list', () => {
  const { body } = composeEscalation(
    escalationInput({
      recipient: 'customer',
      purpose: 'missing-facts',
      checklistOf: 'microsoft',
      supportCase: { facts: { topic: 'billing' }, details: fullDetails },
    }),
  );

  expect(body).toContain('So that Microsoft can act on it');
  expect(body).toMatch(/1\. What is the number of the invoice\?/);
  expect(body).not.toContain('account name');
});

test('the fact that the decision waits for is asked first', () => {
  const { body } = composeEscalation(
    escalationInput({
      recipient: 'customer',
      purpose: 'missing-facts',
      supportCase: { decision: undecided },
    }),
  );

  expect(body).toContain('1. Which product is it');
});

test('a customer who told everything is asked for nothing', () => {
  const { body } = composeEscalation(
    fullInput({ recipient: 'customer', purpose: 'missing-facts', language: 'zh-CN' }),
  );

  expect(body).toContain('所需信息已齐全');
});

test('a reminder says since when, with both references', () => {
  const { subject, body } = composeEscalation(
    fullInput({ purpose: 'chase', supportCase: { exports: [sentOn21] } }),
  );

  expect(subject).toContain('How does it stand?');
  expect(body).toContain('We wrote to you about this on 2026-11-21');
  expect(body).toContain('Your reference: HB-77');
  expect(body).toContain('What we asked for: Find out why it crashes');
});

test('a reminder does not claim a letter that nobody knows of', () => {
  const { body } = composeEscalation(fullInput({ purpose: 'chase' }));

  expect(body).not.toContain('We wrote to you');
  expect(body).not.toContain('Your reference');
});

test('their number is told to those alone who gave it', () => {
  const waitingOn = { ...freshProgress, waitingOn: 'microsoft' as const };
  const exports = [sentOn21, { ...sentOn21, to: 'microsoft' as const }];
  const supportCase = { exports, progress: waitingOn };
  const textFor = (recipient: 'microsoft' | 'publisher') =>
    composeEscalation(fullInput({ recipient, purpose: 'chase', supportCase })).body;

  expect(textFor('microsoft')).toContain('HB-77');
  expect(textFor('publisher')).not.toContain('HB-77');
});

test('the answer to "not ours" quotes them, and cites rule and span', () => {
  const { body } = composeEscalation(
    escalationInput({ purpose: 'bounce-answer', quoted: 'Not ours.\r\nAsk Microsoft.' }),
  );

  expect(body).toContain('You wrote:\n> Not ours.\n> Ask Microsoft.');
  expect(body).toContain('still see this question with you');
  expect(body).toMatch(/eb4de-106[^]*R-TECH, policy version v1/);
});

test('without their words nothing is quoted', () => {
  const { body } = composeEscalation(escalationInput({ purpose: 'bounce-answer' }));

  expect(body).not.toContain('You wrote');
  expect(body).toContain('Thank you for your answer.');
});

test('nobody is told that a question is theirs when the policy names somebody else', () => {
  const { body } = composeEscalation(
    escalationInput({ recipient: 'microsoft', purpose: 'bounce-answer' }),
  );

  expect(body).toContain('The question itself is with others');
  expect(body).not.toContain('still see this question with you');
});

test.each([
  ['customer', 'bounce-answer'],
  ['publisher', 'missing-facts'],
] as const)('there is no text for %s that is a %s', (recipient, purpose) => {
  const template = '#subject {{about}}';

  expect(() => composeEscalation(escalationInput({ recipient, purpose, template }))).toThrow(
    expect.objectContaining({ code: 'PURPOSE_NOT_FOR_RECIPIENT' }),
  );
});

const blocksOf = (topic: 'how-to' | 'billing') =>
  composeEscalation(
    escalationInput({ supportCase: { facts: { topic }, details: blankCaseDetails } }),
  ).blocks;

test('a block that says nothing to the question is left out, one that does says what is unknown', () => {
  expect(blocksOf('how-to').map(({ name }) => name)).not.toContain('billing');
  const billing = blocksOf('billing').find(({ name }) => name === 'billing')?.text;
  expect(billing).toContain('Invoice number: unknown');
  expect(billing).toContain('Currency: unknown');
});

const contactOf = (change: object) =>
  composeEscalation(escalationInput({ profile: { ...profile, ...change } })).blocks.find(
    ({ name }) => name === 'our-contact',
  )?.text;

test('a desk without a phone does not write that its phone is unknown', () => {
  expect(contactOf({ contactPhone: null })).not.toContain('unknown');
  expect(contactOf({ contactEmail: null })).not.toContain('unknown');
  expect(contactOf({ contactEmail: null, contactPhone: null })).toContain('E-mail: unknown');
});

test('a customer is never told what the desk does not know', () => {
  const { body } = composeEscalation(
    escalationInput({ recipient: 'customer', supportCase: { answerBy: null, impact: null } }),
  );

  expect(body).not.toContain('unknown');
});
