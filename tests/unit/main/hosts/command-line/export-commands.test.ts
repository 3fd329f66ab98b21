import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';

import { temporaryFolder } from '../../store/temporary-folder.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function desk(args: readonly string[], input = '') {
  return runDesk([...args, '--data', join(folder, 'desk')], { input, callerFolder: folder });
}

async function createCase(question: string): Promise<string> {
  const run = await desk(
    ['case', 'create'],
    JSON.stringify({ question, facts: { topic: 'quote-pricing', publisher: 'isv' } }),
  );
  const { reference }: { reference: string } = JSON.parse(run.output);
  return reference;
}

describe('a case on the command line', () => {
  test.each(['text', 'html', 'markdown', 'fields'])('is printed as %s', async (form) => {
    const reference = await createCase('Was kostet das?');

    const run = await desk(['case', 'export', reference, '--to', 'partner', '--as', form]);

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(printed(run)).toMatchObject({
      form,
      content: expect.stringContaining('Was kostet das?'),
    });
  });

  test('goes into a file of any form, whole', async () => {
    const reference = await createCase('多少钱？');
    const args = [
      'case',
      'export',
      reference,
      '--to',
      'partner',
      '--as',
      'html',
      '--out',
      'a.html',
    ];

    const run = await desk([...args, '--lang', 'zh-CN']);

    const path = join(folder, 'a.html');
    expect(printed(run)).toMatchObject({ file: path, sizeBytes: statSync(path).size });
    expect(run.output).not.toContain('doctype');
    expect(readFileSync(path, 'utf8')).toContain('<html lang="zh-CN">');
  });

  test('what is personal is listed, and leaves only when it was decided about', async () => {
    const reference = await createCase('Mail anna@gmail.com, IBAN DE89 3704 0044 0532 0130 00');
    const args = ['case', 'export', reference, '--to', 'partner', '--as', 'text'];

    const refused = await desk(args);

    const { findings }: { findings: { id: string; kind: string }[] } = JSON.parse(refused.output);
    const idOf = (kind: string) => findings.find((it) => it.kind === kind)?.id ?? '';
    expect(refused.status).toBe(1);
    expect(errorCode(refused)).toBe('GUARD_UNDECIDED');
    expect(findings.map(({ kind }) => kind).toSorted()).toEqual([
      'bank-account',
      'private-address',
    ]);

    const run = await desk([
      ...args,
      '--remove',
      idOf('bank-account'),
      '--keep',
      `${idOf('private-address')}=She asked us to`,
    ]);
    expect(printed(run)).toMatchObject({
      content: expect.stringContaining('Mail anna@gmail.com, IBAN [bank account removed]'),
    });
  });

  test.each([
    ['a form that is none', ['--as', 'word'], 'INVALID_OPTION'],
    ['a PDF without a file', ['--as', 'pdf'], 'INVALID_OPTION'],
    ['two ways of saying it', ['--as', 'eml', '--eml', 'x.eml'], 'INVALID_OPTION'],
    ['a reason that is missing', ['--as', 'text', '--keep', 'token-1'], 'INVALID_OPTION'],
    ['a decision about nothing', ['--as', 'text', '--remove', 'token-1'], 'GUARD_CHOICE_UNKNOWN'],
    ['a sheet that is none', ['--as', 'text', '--page', 'a5'], 'INVALID_OPTION'],
    ['a file of the outbox', ['--as', 'text', '--out', 'desk/outbox/x.eml'], 'FILE_NOT_WRITABLE'],
  ])('%s is refused', async (_, more, code) => {
    const reference = await createCase('How much?');

    const run = await desk(['case', 'export', reference, '--to', 'partner', ...more]);

    expect(run.status).toBe(1);
    expect(errorCode(run)).toBe(code);
  });
});

describe('the outbox on the command line', () => {
  test('is empty, and its mbox too', async () => {
    expect(printed(await desk(['outbox']))).toEqual({ drafts: [] });

    const run = await desk(['outbox', '--mbox', 'all.mbox']);

    expect(printed(run)).toEqual({ file: join(folder, 'all.mbox'), drafts: 0 });
    expect(statSync(join(folder, 'all.mbox')).size).toBe(0);
  });

  test('an export into a file can be read as mail', async () => {
    const reference = await createCase('How much?');

    await desk(['case', 'export', reference, '--to', 'partner', '--as', 'eml', '--out', 'a.eml']);

    const mail = await PostalMime.parse(readFileSync(join(folder, 'a.eml')));
    expect(mail.subject).toContain(reference);
  });
});
