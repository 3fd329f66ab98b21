import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { withDesk } from '../../../../../src/main/hosts/command-line/with-desk.ts';
import { readPolicy } from '../../../../../src/main/store/policy-file.ts';
import type { Policy } from '../../../../../src/shared/model/policy.ts';
import { numbered, writePage } from '../../domain/policy/source/write-page.ts';
import { errorCode, printed, runDesk } from './run-desk.ts';

const policy = readPolicy('resources');
let folder = '';
let data = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-policy-'));
  data = join(folder, 'desk');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function desk(...args: readonly string[]) {
  return runDesk([...args, '--data', data], { callerFolder: folder });
}

function write(name: string, content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  writeFileSync(join(folder, name), text);
  return name;
}

/** Nobody writes to it: whoever waits for that waits for ever. */
function makePipe(name: string): string {
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', join(folder, name)]);
  return name;
}

function makeFolderWithPipe(name: string): string {
  cpSync('resources/policy', join(folder, name), { recursive: true });
  rmSync(join(folder, name, 'policy.json'));
  makePipe(join(name, 'policy.json'));
  return name;
}

/** The shipped policy in a folder of parts, with one of them in other words. */
function writePart(name: string, content: unknown): string {
  cpSync('resources/policy', join(folder, 'parts'), { recursive: true });
  const text = JSON.stringify(content, null, 2);
  writeFileSync(join(folder, 'parts', name), text);
  return text;
}

/** The published policy with one rule changed; undefined takes the rule out. */
function withRule(
  id: string,
  change: (rule: Policy['rules'][number]) => Policy['rules'][number] | undefined,
): Policy {
  const rules = policy.rules.flatMap((rule) => (rule.id === id ? (change(rule) ?? []) : [rule]));
  return { ...policy, version: 'draft-1', rules };
}

/** Whatever is left goes to the publisher's contacts. */
const otherContact = withRule('R-OTHER', (rule) => ({ ...rule, contact: 'publisher-any' }));

function message(run: Awaited<ReturnType<typeof desk>>): string {
  return JSON.parse(run.errors).error.message;
}

describe('policy check FILE', () => {
  test('proves a policy in one file, and counts its questions', async () => {
    const run = await desk('policy', 'check', write('draft.json', policy));

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(run.output).toBe((await desk('policy', 'check')).output);
  });

  test('proves a list of rules, a folder with the five parts, and a DMN table', async () => {
    cpSync('resources/policy', join(folder, 'parts'), { recursive: true });
    await desk('policy', 'export', '--dmn', 'table.dmn');
    const whole = await desk('policy', 'check');

    for (const file of [write('rules.json', policy.rules), 'parts', 'table.dmn']) {
      expect(await desk('policy', 'check', file)).toEqual(whole);
    }
  });

  test('prints what does not hold, with line and counter-example, and ends with the error', async () => {
    const file = write(
      'draft.json',
      withRule('R-REST', () => undefined),
    );

    const run = await desk('policy', 'check', file);

    expect(run.status).toBe(1);
    expect(printed(run)).toMatchObject({
      rules: 57,
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'gap', counterExample: expect.any(Object) }),
      ]),
    });
    expect(errorCode(run)).toBe('POLICY_REFUSED');
  });

  test('names the line of a rule that breaks a promise', async () => {
    const text = JSON.stringify(
      withRule('R-BILLING', (rule) => ({ ...rule, owner: 'microsoft' })),
      null,
      2,
    );
    const line = text.slice(0, text.indexOf('"id": "R-BILLING"')).split('\n').length - 1;

    const run = await desk('policy', 'check', write('draft.json', text));

    expect(printed(run)).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ kind: 'invariant', rule: 'R-BILLING', line }),
      ]),
    });
    expect(message(run)).toContain(`draft.json, line ${line}: `);
  });

  test.each([
    ['that is not JSON', '{\n"version": 7,\n', /draft\.json, line 3: /],
    [
      'with a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      /line 2: /,
    ],
  ])('refuses a file %s with the line', async (_, text, expected) => {
    const run = await desk('policy', 'check', write('draft.json', text));

    expect(run).toMatchObject({ status: 1, output: '' });
    expect(errorCode(run)).toBe('POLICY_FILE_INVALID');
    expect(message(run)).toMatch(expected);
  });

  test('names the part of a folder that is wrong, and its line', async () => {
    cpSync('resources/policy', join(folder, 'parts'), { recursive: true });
    writeFileSync(join(folder, 'parts', 'notes.json'), '[\n{\n"id": 7}]');

    const run = await desk('policy', 'check', 'parts');

    expect(message(run)).toMatch(/^notes\.json, line 3: /);
  });

  test('names the part and the line of a note that speaks of a fact that is not there', async () => {
    const notes = policy.notes.map((note, number) =>
      number === 2 ? { ...note, when: { topic: ['weather'] } } : note,
    );
    const text = writePart('notes.json', notes);
    const line = text.slice(0, text.indexOf(`"id": "${notes[2]?.id}"`)).split('\n').length - 1;

    const run = await desk('policy', 'check', 'parts');

    expect(printed(run)).toMatchObject({ problems: [{ kind: 'unknown-value', line }] });
    expect(errorCode(run)).toBe('POLICY_FILE_INVALID');
    expect(message(run)).toMatch(new RegExp(`^notes\\.json, line ${line}: .*weather`));
  });

  test('names the last row of an open next-hop table, and what falls through it', async () => {
    const base = policy.nextHops['base']?.slice(0, -1) ?? [];
    const { base: _, ...others } = policy.nextHops;
    const text = writePart('next-hops.json', { ...others, base });
    const line = text.split('\n').findLastIndex((it) => it.startsWith('    {')) + 1;

    const run = await desk('policy', 'check', 'parts');

    expect(errorCode(run)).toBe('POLICY_REFUSED');
    expect(message(run)).toContain(`next-hops.json, line ${line}: `);
    const [problem] = JSON.parse(run.output).problems;
    expect(problem).toMatchObject({ kind: 'gap', line, counterExample: expect.any(Object) });
    for (const { when } of base) {
      const fits = ([fact, values = []]: [string, string[] | undefined]) =>
        values.includes(problem.counterExample[fact]);
      expect(Object.entries(when).every(fits)).toBe(false);
    }
    expect(run.errors).toContain('The policy in force stays');
    expect(run.errors).not.toContain('Put the published table back');
  });

  test('reads what a Windows editor saved as UTF-16', async () => {
    const text = Buffer.from(`\uFEFF${JSON.stringify(policy)}`, 'utf16le');
    writeFileSync(join(folder, 'wide.json'), text);

    expect((await desk('policy', 'check', 'wide.json')).status).toBe(0);
  });

  test.each([
    ['20180521/MODEL', '1.2', 'http:'],
    ['20211108/MODEL', '1.4', 'https:'],
  ])('a table of DMN %s is told apart by its version', async (path, version, scheme) => {
    await desk('policy', 'export', '--dmn', 'table.dmn');
    const table = readFileSync(join(folder, 'table.dmn'), 'utf8');
    const other = table.replaceAll(
      /https:(\/\/www\.omg\.org\/spec\/DMN)\/20191111\/MODEL/g,
      `${scheme}$1/${path}`,
    );

    const run = await desk('policy', 'check', write('other.dmn', other));

    expect(message(run)).toContain(`DMN 1.3 is expected, but it is DMN ${version}`);
  });

  test.each([
    ['missing', () => 'nothing.json', 'FILE_NOT_FOUND'],
    [
      'not UTF-8',
      () => (writeFileSync(join(folder, 'x'), Buffer.of(0x7b, 0xff)), 'x'),
      'ENCODING_UNKNOWN',
    ],
    ['too large', () => write('x', ' '.repeat(8 * 1024 * 1024 + 1)), 'FILE_TOO_LARGE'],
    ['an empty folder', () => (mkdirSync(join(folder, 'x')), 'x'), 'POLICY_FILE_INVALID'],
    ['empty', () => write('x', ''), 'POLICY_FILE_INVALID'],
    ['a named pipe', () => makePipe('x'), 'FILE_NOT_READABLE'],
    ['a device', () => '/dev/zero', 'FILE_NOT_READABLE'],
    ['in a part a named pipe', () => makeFolderWithPipe('x'), 'FILE_NOT_READABLE'],
  ])('refuses a file that is %s', async (_, make, code) => {
    expect(errorCode(await desk('policy', 'check', make()))).toBe(code);
  });
});

describe('policy diff', () => {
  test('says which combinations flip, and between which rules', async () => {
    const run = await desk('policy', 'diff', '2026-11', write('draft.json', otherContact));

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(printed(run)).toMatchObject({
      before: '2026-11',
      after: 'draft-1',
      ownerChanged: 0,
      changedRules: ['R-OTHER'],
    });
    const { groups } = JSON.parse(run.output);
    expect(groups.length).toBeGreaterThan(0);
    for (const { changes, before, after } of groups) {
      expect(changes).toEqual(['contact']);
      expect([before.rule, after.rule]).toEqual(['R-OTHER', 'R-OTHER']);
    }
  });

  test('a policy and itself, read from DMN, differ in nothing', async () => {
    await desk('policy', 'export', '--dmn', 'table.dmn', '--json', 'policy.json');

    const run = await desk('policy', 'diff', 'policy.json', 'table.dmn');

    expect(printed(run)).toMatchObject({ changed: 0, explanationOnly: 0, changedRules: [] });
  });

  test('a name that is neither version nor file is refused with the versions there are', async () => {
    const run = await desk('policy', 'diff', '2026-11', '1999-01');

    expect(errorCode(run)).toBe('POLICY_VERSION_UNKNOWN');
    expect(run.errors).toContain('2026-11');
  });

  test('a table that does not hold is not compared', async () => {
    const gap = write(
      'gap.json',
      withRule('R-REST', () => undefined),
    );

    expect(errorCode(await desk('policy', 'diff', '2026-11', gap))).toBe('POLICY_REFUSED');
  });
});

describe('policy replay', () => {
  test('tells the cases that would go elsewhere', async () => {
    await runDesk(['profile', 'set', '--data', data], {
      input: JSON.stringify({ deskName: 'Desk', operatorName: 'Lin', cspModel: 'direct-bill' }),
    });
    const facts = {
      publisher: 'isv',
      purchaseChannel: 'through-partner',
      askedBy: 'customer',
      cspModel: 'direct-bill',
      commerceFault: 'no',
    };
    for (const topic of ['other', 'billing', 'other']) {
      const created = await runDesk(['case', 'create', '--data', data], {
        input: JSON.stringify({ question: `About ${topic}`, facts: { ...facts, topic } }),
      });
      expect(created).toMatchObject({ status: 0 });
    }

    const run = await desk('policy', 'replay', write('draft.json', otherContact));

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(printed(run)).toMatchObject({
      version: 'draft-1',
      cases: 3,
      unchanged: 1,
      ownerChanged: 0,
      unreadable: 0,
      changed: [
        {
          title: 'About other',
          before: { contact: 'own-desk' },
          after: { contact: 'publisher-any' },
        },
        {
          title: 'About other',
          before: { contact: 'own-desk' },
          after: { contact: 'publisher-any' },
        },
      ],
    });
  });

  test('a desk without a case has nothing to replay, and is not made', async () => {
    const run = await desk('policy', 'replay', write('draft.json', otherContact));

    expect(printed(run)).toMatchObject({ cases: 0, changed: [] });
    expect(existsSync(data)).toBe(false);
  });
});

describe('policy source', () => {
  const before = ['The mill is open on Mondays.', 'Flour is sold by the sack.'];
  const after = ['The mill is open on Mondays and Fridays.', 'Flour is sold by the sack.'];

  test('OLD NEW shows what changed side by side', async () => {
    const run = await desk('policy', 'source', writeOf('old.md', before), writeOf('new.md', after));

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(printed(run)).toMatchObject({
      edition: '2024-07-09',
      oldText: 'copy',
      changed: expect.arrayContaining([
        {
          before: { id: 'aa111-101', english: before[0], paraphrase: null, rules: [] },
          after: { id: 'aa111-101', english: after[0], chinese: '第 aa111-101 句' },
        },
      ]),
    });
  });

  test('a page in UTF-16 is read like any other', async () => {
    const wide = Buffer.from(`\uFEFF${writePage(numbered(after))}`, 'utf16le');
    writeFileSync(join(folder, 'wide.md'), wide);
    const swapped = Buffer.from(wide).swap16();
    writeFileSync(join(folder, 'swapped.md'), swapped);

    for (const name of ['wide.md', 'swapped.md']) {
      const run = await desk('policy', 'source', writeOf('same.md', after), name);
      expect(printed(run)).toMatchObject({ unchanged: 2, changed: [], vanished: [], added: [] });
    }
  });

  test('NEW alone stands beside our paraphrases, with the rules that cite what is gone', async () => {
    const run = await desk('policy', 'source', writeOf('new.md', after));

    expect(printed(run)).toMatchObject({ oldText: 'paraphrase', unchanged: 0 });
    const { vanished } = JSON.parse(run.output);
    expect(vanished).toContainEqual(
      expect.objectContaining({
        id: 'eb4de-117',
        english: null,
        rules: expect.arrayContaining(['R-ISV-OWN']),
      }),
    );
    expect(existsSync(data)).toBe(false);
  });

  test.each([
    ['no page', () => write('x.md', '# Notes'), 'SOURCE_NOT_A_PAGE'],
    ['missing', () => 'x.md', 'FILE_NOT_FOUND'],
    ['a folder', () => '.', 'FILE_NOT_READABLE'],
    ['a named pipe', () => makePipe('x'), 'FILE_NOT_READABLE'],
  ])('refuses what is %s', async (_, make, code) => {
    expect(errorCode(await desk('policy', 'source', make()))).toBe(code);
  });
});

describe('policy export', () => {
  test('writes JSON and DMN that read back as the policy in force', async () => {
    const run = await desk('policy', 'export', '--dmn', 'a.dmn', '--json', 'a.json');

    expect(printed(run)).toEqual({
      version: '2026-11',
      dmn: join(folder, 'a.dmn'),
      json: join(folder, 'a.json'),
    });
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toEqual(policy);
    expect(readFileSync(join(folder, 'a.dmn'), 'utf8')).toContain('hitPolicy="FIRST"');
    expect(readdirSync(folder).toSorted((a, b) => a.localeCompare(b))).toEqual(['a.dmn', 'a.json']);
  });

  test('replaces a file that is there, and neither of two when one cannot be written', async () => {
    write('a.dmn', 'old');

    const half = await desk('policy', 'export', '--dmn', 'a.dmn', '--json', 'nowhere/a.json');
    const left = readFileSync(join(folder, 'a.dmn'), 'utf8');
    const whole = await desk('policy', 'export', '--dmn', 'a.dmn');

    expect(errorCode(half)).toBe('FILE_NOT_WRITABLE');
    expect(left).toBe('old');
    expect(whole.status).toBe(0);
    expect(readFileSync(join(folder, 'a.dmn'), 'utf8')).toContain('<definitions');
    expect(readdirSync(folder)).toEqual(['a.dmn']);
  });

  test('a version that nobody knows is refused, and no file is made', async () => {
    const run = await desk('policy', 'export', '--json', 'a.json', '--version', '1999-01');

    expect(errorCode(run)).toBe('POLICY_VERSION_UNKNOWN');
    expect(run.errors).toContain('2026-11');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [[], 'MISSING_ARGUMENT'],
    [['--dmn='], 'INVALID_OPTION'],
    [['--dmn', 'x', '--json', 'x'], 'INVALID_OPTION'],
    [['--dmn', 'nowhere/x.dmn'], 'FILE_NOT_WRITABLE'],
    [['--json', 'desk/desk.sqlite'], 'FILE_NOT_WRITABLE'],
    [['--json', 'desk/source-page/kept.json'], 'FILE_NOT_WRITABLE'],
  ])('%j is refused', async (options, code) => {
    mkdirSync(join(data, 'source-page'), { recursive: true });

    expect(errorCode(await desk('policy', 'export', ...options))).toBe(code);
    expect(readdirSync(data)).toEqual(['source-page']);
  });
});

function writeOf(name: string, sentences: readonly string[]): string {
  return write(name, writePage(numbered(sentences)));
}

describe('beside a desk that published a policy of its own', () => {
  beforeEach(async () => {
    await withDesk(data, async (client) => {
      await client('profile.set', { deskName: 'Desk', operatorName: 'Lin' });
      const draft = await client('policy.startDraft', { version: '2026-11' });
      const changed = await client('policy.saveDraft', {
        policy: otherContact,
        revision: draft.revision,
      });
      await client('policy.publishDraft', { note: 'Agreed in June.', revision: changed.revision });
    });
  });

  const other =
    'FP1:publisher=isv;purchase-channel=through-partner;asked-by=customer;csp-model=direct-bill;topic=other;commerce-fault=no';

  test('a question is routed by that policy', async () => {
    const run = await runDesk(['route', '--explain', '--data', data], { input: other });

    expect(printed(run)).toMatchObject({
      rule: 'R-OTHER',
      contact: 'publisher-any',
      policyVersion: 'draft-1',
    });
  });

  test('a vector that names the version before is decided by that one, also in a batch', async () => {
    const before = await runDesk(['route', '--explain', '--data', data], {
      input: `${other};policy=2026-11`,
    });
    const batch = await runDesk(['route', '--batch', '--data', data], {
      input: `${other};policy=2026-11\n${other};policy=draft-1\n${other}\n${other};policy=x\n`,
    });

    expect(printed(before)).toMatchObject({
      rule: 'R-OTHER',
      contact: 'own-desk',
      policyVersion: '2026-11',
      vector: `${other};policy=2026-11`,
    });
    expect(batch.output.split('\n', 4).map((line) => JSON.parse(line))).toMatchObject([
      { contact: 'own-desk' },
      { contact: 'publisher-any' },
      { contact: 'publisher-any' },
      { error: { code: 'POLICY_VERSION_UNKNOWN', hint: expect.stringContaining('draft-1') } },
    ]);
  });

  test('a local rule of the desk stands above it, and the published answer beside it', async () => {
    await withDesk(data, (client) =>
      client('agreements.saveRule', {
        id: null,
        edit: {
          when: { topic: ['other'] },
          owner: 'publisher',
          firstContact: 'partner',
          contact: 'publisher-engineering',
          escalateTo: null,
          reason: 'Their engineers asked for these.',
          counterpart: 'The publisher',
          agreedOn: '2026-06-01',
        },
      }),
    );

    const run = await runDesk(['route', '--explain', '--data', data], { input: other });

    expect(printed(run)).toMatchObject({
      rule: 'L-1',
      owner: 'publisher',
      certainty: 'local-agreement',
      cites: [],
      trace: { rule: 'L-1', failed: [] },
      published: { rule: 'R-OTHER', contact: 'publisher-any' },
    });
    const before = await runDesk(['route', '--explain', '--data', data], {
      input: `${other};policy=2026-11`,
    });
    expect(printed(before)).toMatchObject({
      rule: 'L-1',
      published: { rule: 'R-OTHER', contact: 'own-desk' },
    });
  });

  test('both versions are known by name', async () => {
    const diff = await desk('policy', 'diff', '2026-11', 'draft-1');
    const exported = await desk('policy', 'export', '--json', 'a.json');
    const shipped = await desk('policy', 'export', '--json', 'b.json', '--version', '2026-11');

    expect(printed(diff)).toMatchObject({ changedRules: ['R-OTHER'] });
    expect(printed(exported)).toMatchObject({ version: 'draft-1' });
    expect(printed(shipped)).toMatchObject({ version: '2026-11' });
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'))).toEqual(policy);
  });
});
