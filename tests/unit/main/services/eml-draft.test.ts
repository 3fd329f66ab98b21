import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';

import { composeEscalation } from '../../../../src/main/domain/escalation/compose-escalation.ts';
import { writeEmlDraft } from '../../../../src/main/services/eml-draft.ts';
import { pythonIsMissing, readWithPython } from '../../../helpers/read-with-python.ts';
import { escalationInput, support } from '../domain/escalation/escalation-builder.ts';

const chinese = {
  to: { name: '北风 支持, "Süd" <x>', email: 'hilfe@xn--mller-kva.example' },
  subject: '[FP7K3Q-2026-000123] 北风防火墙：无法启动',
  body: '我们的请求\n请查找故障。\n\n.\nFrom here on\n' + '很长的一行'.repeat(300) + '\n',
};

function headersOf(eml: string): string[] {
  return eml.slice(0, eml.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);
}

function namesOf(eml: string): string[] {
  return headersOf(eml).map((field) => field.slice(0, field.indexOf(':')));
}

test('a mail program opens it as an unsent draft and fills in what sending needs', async () => {
  const eml = await writeEmlDraft(chinese);

  expect(headersOf(eml)).toContain('X-Unsent: 1');
  expect(namesOf(eml).toSorted()).toEqual([
    'Content-Transfer-Encoding',
    'Content-Type',
    'MIME-Version',
    'Subject',
    'To',
    'X-Unsent',
  ]);
});

test('an unknown address leaves To out', async () => {
  const eml = await writeEmlDraft({ ...chinese, to: null });

  expect(namesOf(eml)).not.toContain('To');
});

test('the same escalation gives the same bytes', async () => {
  expect(await writeEmlDraft(chinese)).toBe(await writeEmlDraft(chinese));
});

test('postal-mime reads back what was written, Chinese included', async () => {
  const mail = await PostalMime.parse(await writeEmlDraft(chinese));

  expect(mail.subject).toBe(chinese.subject);
  expect(mail.to).toEqual([{ name: chinese.to.name, address: chinese.to.email }]);
  expect(mail.text).toBe(chinese.body);
});

test('any text that leaves the desk is read back the same, and adds no header', async () => {
  const line = fc.string({ unit: 'binary', maxLength: 200 });
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', '\t', '.', ' ', '中', '="?', '\u202E', '\uD83E'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    maxLength: 60,
  });

  await fc.assert(
    fc.asyncProperty(line, line, text, async (name, customer, question) => {
      const escalation = composeEscalation(
        escalationInput({
          contacts: [{ ...support, name }],
          supportCase: { customer, question: `${question}?`, impact: question },
        }),
      );

      const eml = await writeEmlDraft(escalation);
      const mail = await PostalMime.parse(eml);

      expect(namesOf(eml)).toHaveLength(6);
      expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...eml.split('\r\n').map((it) => Buffer.byteLength(it)))).toBeLessThan(999);
      expect(mail.to?.map((it) => it.address)).toEqual([support.email]);
      expect(collapsed(mail.subject)).toBe(collapsed(escalation.subject));
      expect(mail.text).toBe(escalation.body);
    }),
    { numRuns: 200 },
  );
});

/** Folding a header may change how many spaces stand between words. */
function collapsed(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, ' ').trim();
}

test("Python's email package reads the same subject, recipient and body", async ({ skip }) => {
  const missing = pythonIsMissing();
  if (missing !== undefined) skip(missing);
  const eml = await writeEmlDraft(chinese);

  expect(readWithPython(eml)).toMatchObject({
    attachments: [],
    subject: chinese.subject,
    name: chinese.to.name,
    address: chinese.to.email,
    body: chinese.body,
    defects: [],
    date: null,
    id: null,
    unsent: '1',
  });
});
