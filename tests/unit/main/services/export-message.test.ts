import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';

import type { Client } from '../../../../src/shared/client.ts';
import type { Input } from '../../../../src/shared/contract.ts';
import { exportForms } from '../../../../src/shared/model/outgoing.ts';
import { caseInput, openDesk, upload } from './policy-desk.ts';

type Asked = Input<'escalation.export'>;

async function newCase(call: Client, change = {}) {
  const { reference } = await call('cases.create', caseInput({ customer: 'Spruce', ...change }));
  return {
    reference,
    recipient: 'partner',
    language: 'en',
    form: 'eml',
    strictness: 'none',
  } as const satisfies Asked;
}

/** The same text, only looked at. */
function textOf({ reference, recipient, language }: Asked) {
  return { reference, recipient, language };
}

async function mailsOut(call: Client, reference: string) {
  const { entries } = await call('cases.timeline', { reference, before: undefined, limit: 50 });
  return entries.filter(({ kind }) => kind === 'mail-out');
}

describe('what leaves is recorded', () => {
  test.each(exportForms.filter((form) => form !== 'pdf'))(
    '%s: one entry with the hash of what left, its size and its name',
    async (form) => {
      const { call } = await openDesk();
      const asked = await newCase(call, { question: 'Was kostet das? 多少钱？' });

      const { exported } = await call('escalation.export', { ...asked, form });

      const bytes = Buffer.from(exported.content + (exported.clipboardRest ?? ''));
      expect(exported.sizeBytes).toBe(bytes.byteLength);
      expect(exported.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(await mailsOut(call, asked.reference)).toMatchObject([
        {
          details: {
            party: 'partner',
            form,
            purpose: 'escalation',
            language: 'en',
            fileName: exported.fileName,
            sha256: exported.sha256,
          },
        },
      ]);
    },
  );

  test('a printed one is what the printer made, and no printer leaves no record', async () => {
    const { call } = await openDesk();
    const asked = await newCase(call);
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      await expect(call('escalation.export', { ...asked, form: 'pdf' })).rejects.toMatchObject({
        code: 'BROWSER_NOT_FOUND',
      });
    } finally {
      process.env['PATH'] = path;
    }

    expect(await mailsOut(call, asked.reference)).toEqual([]);
  });
});

describe('the guard', () => {
  const question = 'What is the price?\nMy card is 4111 1111 1111 1111, mail anna@gmail.com';

  test('nothing leaves while something is undecided', async () => {
    const { call } = await openDesk();
    const asked = await newCase(call, { question });
    const { findings } = await call('escalation.compose', textOf(asked));
    const [first] = findings;

    expect(findings.map(({ kind, shown }) => `${kind}: ${shown}`).toSorted()).toEqual([
      'card-number: 4111 1111 1111 1111',
      'private-address: anna@gmail.com',
    ]);
    await expect(call('escalation.export', asked)).rejects.toMatchObject({
      code: 'GUARD_UNDECIDED',
      params: { count: 2 },
    });
    await expect(
      call('escalation.export', { ...asked, guard: [{ act: 'remove', id: first?.id ?? '' }] }),
    ).rejects.toMatchObject({ code: 'GUARD_UNDECIDED', params: { count: 1 } });
    expect(await mailsOut(call, asked.reference)).toEqual([]);
  });

  test('what is removed is gone from subject, text and fields; what is kept is logged with its reason', async () => {
    const { call } = await openDesk();
    const asked = await newCase(call, { question });
    const { findings } = await call('escalation.compose', textOf(asked));
    const guard = findings.map(({ id, kind }) =>
      kind === 'card-number'
        ? ({ act: 'remove', id } as const)
        : ({ act: 'keep', id, reason: 'They asked us to write there' } as const),
    );

    const { exported, escalation } = await call('escalation.export', {
      ...asked,
      form: 'text',
      guard,
    });

    expect(exported.content).toContain('My card is [card number removed], mail anna@gmail.com');
    expect(JSON.stringify(escalation.fields)).not.toContain('4111');
    const [entry] = await mailsOut(call, asked.reference);
    expect(entry?.details.kept).toEqual([
      { what: 'private-address …com', reason: 'They asked us to write there' },
    ]);
    expect(JSON.stringify(entry)).not.toContain('4111');
  });

  test('a Chinese text says in Chinese what was removed', async () => {
    const { call } = await openDesk();
    const asked = await newCase(call, { question: '登录不了。密码：Abc12345' });
    const { findings } = await call('escalation.compose', textOf(asked));
    const guard = findings.map(({ id }) => ({ act: 'remove' as const, id }));

    const composed = await call('escalation.compose', {
      ...textOf(asked),
      language: 'zh-CN',
      guard,
    });

    expect(composed.body).toContain('密码：［已删去：密码］');
    expect(composed.findings).toHaveLength(1);
  });

  test('a decision about what is not there, or two about the same, are refused', async () => {
    const { call } = await openDesk();
    const asked = await newCase(call, { question });
    const { findings } = await call('escalation.compose', textOf(asked));
    const all = findings.map(({ id }) => ({ act: 'remove' as const, id }));

    await expect(
      call('escalation.export', { ...asked, guard: [...all, { act: 'remove', id: 'token-0' }] }),
    ).rejects.toMatchObject({ code: 'GUARD_CHOICE_UNKNOWN', params: { id: 'token-0' } });
    await expect(
      call('escalation.export', { ...asked, guard: [...all, ...all] }),
    ).rejects.toMatchObject({ code: 'GUARD_CHOICE_TWICE' });
  });

  test('our own contact is no finding, even at a freemail host', async () => {
    const { call } = await openDesk();
    await call('profile.set', { contactEmail: 'desk@gmail.com', contactPhone: '+49 30 5551234' });
    const asked = await newCase(call);

    const { body, findings } = await call('escalation.compose', textOf(asked));

    expect(body).toContain('desk@gmail.com');
    expect(findings).toEqual([]);
  });
});

describe('attachments', () => {
  test('one goes along as a file, one is only named, one is neither', async () => {
    const { desk, call } = await openDesk();
    const asked = await newCase(call);
    const { reference } = asked;
    const add = (fileName: string, text: string) =>
      call('attachments.add', { reference, uploadId: upload(desk, 'x', text), fileName });
    const shot = await add('../../错误 截图.png', 'pixels');
    const log = await add('CON', 'lines');
    await add('inside.txt', 'ours');

    const { exported } = await call('escalation.export', {
      ...asked,
      attachments: [
        { id: shot.id, as: 'file' },
        { id: log.id, as: 'reference' },
      ],
    });

    const mail = await PostalMime.parse(exported.content);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['错误 截图.png']);
    expect(exported.content).toContain('; name=file.png');
    expect(mail.text).toContain('Attached: 错误 截图.png (6 B)');
    expect(mail.text).toContain('On request: _CON (5 B)');
    expect(mail.text).not.toContain('inside.txt');
  });

  test.each(['customer', 'publisher', 'microsoft'] as const)(
    'a name tells the %s nobody’s address, neither in the text nor on the file',
    async (recipient) => {
      const { desk, call } = await openDesk();
      const asked = { ...(await newCase(call)), recipient };
      const { id } = await call('attachments.add', {
        reference: asked.reference,
        uploadId: upload(desk, 'x.txt', 'x'),
        fileName: 'mail from dana@harbour.example +49 30 5551234.txt',
      });

      const { exported } = await call('escalation.export', {
        ...asked,
        attachments: [{ id, as: 'file' }],
      });

      const mail = await PostalMime.parse(exported.content);
      const [file] = mail.attachments;
      expect(file?.filename).toMatch(/^mail from .*\.txt$/);
      expect(mail.text).toContain(`Attached: ${file?.filename}`);
      expect(exported.content + file?.filename).not.toMatch(/dana|harbour|5551234/);
    },
  );

  test('what the guard finds in a name is removed from the name as well', async () => {
    const { desk, call } = await openDesk();
    const asked = await newCase(call);
    const { id } = await call('attachments.add', {
      reference: asked.reference,
      uploadId: upload(desk, 'x.txt', 'x'),
      fileName: 'card 4111 1111 1111 1111.txt',
    });
    const withFile = { ...asked, attachments: [{ id, as: 'file' as const }] };
    const { findings } = await call('escalation.compose', {
      ...textOf(asked),
      attachments: withFile.attachments,
    });

    const { exported } = await call('escalation.export', {
      ...withFile,
      guard: findings.map((it) => ({ act: 'remove', id: it.id })),
    });

    expect(findings.map(({ shown }) => shown)).toEqual(['4111 1111 1111 1111']);
    const mail = await PostalMime.parse(exported.content);
    expect(mail.attachments[0]?.filename).toBe('card [card number removed].txt');
  });

  test('a way out that takes no files names them as what can be asked for', async () => {
    const { desk, call } = await openDesk();
    const asked = await newCase(call);
    const { id } = await call('attachments.add', {
      reference: asked.reference,
      uploadId: upload(desk, 'log.txt', 'lines'),
      fileName: 'log.txt',
    });

    const { exported } = await call('escalation.export', {
      ...asked,
      form: 'markdown',
      attachments: [{ id, as: 'file' }],
    });

    expect(exported.content).toContain('On request: log.txt (5 B)');
  });

  test('a file that is gone or was changed is told by its name, and nothing leaves', async () => {
    const { desk, call, dataFolder } = await openDesk();
    const asked = await newCase(call);
    const { id, sha256 } = await call('attachments.add', {
      reference: asked.reference,
      uploadId: upload(desk, 'log.txt', 'lines'),
      fileName: 'log.txt',
    });
    const withFile = { ...asked, attachments: [{ id, as: 'file' as const }] };
    const path = join(dataFolder, 'attachments', sha256);
    expect(statSync(path).mode & 0o777).toBe(0o600);

    writeFileSync(path, 'other');
    await expect(call('escalation.export', withFile)).rejects.toMatchObject({
      code: 'ATTACHMENT_CHANGED',
      params: { file: 'log.txt' },
    });
    await call('attachments.remove', { reference: asked.reference, id });

    await expect(call('escalation.export', withFile)).rejects.toMatchObject({
      code: 'ATTACHMENT_NOT_FOUND',
    });
    expect(await mailsOut(call, asked.reference)).toEqual([]);
    // Kept for an undo as long as this desk is open.
    expect(readdirSync(join(dataFolder, 'attachments'))).toEqual([sha256]);
    await desk.close();
    await openDesk(dataFolder);
    expect(readdirSync(join(dataFolder, 'attachments'))).toEqual([]);
  });

  test('files of one name are numbered, a retry adds nothing, and bytes that two cases have stay', async () => {
    const { desk, call, dataFolder } = await openDesk();
    const { reference } = await newCase(call);
    const other = await newCase(call);
    const add = (to: string, text: string) =>
      call('attachments.add', {
        reference: to,
        uploadId: upload(desk, 'log.txt', text),
        fileName: 'log.txt',
      });
    const first = await add(reference, 'one');
    const again = await add(reference, 'one');
    const second = await add(reference, 'two');
    await add(other.reference, 'one');

    await call('attachments.remove', { reference, id: first.id });

    expect(again.id).toBe(first.id);
    expect(second.fileName).toBe('log (2).txt');
    expect(readdirSync(join(dataFolder, 'attachments'))).toHaveLength(2);
    expect((await call('attachments.list', { reference })).attachments).toEqual([second]);
  });

  test('files that are dropped at once have names of their own, and are no more than there may be', async () => {
    const { desk, call } = await openDesk();
    const { reference } = await newCase(call);
    const uploads = Array.from({ length: 105 }, (_, at) => upload(desk, 'log.txt', `log ${at}`));

    const drops = await Promise.allSettled(
      uploads.map((uploadId) =>
        call('attachments.add', { reference, uploadId, fileName: 'log.txt' }),
      ),
    );

    const { attachments } = await call('attachments.list', { reference });
    expect(new Set(attachments.map(({ fileName }) => fileName)).size).toBe(100);
    expect(attachments).toHaveLength(100);
    expect(drops.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  });

  test('what a desk left behind that ended in the middle is gone when the next one opens', async () => {
    const { desk, call, dataFolder } = await openDesk();
    const { reference } = await newCase(call);
    const { sha256 } = await call('attachments.add', {
      reference,
      uploadId: upload(desk, 'log.txt', 'kept'),
      fileName: 'log.txt',
    });
    const folder = join(dataFolder, 'attachments');
    writeFileSync(join(folder, 'f'.repeat(64)), 'of no case');
    writeFileSync(join(folder, 'old.part'), 'half');
    utimesSync(join(folder, 'old.part'), 0, 0);
    writeFileSync(join(folder, 'new.part'), 'being written');

    await openDesk(dataFolder);

    expect(readdirSync(folder).toSorted()).toEqual([sha256, 'new.part'].toSorted());
  });

  test('a file over the cap, and more in a mail than servers take, are refused with their sizes', async () => {
    const { desk, call } = await openDesk();
    const asked = await newCase(call);
    const add = (fileName: string, size: number) =>
      call('attachments.add', {
        reference: asked.reference,
        uploadId: upload(desk, fileName, new Uint8Array(size).fill(fileName.length)),
        fileName,
      });

    await expect(add('huge.bin', 25_000_001)).rejects.toMatchObject({
      code: 'ATTACHMENT_TOO_LARGE',
      params: { file: 'huge.bin', limit: '25.0 MB' },
    });
    const two = [await add('a.bin', 10_000_000), await add('bb.bin', 10_000_000)];
    await expect(
      call('escalation.export', {
        ...asked,
        attachments: two.map(({ id }) => ({ id, as: 'file' })),
      }),
    ).rejects.toMatchObject({ code: 'ATTACHMENTS_TOO_LARGE', params: { size: '20.0 MB' } });
  });
});

describe('what was shown is what leaves', () => {
  test('a text that another desk changed meanwhile stays, until it is shown as it is now', async () => {
    const { call, dataFolder } = await openDesk();
    const other = await openDesk(dataFolder);
    const asked = await newCase(call);
    const { hash } = await call('escalation.compose', textOf(asked));
    const { reference } = asked;
    await other.call('cases.update', {
      reference,
      revision: 1,
      change: caseInput({ question: 'Why?' }),
    });

    await expect(call('escalation.export', { ...asked, previewed: hash })).rejects.toMatchObject({
      code: 'TEXT_CHANGED',
    });
    expect(await mailsOut(call, reference)).toEqual([]);

    const now = await call('escalation.compose', textOf(asked));
    const { escalation } = await call('escalation.export', { ...asked, previewed: now.hash });
    expect(escalation.body).toBe(now.body);
  });

  test('a way out without files is the same text to be looked at', async () => {
    const { desk, call } = await openDesk();
    const asked = await newCase(call);
    const { id } = await call('attachments.add', {
      reference: asked.reference,
      uploadId: upload(desk, 'log.txt', 'lines'),
      fileName: 'log.txt',
    });
    const attachments = [{ id, as: 'file' as const }];
    const { hash } = await call('escalation.compose', { ...textOf(asked), attachments });

    const { exported } = await call('escalation.export', {
      ...asked,
      form: 'text',
      attachments,
      previewed: hash,
    });

    expect(exported.content).toContain('On request: log.txt');
  });
});

describe('the outbox', () => {
  test('keeps each draft as a file of its own for the operator alone', async () => {
    const { call, dataFolder } = await openDesk();
    const asked = { ...(await newCase(call)), form: 'outbox' as const };

    const first = await call('escalation.export', asked);
    const second = await call('escalation.export', asked);

    const folder = join(dataFolder, 'outbox');
    const names = [first.exported.fileName, second.exported.fileName];
    expect(names).toEqual([`${asked.reference}-partner.eml`, `${asked.reference}-partner-2.eml`]);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    expect(statSync(join(folder, names[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, names[0] ?? ''), 'utf8')).toBe(first.exported.content);
  });

  test('lists what waits, foreign and damaged files too, and packs the drafts alone', async () => {
    const { call, dataFolder } = await openDesk();
    const asked = { ...(await newCase(call)), form: 'outbox' as const };
    const { escalation, exported } = await call('escalation.export', asked);
    const folder = join(dataFolder, 'outbox');
    writeFileSync(join(folder, `${asked.reference}-customer.eml`), 'no mail at all');
    writeFileSync(join(folder, 'notes.txt'), 'From somebody else');

    const { drafts } = await call('outbox.list', {});
    const mbox = await call('outbox.mbox', {});

    expect(drafts.map(({ fileName, state, subject }) => ({ fileName, state, subject }))).toEqual(
      expect.arrayContaining([
        { fileName: exported.fileName, state: 'ready', subject: escalation.subject },
        { fileName: `${asked.reference}-customer.eml`, state: 'damaged', subject: null },
        { fileName: 'notes.txt', state: 'foreign', subject: null },
      ]),
    );
    expect(mbox.drafts).toBe(1);
    expect(Buffer.from(mbox.base64, 'base64').toString('utf8')).toMatch(
      /^From MAILER-DAEMON \w{3} \w{3} [ \d]\d [\d:]{8} \d{4}\nX-Unsent: 1\n/,
    );
  });

  test('gives out and removes files of its own folder only', async () => {
    const { call, dataFolder } = await openDesk();
    const asked = { ...(await newCase(call)), form: 'outbox' as const };
    const { exported } = await call('escalation.export', asked);

    for (const fileName of ['../desk.sqlite', 'desk.sqlite', '..', '', '/etc/passwd']) {
      await expect(call('outbox.read', { fileName })).rejects.toMatchObject({
        code: 'OUTBOX_DRAFT_NOT_FOUND',
      });
    }
    await expect(call('outbox.remove', { fileNames: ['../desk.sqlite'] })).rejects.toMatchObject({
      code: 'OUTBOX_DRAFT_NOT_FOUND',
    });
    await call('outbox.remove', { fileNames: [exported.fileName] });

    expect(readdirSync(join(dataFolder, 'outbox'))).toEqual([]);
    expect(statSync(join(dataFolder, 'desk.sqlite')).size).toBeGreaterThan(0);
  });
});
