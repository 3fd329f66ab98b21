import { createHash, randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import { createReplyHandlers } from '../../../../src/main/services/replies.ts';
import { contactOf, openExchangeDesk } from './exchange-desk.ts';

const ming = contactOf('c-ming', 'Ming@harbour.example', '王小明');

function openDesk() {
  const exchange = openExchangeDesk({ contacts: [ming] });
  return { ...exchange, ...createReplyHandlers(exchange.deps) };
}

function mail(headers: readonly string[], body: string): string {
  return `${['From: =?utf-8?B?546L5bCP5piO?= <ming@harbour.example>', ...headers].join('\r\n')}\r\n\r\n${body}`;
}

test('a reply is known by the reference in its subject, folded and in small letters', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const folded = reference.toLowerCase().replace(/-(\d+)$/, '-\r\n $1');
  const uploadId = desk.upload(mail([`Subject: Re: [${folded}] Export`], 'It is mended.'));

  const reply = await desk['replies.read']({ kind: 'upload', uploadId });

  expect(reply.references).toEqual([
    { reference, isHere: true, isOurs: true, title: 'The add-in crashes on start' },
  ]);
  expect(reply).toMatchObject({ looksLikeBounce: false, filedIn: null, contactName: '王小明' });
});

test('a reply is filed as a mail that came, with the contact that sent it and what it was', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  desk.append(reference, {
    kind: 'escalate',
    details: { party: 'publisher', contactId: 'c-ming' },
  });
  const bytes = mail([`Subject: Re: ${reference}`, 'Message-ID: <1@harbour.example>'], 'Mended.');
  const uploadId = desk.upload(bytes, 'answer.eml');

  await desk['replies.file']({
    reference,
    source: { kind: 'upload', uploadId },
    from: 'publisher',
    isBounce: false,
  });

  expect(desk.entriesOf(reference).at(-1)).toMatchObject({
    kind: 'mail-in',
    text: `${reference}\n\nMended.`,
    details: {
      party: 'publisher',
      contactId: 'c-ming',
      contactName: '王小明',
      subject: `Re: ${reference}`,
      messageId: '1@harbour.example',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      form: 'eml',
      fileName: 'answer.eml',
    },
  });
});

test('a mail that is filed twice stands once: known by its id, or without one by its bytes', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const mails = [
    mail(['Subject: A', 'Message-ID: <1@harbour.example>'], 'One way.'),
    mail(['Subject: A', 'Message-ID: <1@harbour.example>', 'Received: from x'], 'One way.'),
    mail(['Subject: B'], 'Without an id.'),
    mail(['Subject: B'], 'Without an id.'),
  ];

  for (const bytes of mails) {
    const source = { kind: 'upload', uploadId: desk.upload(bytes) } as const;
    await desk['replies.file']({ reference, source, from: 'publisher', isBounce: false });
  }

  const came = desk.entriesOf(reference).filter(({ kind }) => kind === 'mail-in');
  expect(came.map(({ details }) => details.subject)).toEqual(['A', 'B']);
  const uploadId = desk.upload(mails[0] ?? '');
  expect(await desk['replies.read']({ kind: 'upload', uploadId })).toMatchObject({
    filedIn: reference,
  });
});

test('an answer without a reference is known by the mail that it answers', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const first = desk.upload(
    mail(['Subject: Hello', 'Message-ID: <first@x.example>'], 'Which one?'),
  );
  const source = { kind: 'upload', uploadId: first } as const;
  await desk['replies.file']({ reference, source, from: 'publisher', isBounce: false });

  const second = desk.upload(
    mail(['Subject: Hello', 'References: <zero@x.example> <first@x.example>'], 'And?'),
  );
  const reply = await desk['replies.read']({ kind: 'upload', uploadId: second });

  expect(reply.references).toMatchObject([{ reference, isHere: true }]);
});

test('“not ours” is filed as a bounce: it is our turn, and the bounce is counted', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const source = { kind: 'text', text: `${reference}: this is not ours.` } as const;

  const { looksLikeBounce } = await desk['replies.read'](source);
  const { case: filed } = await desk['replies.file']({
    reference,
    source,
    from: 'publisher',
    isBounce: true,
  });

  expect(looksLikeBounce).toBe(true);
  expect(filed.progress).toMatchObject({ bounces: 1, waitingOn: 'nobody' });
  expect(desk.entriesOf(reference).at(-1)).toMatchObject({ kind: 'bounce' });
});

test('a late “not ours” in a closed case is a bounce all the same, and the case stays closed', async () => {
  const desk = openDesk();
  const { reference, progress } = desk.makeCase();
  const closedAt = '2026-11-23T09:00:00.000Z';
  desk.desk.timeline.append(reference, [], {
    ...progress,
    status: 'closed',
    closedAs: 'solved',
    closedAt,
  });

  await desk['replies.file']({
    reference,
    source: { kind: 'text', text: 'This is not ours.' },
    from: 'publisher',
    isBounce: true,
  });

  expect(desk.entriesOf(reference).at(-1)).toMatchObject({ kind: 'bounce' });
  expect(desk.desk.cases.get(reference).progress).toMatchObject({ status: 'closed', bounces: 1 });
});

test('a reference of another desk, of no case, several and none are each told', async () => {
  const desk = openDesk();
  const mine = desk.makeCase().reference;
  const ours = mine.replace(/\d+$/, '000999');
  const text = `FPZZZZ-2026-000001 and ${ours} and ${mine}`;

  const several = await desk['replies.read']({ kind: 'text', text });
  const none = await desk['replies.read']({ kind: 'text', text: 'Thank you.' });

  expect(several.references).toMatchObject([
    { reference: mine, isHere: true, isOurs: true },
    { reference: 'FPZZZZ-2026-000001', isHere: false, isOurs: false, title: null },
    { reference: ours, isHere: false, isOurs: true, title: null },
  ]);
  expect(none.references).toEqual([]);
});

test('a reply to a duplicate is offered for the case that goes on', async () => {
  const desk = openDesk();
  const [kept, duplicate] = [desk.makeCase(), desk.makeCase()];
  desk.desk.timeline.append(duplicate.reference, [], {
    ...duplicate.progress,
    status: 'closed',
    closedAs: 'duplicate',
    closedAt: '2026-11-23T09:00:00.000Z',
    mergedInto: kept.reference,
  });

  const { references } = await desk['replies.read']({ kind: 'text', text: duplicate.reference });

  expect(references.map((it) => it.reference)).toEqual([kept.reference, duplicate.reference]);
});

test('pasted text with its headers is read like the mail that it was', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const text = `From: Ming <ming@harbour.example>\nSubject: RE: [${reference}] Export\n\nIt is mended.`;

  const reply = await desk['replies.read']({ kind: 'text', text });

  expect(reply.message).toMatchObject({ from: 'Ming <ming@harbour.example>' });
  expect(reply.contactName).toBe('王小明');
});

test('what is longer than an entry may be says where it was cut', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const uploadId = desk.upload(mail(['Subject: Long'], 'word '.repeat(10_000)));

  await desk['replies.file']({
    reference,
    source: { kind: 'upload', uploadId },
    from: 'publisher',
    isBounce: false,
  });

  expect(desk.entriesOf(reference).at(-1)?.text).toMatch(/\n\[…\]$/);
});

test('a mail of 50 MB is read by its front, and hashed whole', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const front = mail([`Subject: ${reference}`], 'See the attachment.\r\n');
  const uploadId = desk.upload(Buffer.concat([Buffer.from(front), Buffer.alloc(50_000_000, 0x41)]));

  const reply = await desk['replies.read']({ kind: 'upload', uploadId });

  expect(reply.references).toMatchObject([{ reference, isHere: true }]);
});

test.each([
  ['an Outlook file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['an empty file', Buffer.alloc(0)],
  ['a header without end', Buffer.from(`Subject: ${'a'.repeat(3_000_000)}`)],
])('%s is refused by name', async (_, bytes) => {
  const desk = openDesk();
  const uploadId = desk.upload(bytes);

  await expect(desk['replies.read']({ kind: 'upload', uploadId })).rejects.toMatchObject({
    code: 'MESSAGE_NOT_READABLE',
  });
});

test('hostile headers add nothing but what they are: words', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const bytes = mail(
    [
      `Subject: =?utf-8?Q?a=0D=0ABcc:_x@y.example=E2=80=A8?= ${reference}`,
      'Message-ID: <a b>\u0000<\u202e@x>',
      `In-Reply-To: ${'<'.repeat(5_000)}`,
    ],
    'Hello.',
  );
  const source = { kind: 'upload', uploadId: desk.upload(bytes) } as const;

  await desk['replies.file']({ reference, source, from: 'publisher', isBounce: false });

  const details = desk.entriesOf(reference).at(-1)?.details;
  expect(details?.messageId).toBeUndefined();
  expect(details?.subject).not.toMatch(/[\r\n\u2028]/);
});

test('one mail that two windows file at the same moment stands there once', async () => {
  const first = openExchangeDesk({ contacts: [ming] });
  const second = openExchangeDesk({ contacts: [ming], folder: first.folder });
  const { reference } = first.makeCase();
  const bytes = mail([`Subject: Re: ${reference}`, 'Message-ID: <1@harbour.example>'], 'Mended.');
  const wanted = { reference, from: 'publisher', isBounce: false } as const;
  const source = { kind: 'text', text: bytes } as const;
  // The slow one has looked and found nothing; before it writes, the other one has written.
  const { caseActs } = second.deps;
  const slow = createReplyHandlers({
    ...second.deps,
    caseActs: {
      act: (...given) => {
        first.append(reference, {
          kind: 'mail-in',
          details: { party: 'publisher', sha256: createHash('sha256').update(bytes).digest('hex') },
        });
        return caseActs.act(...given);
      },
    },
  });

  const filed = await slow['replies.file']({ ...wanted, source });

  expect(filed.undoId).toBeNull();
  expect(first.entriesOf(reference).filter(({ kind }) => kind === 'mail-in')).toHaveLength(1);
});

test('a reply that was filed can be taken back as any act, and filed again', async () => {
  const desk = openDesk();
  const { reference } = desk.makeCase();
  const file = () =>
    desk['replies.file']({
      reference,
      source: { kind: 'text', text: 'Mended.' },
      from: 'publisher',
      isBounce: false,
    });
  const { undoId } = await file();
  const { id: entryId = '' } = desk.entriesOf(reference).at(-1) ?? {};

  desk.desk.caseActs.undo(undoId ?? '', () => ({
    id: randomUUID(),
    kind: 'undone',
    at: '2026-11-23T10:00:00.000Z',
    by: 'Ines',
    desk: 'FP2222',
    text: '',
    details: { entryId },
  }));

  expect((await file()).undoId).not.toBeNull();
  expect((await file()).undoId).toBeNull();
});
