import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../../src/main/domain/escalation/compose-escalation.ts';
import { blankCaseDetails } from '../../../../../src/shared/model/case-details.ts';
import { factValues, type Facts } from '../../../../../src/shared/model/facts.ts';
import {
  recipients,
  type Recipient,
  type SupportCase,
} from '../../../../../src/shared/model/support-case.ts';
import { datedRules, escalationInput, profile } from './escalation-builder.ts';

function notesFor(
  facts: Facts,
  change: Partial<SupportCase> = {},
  recipient: Recipient = 'publisher',
) {
  return composeEscalation(escalationInput({ recipient, supportCase: { facts, ...change } })).dated;
}

test('every rule names where it was read and on which day', () => {
  for (const { source, asOf } of datedRules.rules) {
    expect(source.en).not.toBe('');
    expect(asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

test('a refund window closes 72 hours after the day of purchase began where days begin first', () => {
  const details = { ...blankCaseDetails, purchasedOn: '2024-02-28' };

  expect(notesFor({ topic: 'refund', publisher: 'isv' }, { details })).toMatchObject([
    { id: 'refund-window-marketplace', asOf: '2026-11-23', closesAt: '2024-03-01T10:00:00.000Z' },
  ]);
});

test.each(['9999-12-31', '0000-01-01'])('a window of %s can still be written', (purchasedOn) => {
  const details = { ...blankCaseDetails, purchasedOn };
  const [note] = notesFor({ topic: 'refund', publisher: 'isv' }, { details });

  expect(note?.closesAt).toMatch(/^\d{4}-/);
});

test('without a day of purchase there is the rule, and no countdown', () => {
  expect(notesFor({ topic: 'refund', publisher: 'isv' })).toMatchObject([{ closesAt: null }]);
});

test.each([
  ['A', '2 hours'],
  ['B', '4 hours'],
  ['C', '8 hours'],
] as const)('Microsoft’s own fault of severity %s is answered within %s', (severity, hours) => {
  const [note] = notesFor({ topic: 'break-fix', publisher: 'microsoft' }, { severity });

  expect(note?.text).toContain(hours);
  expect(note?.closesAt).toBeNull();
});

test('no product of somebody else is ever given the hours of Microsoft’s own', () => {
  for (const topic of factValues.topic) {
    for (const publisher of ['isv', 'unknown', undefined] as const) {
      for (const recipient of recipients) {
        const facts = publisher === undefined ? { topic } : { topic, publisher };
        const texts = notesFor(facts, { severity: 'A' }, recipient).map(({ text }) => text);
        expect(texts.join()).not.toMatch(/\b[248] hours/);
      }
    }
  }
});

test('they are told in the language of the desk, not of the text', () => {
  const { dated, body } = composeEscalation(
    escalationInput({
      language: 'en',
      profile: { ...profile, language: 'zh-CN' },
      supportCase: { facts: { topic: 'refund', publisher: 'isv' } },
    }),
  );

  expect(dated[0]?.text).toContain('72 小时');
  expect(body).not.toContain('72');
});
