import { describe, expect, test } from 'vitest';

import {
  checkGuardChoices,
  withoutRemovedData,
} from '../../../../../src/main/domain/outgoing/guard-choices.ts';
import { toOutgoingMessage } from '../../../../../src/main/domain/outgoing/outgoing-message.ts';
import { withFindings } from '../../../../../src/main/domain/outgoing/personal-data.ts';
import { writeHtml } from '../../../../../src/main/domain/outgoing/write-html.ts';
import { writeMailto } from '../../../../../src/main/domain/outgoing/write-mailto.ts';
import { writeMarkdown } from '../../../../../src/main/domain/outgoing/write-markdown.ts';
import { writePrintPage } from '../../../../../src/main/domain/outgoing/write-print-page.ts';
import { writeFields, writeText } from '../../../../../src/main/domain/outgoing/write-text.ts';
import type { Escalation } from '../../../../../src/shared/model/escalation.ts';

const reference = 'FP7K3Q-2026-000001';

function textWith(change: Partial<Escalation>): Escalation {
  return withFindings(
    {
      reference,
      recipient: 'partner',
      language: 'en',
      purpose: 'escalation',
      to: null,
      subject: `[${reference}] It fails`,
      blocks: [],
      body: '',
      fields: [],
      checklist: [],
      staysInside: [],
      findings: [],
      dated: [],
      warnings: [],
      ...change,
    },
    [],
  );
}

function formsOf(text: Escalation): readonly (readonly [string, string])[] {
  const message = toOutgoingMessage(text);
  const { link, rest } = writeMailto(message);
  return [
    ['mailto', decodeURIComponent(link) + (rest ?? '')],
    ['text', writeText(message)],
    ['html', writeHtml(message)],
    ['markdown', writeMarkdown(message).replaceAll('\\', '')],
    ['fields', writeFields(message)],
    ['print', writePrintPage(message, { page: 'a4', marking: 'internal' })],
  ];
}

describe('what is removed is gone from every form', () => {
  const address = 'max.muster@gmail.com';
  test.each([
    [
      'a title, a subject and a label',
      address,
      {
        subject: `About ${address}`,
        blocks: [{ name: 'situation', title: `About ${address}`, text: 'It fails.' }],
        body: `ABOUT ${address}\nIt fails.`,
        fields: [{ name: 'question', label: `Question of ${address}`, value: 'It fails.' }],
      },
    ],
    [
      'a field without the word that gave it away',
      '55501234',
      {
        blocks: [{ name: 'ids', title: 'Ids', text: 'Phone: 55501234' }],
        body: 'Ids\nPhone: 55501234',
        fields: [{ name: 'phone', label: 'Number', value: '55501234' }],
      },
    ],
  ] satisfies [string, string, Partial<Escalation>][])('of %s', (_, datum, change) => {
    const text = textWith(change);
    const guard = text.findings.map(({ id }) => ({ act: 'remove' as const, id }));

    expect(text.findings.map(({ shown }) => shown)).toEqual([datum]);
    for (const [form, written] of formsOf(withoutRemovedData(text, guard))) {
      expect([form, written.includes(datum)]).toEqual([form, false]);
    }
  });

  test('but a longer word that holds it stays what it was', () => {
    const text = textWith({ body: 'password: Spruce\nSpruceland is not Spruce.' });
    const guard = text.findings.map(({ id }) => ({ act: 'remove' as const, id }));

    expect(withoutRemovedData(text, guard).body).toBe(
      'password: [password removed]\nSpruceland is not [password removed].',
    );
  });
});

test.each([
  ['password', 'Sommer2026', 'password'],
  ['token', 'abcdefgh12345678', 'token'],
  ['card-number', '4111 1111 1111 1111', 'card-number …111'],
] as const)('of a kept %s the timeline has no more than it may', (kind, shown, what) => {
  const kept = checkGuardChoices(
    [{ id: 'x', kind, block: 'ask', shown }],
    [{ act: 'keep', id: 'x', reason: 'They need it' }],
  );

  expect(kept).toEqual([{ what, reason: 'They need it' }]);
});
