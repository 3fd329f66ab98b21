import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';

import { composeEscalation } from '../../../../src/main/domain/escalation/compose-escalation.ts';
import {
  toVisibleLine,
  toVisibleLines,
} from '../../../../src/main/domain/escalation/visible-text.ts';
import { cleanFileName } from '../../../../src/main/domain/outgoing/clean-file-name.ts';
import { writeEmlDraft, type MailFile } from '../../../../src/main/services/eml-draft.ts';
import { recipients } from '../../../../src/shared/model/support-case.ts';
import {
  pythonIsMissing,
  type PythonMail,
  readAllWithPython,
} from '../../../helpers/read-with-python.ts';
import { escalationInput, support } from '../domain/escalation/escalation-builder.ts';

const count = 1_000;

/** Pieces that mail has tripped over, between any other characters. */
const hostile = fc.oneof(
  fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u2029', '\u0000', '\t', '\u007F', '\uFEFF'),
  fc.constantFrom('\u202E', '\u2066', '\u200F', '\u061C', '\uD83E', '\uDC00', '='),
  fc.constantFrom('\r\nBcc: evil@x.example\r\n\r\n', '=?utf-8?q?=0D=0A?=', '\n.\n', '\nFrom '),
  fc.constantFrom('"', '\\', '<', '>', ';', ',', '(', ')', '@', ':', '%0A', "'", '..', '--'),
  fc.constantFrom('北风防火墙', '无法启动，请协助。', '👩‍👩‍👧', '🇫🇮', 'שלום', 'مرحبا', 'é', 'e\u0301'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const line = fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join(''));
const text = fc.array(hostile, { maxLength: 60 }).map((parts) => parts.join(''));
const endless = fc
  .tuple(line, fc.constantFrom('很长x', 'x', ' x '))
  .map(([it, more]) => `${it}${more}`.repeat(10_000).slice(0, 10_000));
const fileName = fc.oneof(
  line,
  fc.constantFrom('../../x', 'CON', 'nul.txt', '错误'.repeat(60)),
  endless,
);

const drafts = fc.record({
  recipient: fc.constantFrom(...recipients),
  language: fc.constantFrom('en' as const, 'zh-CN' as const),
  /** As long as a name on record can be. */
  name: fc.oneof(
    { arbitrary: line, weight: 9 },
    { arbitrary: endless.map((it) => Array.from(it).slice(0, 500).join('')), weight: 1 },
  ),
  customer: line,
  question: fc.oneof({ arbitrary: text, weight: 9 }, { arbitrary: endless, weight: 1 }),
  impact: text,
  /** Another subject than the composed one, as if nobody had looked at it before. */
  subject: fc.option(fc.oneof({ arbitrary: line, weight: 9 }, { arbitrary: endless, weight: 1 }), {
    freq: 3,
  }),
  files: fc.array(fc.record({ name: fileName, bytes: fc.uint8Array({ maxLength: 600 }) }), {
    maxLength: 3,
  }),
});

type Draft = {
  readonly eml: string;
  readonly subject: string;
  readonly body: string;
  readonly address: string | null;
  readonly files: readonly MailFile[];
};

async function write(
  random: typeof drafts extends fc.Arbitrary<infer It> ? It : never,
): Promise<Draft> {
  const { recipient, language, name, customer, question, impact, files: named } = random;
  const composed = composeEscalation(
    escalationInput({
      recipient,
      language,
      contacts: [{ ...support, name }],
      supportCase: { customer, question: `${question}?`, impact },
    }),
  );
  const escalation = {
    ...composed,
    subject: random.subject === null ? composed.subject : `[FP] ${random.subject}`,
  };
  const files = named.map((it) => ({
    fileName: cleanFileName(it.name),
    mediaType: 'application/octet-stream',
    bytes: Buffer.from(it.bytes),
  }));
  return {
    eml: await writeEmlDraft(escalation, files),
    subject: toVisibleLine(escalation.subject.toWellFormed()),
    body: toVisibleLines(escalation.body.toWellFormed()),
    address: escalation.to?.email ?? null,
    files,
  };
}

function expectedHeaders({ address, files }: Draft): readonly string[] {
  return [
    'X-Unsent',
    ...(address === null ? [] : ['To']),
    'Subject',
    ...(files.length > 0 ? [] : ['Content-Transfer-Encoding']),
    'MIME-Version',
    'Content-Type',
  ].toSorted();
}

describe('a thousand random escalations, hostile in every field', () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const written: Draft[] = [];
  const missing = pythonIsMissing();
  let readByPython: readonly PythonMail[] = [];
  beforeAll(async () => {
    for (const random of fc.sample(drafts, { numRuns: count, seed }))
      written.push(await write(random));
    if (missing === undefined) readByPython = readAllWithPython(written.map(({ eml }) => eml));
  }, 120_000);

  /** Names the draft where two readings differ. */
  const whereIs = (at: number) => `seed ${seed}, draft ${at}`;

  test('no line is over 998 bytes, no line end stands alone, no header is added', () => {
    for (const [at, draft] of written.entries()) {
      const lines = draft.eml.split('\r\n');
      const head = draft.eml.slice(0, draft.eml.indexOf('\r\n\r\n')).split(/\r\n(?![ \t])/);

      expect({
        where: whereIs(at),
        hasLongLine: lines.some((it) => Buffer.byteLength(it) > 998),
        hasLoneLineEnd: /[\r\n]/.test(draft.eml.replaceAll('\r\n', '')),
        headers: head.map((it) => it.slice(0, it.indexOf(':'))).toSorted(),
      }).toEqual({
        where: whereIs(at),
        hasLongLine: false,
        hasLoneLineEnd: false,
        headers: expectedHeaders(draft),
      });
    }
  });

  test('postal-mime reads the same subject, recipient, body, names and bytes', async () => {
    for (const [at, draft] of written.entries()) {
      const mail = await PostalMime.parse(draft.eml);

      expect({
        where: whereIs(at),
        subject: mail.subject?.trimEnd(),
        address: mail.to?.[0]?.address ?? null,
        body: mail.text?.replaceAll('\r\n', '\n').trimEnd(),
        files: mail.attachments.map(({ filename, content }) => [filename, toBase64(content)]),
      }).toEqual({ where: whereIs(at), ...expectedReading(draft) });
    }
  });

  test('so does Python, which finds no defect', ({ skip }) => {
    if (missing !== undefined) skip(missing);

    expect(readByPython).toHaveLength(count);
    for (const [at, draft] of written.entries()) {
      const mail = readByPython[at];
      expect({
        where: whereIs(at),
        headers: mail?.headers.toSorted(),
        subject: mail?.subject.trimEnd(),
        address: mail?.address,
        body: mail?.body.trimEnd(),
        files: mail?.attachments.map(({ name, base64 }) => [name, base64]),
        defects: mail?.defects,
      }).toEqual({
        where: whereIs(at),
        headers: expectedHeaders(draft),
        ...expectedReading(draft),
        defects: [],
      });
    }
  });
});

function expectedReading({ subject, address, body, files }: Draft) {
  return {
    subject: subject.trimEnd(),
    address,
    body: body.trimEnd(),
    files: files.map((it) => [it.fileName, it.bytes.toString('base64')]),
  };
}

function toBase64(content: ArrayBuffer | Uint8Array | string): string {
  const bytes = content instanceof ArrayBuffer ? new Uint8Array(content) : content;
  return Buffer.from(bytes).toString('base64');
}
