import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isMail, writeMbox } from '../../../../../src/main/domain/outgoing/outbox-mail.ts';
import type { OutgoingMessage } from '../../../../../src/main/domain/outgoing/outgoing-message.ts';
import { writeHtml } from '../../../../../src/main/domain/outgoing/write-html.ts';
import { writeMailto } from '../../../../../src/main/domain/outgoing/write-mailto.ts';
import { writeMarkdown } from '../../../../../src/main/domain/outgoing/write-markdown.ts';
import { writePrintPage } from '../../../../../src/main/domain/outgoing/write-print-page.ts';
import { writeFields } from '../../../../../src/main/domain/outgoing/write-text.ts';

function message(text: string, change: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    reference: 'FP7K3Q-2026-000123',
    recipient: 'publisher',
    language: 'en',
    to: { name: 'Harbour', email: 'help@harbour.example' },
    subject: '[FP7K3Q-2026-000123] It crashes',
    blocks: [{ name: 'ask', title: 'Ask', text }],
    body: `Ask\n${text}\n`,
    fields: [],
    ...change,
  };
}

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\n\n', ' ', '北风', '👩‍👩‍👧', '🇫🇮', 'e\u0301', '%', '&', 'word '),
      fc.string({ unit: 'grapheme', maxLength: 10 }),
    ),
    { maxLength: 300 },
  )
  .map((parts) => parts.join(''));

describe('a mailto link', () => {
  test('holds a short text whole', () => {
    const { link, rest } = writeMailto(message('Please help.'));

    expect(rest).toBeNull();
    expect(link).toBe(
      'mailto:help@harbour.example?subject=%5BFP7K3Q-2026-000123%5D%20It%20crashes&body=Ask%0D%0APlease%20help.%0D%0A',
    );
  });

  test('never passes 2,000 bytes; link and clipboard together are the whole text, no character cut', () => {
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'grapheme', maxLength: 300 }), (text, subject) => {
        const whole = message(text, { subject });
        const { link, rest } = writeMailto(whole);
        const body = decodeURIComponent(link.slice(link.indexOf('&body=') + 6));
        const [part = ''] = body.replaceAll('\r\n', '\n').split('\n[The rest is on the clipboard');

        expect(Buffer.byteLength(link)).toBeLessThanOrEqual(2_000);
        expect(link).toMatch(/^[\x21-\x7E]+$/);
        expect(
          rest === null ? part : part + rest.slice(rest.length - whole.body.length + part.length),
        ).toBe(whole.body);
        expect(rest === null || rest.endsWith(whole.body.slice(part.length))).toBe(true);
      }),
    );
  });

  test('a subject without room goes on the clipboard whole', () => {
    const subject = `[FP7K3Q-2026-000123] ${'北风'.repeat(200)}`;

    const { link, rest } = writeMailto(message('Please help.', { subject }));

    expect(link.length).toBeLessThanOrEqual(2_000);
    expect(rest?.startsWith(`${subject}\n\n`)).toBe(true);
  });
});

describe('what is pasted elsewhere stays text', () => {
  const evil = '<script>alert(1)</script> & "x" [a](javascript:b) # - `c` *d* | @all';

  test('HTML has no tag but ours', () => {
    const html = writeHtml(message(evil, { subject: '</title><b>' }));

    const tags = new Set(Array.from(html.matchAll(/<\/?([a-z0-9]+)/gi), ([, tag]) => tag));
    expect(tags).toEqual(new Set(['html', 'head', 'meta', 'title', 'body', 'h1', 'h2', 'p']));
    expect(html).toContain('&#60;script&#62;');
  });

  test('HTML keeps spaces and line ends', () => {
    expect(writeHtml(message('a  b\n c\n\nd'))).toContain(
      '<p dir="auto">a&nbsp; b<br>\n&nbsp;c</p>\n<p dir="auto">d</p>',
    );
  });

  test('Markdown shows every sign as itself', () => {
    const markdown = writeMarkdown(message(`${evil}\n- item\n1. one\n    code\n===`));

    expect(markdown).toContain(
      String.raw`\<script\>alert(1)\</script\> \& "x" \[a\](javascript:b) \# - \`c\` \*d\* \| \@all`,
    );
    expect(markdown).toContain('\\\n\\- item\\\n1\\. one\\\n&nbsp;&nbsp;&nbsp;&nbsp;code\\\n\\===');
  });

  test('fields stand one a line, a long value below its label', () => {
    const fields = [
      { name: 'orderId', label: 'Order', value: 'O-1' },
      { name: 'steps', label: 'Steps', value: 'open\nclick' },
    ];

    expect(writeFields({ fields })).toBe('Order: O-1\nSteps:\n  open\n  click\n');
  });
});

describe('a page for the printer', () => {
  test.each([
    ['a4', 'internal', 'zh-CN', ['A4', '"内部资料，请勿外传"', '" 页，共 "']],
    ['letter', 'external', 'en', ['letter', '"External"', '" of "']],
  ] as const)('%s, %s, %s', (page, marking, language, wanted) => {
    const html = writePrintPage(message('x', { language }), { page, marking });
    const plain = html.replaceAll(/\\([0-9a-f]+) /g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );

    for (const words of wanted) expect(plain).toContain(words);
    expect(html).toContain("default-src 'none'");
  });

  test('nothing in a reference ends its style', () => {
    const html = writePrintPage(message('x', { reference: '"; } </style><script>' }), {
      page: 'a4',
      marking: 'internal',
    });

    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe('an mbox', () => {
  test('can be taken apart again, whatever its mails hold', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom('From a\n', '>From b\n', '>>From ', 'x\n', '\n', '北风'), {
            maxLength: 12,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (mails) => {
          const texts = mails.map((parts) => `Subject: x\n\n${parts.join('')}`);
          const mbox = new TextDecoder().decode(
            writeMbox(
              texts.map((text) => ({ bytes: bytes(text), putAt: '2026-11-03T09:05:00.000Z' })),
            ),
          );

          const back = mbox
            .split(/^From MAILER-DAEMON Tue Nov {2}3 09:05:00 2026\n/m)
            .slice(1)
            .map((it) => it.replaceAll(/^>(?=>*From )/gm, '').replace(/\n+$/, ''));
          expect(back).toEqual(texts.map((text) => text.replace(/\n+$/, '')));
        },
      ),
    );
  });

  test('holds a mail that is made of line ends', () => {
    const mail = `Subject: x\n\n${'\n'.repeat(200_000)}y${'\n'.repeat(200_000)}`;

    const mbox = writeMbox([{ bytes: bytes(mail), putAt: '2026-11-03T09:05:00.000Z' }]);

    expect(new TextDecoder().decode(mbox.subarray(-4))).toBe('\ny\n\n');
  });

  test.each([
    ['Subject: x\r\nTo: a\r\n b\r\n\r\nbody', true],
    ['no header here\r\n\r\nbody', false],
    ['Subject: x', false],
    ['', false],
  ])('%j is a mail: %s', (text, expected) => {
    expect(isMail(bytes(text))).toBe(expected);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
