import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { createTopicHandlers } from '../../../../src/main/services/topics.ts';
import { createUploads } from '../../../../src/main/services/uploads.ts';
import { countCodePoints } from '../../../../src/shared/limits.ts';
import { ReceivedMessage } from '../../../../src/shared/model/topic-suggestion.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const resourcesFolder = join(import.meta.dirname, '../../../../resources');
const uploadId = '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11';
/** 发票金额不对，请核对。 */
const chinese = Buffer.from('b7a2c6b1bdf0b6eeb2bbb6d4a3acc7ebbacbb6d4a1a3', 'hex');

function topicDesk(bytes: string | Buffer = '') {
  const uploads = createUploads(temporaryFolder());
  const path = join(temporaryFolder(), 'mail.eml');
  writeFileSync(path, bytes);
  uploads.register(uploadId, { path, fileName: 'mail.eml', isTemporary: true });
  const handlers = createTopicHandlers({ uploads, resourcesFolder });
  return { path, handlers };
}

async function read(bytes: string | Buffer) {
  const message = await topicDesk(bytes).handlers['triage.readMessage']({ uploadId });
  return ReceivedMessage.parse(message);
}

function mail(headers: readonly string[], body: string | Buffer): Buffer {
  const head = ['From: Anna Kern <anna@example.com>', 'Subject: Invoice', ...headers];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
}

describe('a question', () => {
  test('is ranked over all topics', async () => {
    const { handlers } = topicDesk();

    const answer = await handlers['triage.suggest']({ text: 'We want our money back' });

    expect(answer.topics).toHaveLength(27);
    expect(answer.topics[0]).toMatchObject({ topic: 'refund', because: ['money back'] });
    expect(answer.parts).toEqual([]);
  });

  test('that is two is taken apart', async () => {
    const { handlers } = topicDesk();

    const { parts } = await handlers['triage.suggest']({
      text: 'We want a refund for the last order. Also, where can I download the manual?',
    });

    expect(parts.map(({ topics }) => topics[0]?.topic)).toEqual(['refund', 'documentation']);
  });
});

describe('an e-mail', () => {
  test('is read with its subject, sender and time', async () => {
    const message = await read(mail(['Date: Mon, 3 May 2027 10:12:00 +0200'], 'It is wrong.\r\n'));

    expect(message).toEqual({
      subject: 'Invoice',
      from: 'Anna Kern <anna@example.com>',
      sentAt: '2027-05-03T08:12:00.000Z',
      text: 'Invoice\n\nIt is wrong.',
      isCut: false,
    });
  });

  test('that says neither sender nor a possible time leaves both open', async () => {
    const message = await read('Subject: x\r\nDate: some day\r\n\r\nhello');

    expect(message).toMatchObject({ from: null, sentAt: null });
  });

  test('in HTML alone becomes text that reads well', async () => {
    const html =
      '<html><head><style>p{color:red}</style><script>alert(1)</script></head><body>' +
      '<p>The <b>invoice</b> is wrong &amp; late.</p><ul><li>May</li><li>June</li></ul>' +
      '<a href="https://example.com/long">here</a><img src="cid:1" alt="logo">' +
      '<blockquote type="cite">Older words</blockquote></body></html>';

    const { text } = await read(mail(['Content-Type: text/html; charset=utf-8'], html));

    expect(text).toContain('The invoice is wrong & late.');
    expect(text).toContain('May');
    expect(text).toContain('here');
    expect(text).not.toMatch(/alert|color|https|logo|Older|</u);
  });

  test('with both kinds of text is read in the plain one, without its attachments', async () => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Plain words.',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>Other words.</p>',
      '--b',
      'Content-Type: text/plain; name=a.txt',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'Attached words.',
      '--b--',
      '',
    ].join('\r\n');

    const { text } = await read(mail(['Content-Type: multipart/mixed; boundary=b'], body));

    expect(text).toContain('Plain words.');
    expect(text).not.toContain('Attached');
  });

  test.each([
    ['GBK, as it says', ['Content-Type: text/plain; charset=GBK'], chinese],
    ['GB 18030, as it says', ['Content-Type: text/plain; charset="gb18030"'], chinese],
    ['GBK but says UTF-8', ['Content-Type: text/plain; charset=utf-8'], chinese],
    ['GBK and does not say so', ['Content-Type: text/plain'], chinese],
    ['GBK without a word on its type', [], chinese],
    [
      'UTF-8 but says GBK',
      ['Content-Type: text/plain; charset=gb2312'],
      Buffer.from('发票金额不对，请核对。'),
    ],
    [
      'UTF-8 but says Latin',
      ['Content-Type: text/plain; charset=iso-8859-1'],
      Buffer.from('发票金额不对，请核对。'),
    ],
    [
      'base64 in GBK',
      ['Content-Type: text/plain; charset=gbk', 'Content-Transfer-Encoding: base64'],
      Buffer.from(chinese.toString('base64')),
    ],
    [
      'in a charset that does not exist',
      ['Content-Type: text/plain; charset=klingon'],
      Buffer.from('发票金额不对，请核对。'),
    ],
  ])('is understood when it is %s', async (_, headers, body) => {
    const { text } = await read(mail(headers, body));

    expect(text).toBe('Invoice\n\n发票金额不对，请核对。');
  });

  test('in honest Latin letters is left as it is', async () => {
    const body = Buffer.from('Größe falsch', 'latin1');

    const { text } = await read(mail(['Content-Type: text/plain; charset=iso-8859-1'], body));

    expect(text).toBe('Invoice\n\nGröße falsch');
  });

  test('has the answered message, the signature and “Re:” left out of the question', async () => {
    const body =
      'It is still wrong.\r\n\r\nKind regards\r\nAnna\r\n\r\nOn Mon, 3 May 2027, Desk wrote:\r\n> Try again\r\n';
    const message = await read(Buffer.from(`Subject: Re: RE: Invoice\r\n\r\n${body}`));

    expect(message.subject).toBe('Re: RE: Invoice');
    expect(message.text).toBe('Invoice\n\nIt is still wrong.');
  });

  test('with a subject and no body is its subject', async () => {
    expect((await read(mail([], ''))).text).toBe('Invoice');
  });

  test('longer than a question may be is cut, and says so', async () => {
    const message = await read(
      mail(['Content-Type: text/plain; charset=utf-8'], '🙂'.repeat(30_000)),
    );

    expect(message.isCut).toBe(true);
    expect(countCodePoints(message.text)).toBe(20_000);
    expect(message.text.isWellFormed()).toBe(true);
  });

  test('is deleted once it is read', async () => {
    const { handlers, path } = topicDesk(mail([], 'x'));

    await handlers['triage.readMessage']({ uploadId });

    expect(existsSync(path)).toBe(false);
    await expect(handlers['triage.readMessage']({ uploadId })).rejects.toMatchObject({
      code: 'UPLOAD_NOT_FOUND',
    });
  });
});

describe('an e-mail that cannot be read', () => {
  test('is deleted all the same', async () => {
    const { handlers, path } = topicDesk('The invoice is wrong.');

    await expect(handlers['triage.readMessage']({ uploadId })).rejects.toMatchObject({
      code: 'MESSAGE_NOT_READABLE',
    });

    expect(existsSync(path)).toBe(false);
  });
});

describe('an e-mail that means harm, or none', () => {
  test('of 50 MB is read at its front', async () => {
    const parts = [
      '--b\r\nContent-Type: text/plain\r\n\r\nThe invoice is wrong.\r\n',
      `--b\r\nContent-Type: application/zip\r\n\r\n${'QUJD'.repeat(13_000_000)}\r\n--b--\r\n`,
    ];

    const { text } = await read(
      mail(['Content-Type: multipart/mixed; boundary=b'], parts.join('')),
    );

    expect(text).toBe('Invoice\n\nThe invoice is wrong.');
  });

  test('with a large picture before its text is read', async () => {
    const picture = `${'QUJD'.repeat(19)}\r\n`.repeat(40_000);
    const body = [
      `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}`,
      '--b\r\nContent-Type: text/plain\r\n\r\nThe invoice is wrong.\r\n--b--\r\n',
    ].join('');

    const { text } = await read(mail(['Content-Type: multipart/mixed; boundary=b'], body));

    expect(text).toBe('Invoice\n\nThe invoice is wrong.');
  });

  test.each([
    ['200,000 parts', '--b\r\n\r\nword\r\n'.repeat(200_000)],
    ['a declared type in each of 90,000 lines', 'Content-Type: text/plain\r\n'.repeat(90_000)],
    ['a million empty lines', '\r\n'.repeat(1_000_000)],
    ['base64 that ends after each letter', '5A=='.repeat(500_000)],
  ])('with %s is read as far as its first words', async (_, rest) => {
    const body = `--b\r\nContent-Type: text/plain\r\n\r\nFirst wörd\r\n${rest}`;

    const { text } = await read(mail(['Content-Type: multipart/mixed; boundary=b'], body));

    expect(text).toContain('First wörd');
  });

  test('whose headers have no end is refused', async () => {
    await expect(read('Received: from a by b\r\n'.repeat(90_000))).rejects.toMatchObject({
      code: 'MESSAGE_NOT_READABLE',
    });
  });

  test('prints nothing, however long its HTML is', async () => {
    const spies = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];

    const { text } = await read(mail(['Content-Type: text/html'], '<p>refund</p>'.repeat(200_000)));

    expect(text).toContain('refund');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test.each([
    ['1,000 parts one in another', nested(1_000)],
    [
      'an Outlook message',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    ],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(600, 7)])],
    ['nothing', Buffer.alloc(0)],
    ['plain text that is no mail', Buffer.from('The invoice is wrong.\nPlease help.\n')],
    ['no words at all', Buffer.from('From: a@example.com\r\n\r\n\r\n')],
  ])('that is %s is refused', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'MESSAGE_NOT_READABLE',
      params: { problem: expect.stringMatching(/\w/u) },
    });
  });

  test.each([
    ['tags that never close', '<div>'.repeat(800_000)],
    ['opening brackets', '<'.repeat(500_000)],
    ['comments that never close', '<!--'.repeat(100_000)],
  ])('in HTML of %s does not hang', async (_, html) => {
    const { text } = await read(mail(['Content-Type: text/html'], `<p>refund</p>${html}`));

    expect(text).toContain('refund');
  });
});

function nested(depth: number): Buffer {
  const parts = Array.from(
    { length: depth },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return Buffer.from(`Subject: x\r\n${parts.join('')}Content-Type: text/plain\r\n\r\nhi\r\n`);
}
