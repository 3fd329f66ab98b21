import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { errorCode, printed, type Run, runDesk } from './run-desk.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerpost-cli-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on the test's own desk, called from the test's own folder. */
function desk(args: readonly string[], input?: unknown): Promise<Run> {
  return runDesk([...args, '--data', 'desk'], {
    callerFolder: folder,
    ...(input === undefined ? {} : { input: JSON.stringify(input) }),
  });
}

const question = {
  question: 'The firewall drops every second packet 防火墙',
  facts: {
    publisher: 'isv',
    purchaseChannel: 'through-partner',
    askedBy: 'customer',
    topic: 'break-fix',
    firstLine: 'no',
    handoff: 'via-desk',
  },
};

async function createCase(more: Record<string, unknown> = {}): Promise<string> {
  const run = await desk(['case', 'create'], { ...question, ...more });
  const { reference }: { reference: string } = JSON.parse(run.output);
  return reference;
}

async function firstHit(text: string): Promise<unknown> {
  const { hits }: { hits: unknown[] } = JSON.parse((await desk(['search', text])).output);
  return hits[0];
}

function writeOneOffer(name: string): void {
  writeFileSync(join(folder, 'list.csv'), `publisherId,offerId,name\n"p","o","${name}"\n`);
}

describe('the catalogue', () => {
  test('the sample is loaded, found in Chinese, and removed', async () => {
    const loaded = await desk(['sample', 'load']);
    const found = await desk(['search', '防火']);
    const removed = await desk(['sample', 'remove']);
    const gone = await desk(['search', '防火']);

    expect(loaded).toMatchObject({ status: 0, errors: '' });
    expect(printed(loaded)).toMatchObject({ isSampleLoaded: true });
    expect(printed(found)).toMatchObject({
      hits: [{ kind: 'offer', title: expect.stringContaining('防火') }],
    });
    expect(printed(removed)).toEqual({ isSampleLoaded: false, offerCount: 0 });
    expect(printed(gone)).toEqual({ hits: [] });
  });

  test('a hit has four fields, and an offer\u2019s id is publisherId/offerId', async () => {
    await desk(['sample', 'load']);

    const run = await desk(['search', '防火', '--limit', '1']);

    const { hits }: { hits: Record<string, string>[] } = JSON.parse(run.output);
    expect(Object.keys(hits[0] ?? {})).toEqual(['kind', 'id', 'title', 'publisher']);
    expect(hits[0]?.['id']).toMatch(/^[^/]+\/[^/]+$/);
  });

  test('a file is imported with its full report, and the second time nothing changes', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `"p","o${at}"," Offer ${at} "`);
    writeFileSync(
      join(folder, 'list.csv'),
      ['publisherId,offerId,name', ...rows, '"p","",""'].join('\n'),
    );

    const first = await desk(['import', 'list.csv']);
    const second = await desk(['import', 'list.csv']);

    expect(first).toMatchObject({ status: 0, errors: '' });
    const report: { flagged: unknown[] } = JSON.parse(first.output);
    expect(Object.keys(report)).toEqual([
      'added',
      'changed',
      'unchanged',
      'missing',
      'conflicts',
      'rejected',
      'flagged',
    ]);
    expect(report).toMatchObject({
      added: 700,
      changed: 0,
      unchanged: 0,
      rejected: [{ line: 702, reason: 'missing-key' }],
    });
    expect(report.flagged.length).toBeGreaterThanOrEqual(700);
    expect(printed(second)).toMatchObject({ added: 0, changed: 0, unchanged: 700 });
  });

  test('a trial changes nothing', async () => {
    writeFileSync(join(folder, 'list.csv'), 'publisherId,offerId,name\n"p","o","Zanzibar"\n');

    const trial = await desk(['import', '--dry-run', 'list.csv']);
    const found = await desk(['search', 'Zanzibar']);

    expect(printed(trial)).toMatchObject({ added: 1 });
    expect(printed(found)).toEqual({ hits: [] });
  });

  test('a dry run lists what would change and what the file misses, field by field', async () => {
    writeFileSync(
      join(folder, 'list.csv'),
      'publisherId,offerId,name\n"p","o","Offer"\n"p","q","Q"\n',
    );
    await desk(['import', 'list.csv']);
    writeFileSync(join(folder, 'list.csv'), 'publisherId,offerId,name\n"p","o","Renamed"\n');

    const trial = await desk(['import', 'list.csv', '--dry-run', '--missing', 'remove']);

    expect(printed(trial)).toMatchObject({
      changed: 1,
      missing: 1,
      plan: {
        changed: [{ line: 2, fields: [{ field: 'name', before: 'Offer', after: 'Renamed' }] }],
        missing: [{ key: { publisherId: 'p', offerId: 'q' } }],
        conflict: [],
      },
    });
  });

  test('sources are listed, ordered, renamed and taken out by name, and an import is undone', async () => {
    writeOneOffer('First name');
    await desk(['import', 'list.csv', '--source', 'First']);
    writeOneOffer('Second name');
    await desk(['import', 'list.csv', '--source', 'Second']);
    expect(await firstHit('First name')).toMatchObject({ title: 'First name' });

    const ordered = await desk(['sources', 'order', 'Second']);
    expect(printed(ordered)).toMatchObject({ sources: [{ name: 'Second' }, { name: 'First' }] });
    expect(await firstHit('Second name')).toMatchObject({ title: 'Second name' });
    const renamed = await desk(['sources', 'rename', 'Second', 'Listing']);
    expect(printed(renamed)).toMatchObject({ sources: [{ name: 'Listing' }, { name: 'First' }] });
    await desk(['sources', 'remove', 'First']);
    expect(printed(await desk(['sources']))).toMatchObject({
      sources: [{ name: 'Listing', offerCount: 1 }],
      undo: { kind: 'source-removed', sourceName: 'First' },
    });
    expect(printed(await desk(['import', '--undo']))).toMatchObject({
      sources: [{ name: 'Listing' }, { name: 'First' }],
      undo: null,
    });
    expect(errorCode(await desk(['sources', 'remove', 'Nobody']))).toBe('SOURCE_NOT_FOUND');
    expect(errorCode(await desk(['import', '--undo']))).toBe('NOTHING_TO_UNDO');
  });

  test.each([
    ['--missing', 'drop'],
    ['--conflicts', 'nobody'],
    ['--encoding', 'latin1'],
    ['--delimiter', ';;'],
  ])('an import refuses %s %s', async (option, value) => {
    const run = await desk(['import', 'list.csv', option, value]);

    expect(errorCode(run)).toBe('INVALID_OPTION');
  });

  test('a mapping is one of ours by its name, or a file of the caller by its path', async () => {
    writeFileSync(join(folder, 'list.csv'), 'who,what,title\n"p","o","Offer"\n');
    const columns = { publisherId: ['who'], offerId: ['what'], name: ['title'] };
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ name: 'own', columns }));
    writeFileSync(join(folder, 'bare'), JSON.stringify({ name: 'bare', columns }));
    writeFileSync(join(folder, 'sentinel-solutions'), 'a file does not hide one of ours');
    writeFileSync(join(folder, 'broken.json'), '{');

    const bare = await desk(['import', 'list.csv', '--mapping', 'bare', '--dry-run']);
    const own = await desk(['import', 'list.csv', '--mapping', 'own.json']);
    const unknown = await desk(['import', 'list.csv', '--mapping', 'nobody-ships-this']);
    const broken = await desk(['import', 'list.csv', '--mapping', './broken.json']);
    const shipped = await desk(['import', 'list.csv', '--mapping', 'sentinel-solutions']);

    expect(printed(bare)).toMatchObject({ added: 1 });
    expect(printed(own)).toMatchObject({ added: 1 });
    expect(errorCode(unknown)).toBe('MAPPING_NOT_FOUND');
    expect(errorCode(broken)).toBe('MAPPING_INVALID');
    expect(errorCode(shipped)).toBe('MAPPING_DOES_NOT_FIT');
  });

  test.each([
    ['is not there', undefined, 'FILE_NOT_FOUND'],
    ['is empty', '', 'FILE_EMPTY'],
    ['ends inside a record', 'publisherId,offerId\n"p","o', 'FILE_CUT_OFF'],
  ])('a file that %s is refused', async (_, content, code) => {
    if (content !== undefined) writeFileSync(join(folder, 'list.csv'), content);

    const run = await desk(['import', 'list.csv']);

    expect(run).toMatchObject({ status: 1, output: '' });
    expect(errorCode(run)).toBe(code);
  });
});

describe('cases', () => {
  test('a case needs no profile: the desk is direct-bill until somebody says otherwise', async () => {
    const run = await desk(['case', 'create'], question);

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(printed(run)).toEqual({
      reference: expect.stringMatching(/^FP[A-Z0-9]{4}-\d{4}-000001$/),
      decision: expect.objectContaining({ status: 'routed', rule: 'R-TECH', owner: 'publisher' }),
      warnings: [],
    });
  });

  test('what is given stands above what the profile says', async () => {
    await desk(['profile', 'set'], { cspModel: 'indirect-reseller' });
    const facts = {
      publisher: 'isv',
      purchaseChannel: 'through-partner',
      askedBy: 'customer',
      topic: 'payment',
      commerceFault: 'no',
    };

    const byProfile = await desk(['case', 'create'], { question: 'Late', facts });
    const byCaller = await desk(['case', 'create'], {
      question: 'Late',
      facts: { ...facts, cspModel: 'direct-bill', resellerSplit: 'unrecorded' },
    });

    expect(printed(byProfile)).not.toMatchObject({ decision: { rule: 'R-BILLING' } });
    expect(printed(byCaller)).toMatchObject({ decision: { rule: 'R-BILLING' } });
  });

  test('an offer that the catalogue lacks is kept as typed, with a warning', async () => {
    const run = await desk(['case', 'create'], { ...question, offer: 'nobody/nothing/here' });

    expect(printed(run)).toMatchObject({ warnings: ['offer-not-in-catalogue'] });
    expect((await desk(['case', 'list'])).output).not.toContain('isInCatalogue');
  });

  test('an offer of the catalogue settles its publisher', async () => {
    await desk(['sample', 'load']);
    const { hits }: { hits: { id: string }[] } = JSON.parse(
      (await desk(['search', '防火'])).output,
    );

    const run = await desk(['case', 'create'], {
      question: 'Who helps?',
      facts: { topic: 'sla-claim', purchaseChannel: 'through-partner', askedBy: 'customer' },
      offer: hits[0]?.id,
    });

    expect(printed(run)).toMatchObject({
      decision: { rule: 'R-SLA', owner: 'publisher' },
      warnings: [],
    });
  });

  test.each([
    ['no question', { facts: {} }, 'INVALID_INPUT'],
    ['an empty question', { question: ' ', facts: {} }, 'TEXT_EMPTY'],
    ['a question that is too long', { question: 'x'.repeat(20_001), facts: {} }, 'TEXT_TOO_LONG'],
    ['no facts', { question: 'q' }, 'INVALID_INPUT'],
    ['a field that does not exist', { ...question, colour: 'red' }, 'INVALID_INPUT'],
    ['null for a text', { ...question, customer: null }, 'INVALID_INPUT'],
    ['another severity', { ...question, severity: 'D' }, 'INVALID_INPUT'],
    ['half an offer', { ...question, offer: 'publisher' }, 'INVALID_INPUT'],
    ['a list', [question], 'INVALID_INPUT'],
    ['an unknown fact', { question: 'q', facts: { colour: 'red' } }, 'UNKNOWN_FACT'],
    ['an unknown value', { question: 'q', facts: { topic: 'weather' } }, 'UNKNOWN_FACT_VALUE'],
  ])('is refused when it has %s', async (_, request, code) => {
    const run = await desk(['case', 'create'], request);

    expect(run).toMatchObject({ status: 1, output: '' });
    expect(errorCode(run)).toBe(code);
    expect(printed(await desk(['case', 'list']))).toEqual({ cases: [] });
  });

  test('the list holds every case, newest first', async () => {
    const first = await createCase({ customer: 'Contoso' });
    const second = await createCase();

    const run = await desk(['case', 'list']);

    expect(printed(run)).toMatchObject({
      cases: [{ reference: second }, { reference: first, customer: 'Contoso' }],
    });
  });
});

describe('the draft', () => {
  test('is written whole, readable by the operator alone, and can be parsed', async () => {
    const reference = await createCase({ customer: '北风', severity: 'B' });

    const run = await desk([
      'case',
      'export',
      reference,
      '--incomplete',
      '--to',
      'publisher',
      '--eml',
      'draft.eml',
    ]);

    const path = join(folder, 'draft.eml');
    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(Object.keys(JSON.parse(run.output))).toEqual(['file', 'to', 'missing', 'warnings']);
    expect(printed(run)).toMatchObject({ file: path, to: null, warnings: [] });
    const mail = await PostalMime.parse(readFileSync(path));
    expect(mail.subject?.startsWith(`[${reference}]`)).toBe(true);
    expect(mail.to ?? []).toEqual([]);
    expect(mail.text).toContain('北风');
    expect(mail.text).toContain('eb4de-106');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('goes to the address of the contact, where one is known', async () => {
    await desk(['sample', 'load']);
    const { hits }: { hits: { id: string }[] } = JSON.parse(
      (await desk(['search', '防火'])).output,
    );
    const reference = await createCase({ offer: hits[0]?.id });

    const run = await desk([
      'case',
      'export',
      reference,
      '--incomplete',
      '--to',
      'publisher',
      '--eml',
      'draft.eml',
    ]);

    const { to }: { to: string } = JSON.parse(run.output);
    const mail = await PostalMime.parse(readFileSync(join(folder, 'draft.eml')));
    expect(to).toMatch(/^[^@]+@[^@]+$/);
    expect(mail.to?.map(({ address }) => address)).toEqual([to]);
  });

  test('is in the language asked for, else in the one of the profile', async () => {
    const reference = await createCase();
    const to = ['case', 'export', reference, '--incomplete', '--to', 'publisher', '--eml'];
    await desk([...to, 'english.eml']);
    await desk([...to, 'chinese.eml', '--lang', 'zh-CN']);
    await desk(['profile', 'set'], { language: 'zh-CN' });
    await desk([...to, 'profile.eml']);

    const texts = await Promise.all(
      ['english', 'chinese', 'profile'].map(async (name) => {
        const mail = await PostalMime.parse(readFileSync(join(folder, `${name}.eml`)));
        return mail.text;
      }),
    );

    expect(texts[0]).toContain('Business impact');
    expect(texts[1]).not.toContain('Business impact');
    expect(texts[2]).toBe(texts[1]);
  });

  test('an unexpected recipient is a warning, an unknown one a refusal', async () => {
    const reference = await createCase();

    const unexpected = await desk([
      'case',
      'export',
      reference,
      '--incomplete',
      '--to',
      'microsoft',
      '--eml',
      'a.eml',
    ]);
    const unknown = await desk([
      'case',
      'export',
      reference,
      '--incomplete',
      '--to',
      'vendor',
      '--eml',
      'b.eml',
    ]);

    expect(printed(unexpected)).toMatchObject({ warnings: ['unexpected-recipient'] });
    expect(errorCode(unknown)).toBe('INVALID_OPTION');
  });

  test('one that lacks something required is refused, unless it is asked for as it is', async () => {
    const reference = await createCase();
    const to = ['case', 'export', reference, '--to', 'publisher', '--eml', 'draft.eml'];

    const refused = await desk(to);
    const both = await desk([...to, '--strict', '--incomplete']);
    expect([refused, both].map(errorCode)).toEqual(['ESCALATION_INCOMPLETE', 'INVALID_OPTION']);
    expect(readdirSync(folder)).toEqual(['desk']);

    const incomplete = await desk([...to, '--incomplete']);
    expect(incomplete).toMatchObject({ status: 0, errors: '' });
  });

  test('with --strict an incomplete one is refused, and no file is left or touched', async () => {
    const reference = await createCase();
    writeFileSync(join(folder, 'draft.eml'), 'what was there');
    const to = ['case', 'export', reference, '--to', 'publisher', '--eml', 'draft.eml'];

    const strict = await desk([...to, '--strict']);

    expect(errorCode(strict)).toBe('ESCALATION_INCOMPLETE');
    expect(readFileSync(join(folder, 'draft.eml'), 'utf8')).toBe('what was there');
    expect(readdirSync(folder).toSorted()).toEqual(['desk', 'draft.eml']);
  });

  test('a draft never takes the place of a file of the desk', async () => {
    const reference = await createCase();
    const before = readFileSync(join(folder, 'desk', 'desk.sqlite'));

    const run = await desk([
      'case',
      'export',
      reference,
      '--incomplete',
      '--to',
      'publisher',
      '--eml',
      'desk/desk.sqlite',
    ]);

    expect(errorCode(run)).toBe('FILE_NOT_WRITABLE');
    expect(readFileSync(join(folder, 'desk', 'desk.sqlite')).equals(before)).toBe(true);
  });

  test('a draft may lie beside the files of the desk', async () => {
    const reference = await createCase();
    const to = ['case', 'export', reference, '--incomplete', '--to', 'publisher', '--eml'];

    const run = await desk([...to, 'desk/draft.eml']);

    expect(printed(run)).toMatchObject({ file: join(folder, 'desk', 'draft.eml') });
  });

  test('with --strict a complete one is written', async () => {
    await desk(['sample', 'load']);
    await desk(['profile', 'set'], {
      deskName: 'North desk',
      operatorName: 'Aino',
      contactEmail: 'desk@north.example',
    });
    const { hits }: { hits: { id: string }[] } = JSON.parse(
      (await desk(['search', '防火'])).output,
    );
    const reference = await createCase({
      offer: hits[0]?.id,
      customer: 'Contoso',
      subscriptionId: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
      severity: 'A',
      impact: 'Nobody can work.',
      tried: 'A restart.',
      tenantId: '8a0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c12',
      orderId: 'O-1',
      details: {
        publisherAccount: 'contoso-01',
        planId: 'annual',
        quantity: '25 seats',
        purchasedOn: '2026-01-15',
        subscriptionStatus: 'active',
        since: { local: '2026-11-20T09:00', timeZone: 'Europe/Helsinki' },
        isOngoing: true,
        errorText: 'The service is not there.',
        errorCode: 'E-503',
        correlationId: '5b0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c13',
        occurredAt: { local: '2026-11-20T09:05', timeZone: 'Europe/Helsinki' },
        howMany: 'all 25',
        steps: 'Open the add-in.',
      },
    });

    const run = await desk([
      'case',
      'export',
      reference,
      '--to',
      'publisher',
      '--eml',
      'x.eml',
      '--strict',
    ]);

    expect(run).toMatchObject({ status: 0, errors: '' });
    expect(printed(run)).toMatchObject({ missing: [] });
  });

  test('goes into a file only: a socket, a device or a link is refused, and stays what it is', async () => {
    const reference = await createCase();
    const server = createServer().listen(join(folder, 'socket'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    // As /dev/stdout is when standard output goes to a file.
    writeFileSync(join(folder, 'output'), '');
    symlinkSync(join(folder, 'output'), join(folder, 'link'));
    const to = ['case', 'export', reference, '--incomplete', '--to', 'publisher', '--eml'];

    const socket = await desk([...to, 'socket']);
    const device = await desk([...to, '/dev/null']);
    const link = await desk([...to, 'link']);

    expect([socket, device, link].map(errorCode)).toEqual(Array(3).fill('FILE_NOT_WRITABLE'));
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'socket')).isSocket()).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['a case that does not exist', ['NOPE', '--to', 'partner', '--eml', 'x.eml'], 'CASE_NOT_FOUND'],
    ['no file', ['REF', '--to', 'partner'], 'INVALID_OPTION'],
    ['no recipient', ['REF', '--eml', 'x.eml'], 'INVALID_OPTION'],
    ['a folder for a file', ['REF', '--to', 'partner', '--eml', '.'], 'FILE_NOT_WRITABLE'],
    [
      'a folder that is not there',
      ['REF', '--to', 'partner', '--eml', 'no/x.eml'],
      'FILE_NOT_WRITABLE',
    ],
    [
      'another language',
      ['REF', '--to', 'partner', '--eml', 'x.eml', '--lang', 'fi'],
      'INVALID_OPTION',
    ],
  ])('%s is refused', async (_, args, code) => {
    const reference = await createCase();

    const run = await desk([
      'case',
      'export',
      ...args.map((it) => (it === 'REF' ? reference : it)),
    ]);

    expect(run).toMatchObject({ status: 1, output: '' });
    expect(errorCode(run)).toBe(code);
    expect(readdirSync(folder)).toEqual(['desk']);
  });
});

describe('the profile', () => {
  test('shows its defaults, takes a change of one field, and keeps the others', async () => {
    const before = await desk(['profile', 'show']);
    const set = await desk(['profile', 'set'], { deskName: '北风服务台' });
    const after = await desk(['profile', 'show']);

    expect(printed(before)).toMatchObject({
      cspModel: 'direct-bill',
      language: 'en',
      casePrefix: 'FP',
    });
    expect(set.output).toBe(after.output);
    expect(printed(after)).toEqual({ ...JSON.parse(before.output), deskName: '北风服务台' });
  });

  test.each([[{ colour: 'red' }], [{ cspModel: 'retail' }], [{ casePrefix: 'x' }], [[]], [null]])(
    'refuses %j',
    async (change) => {
      expect(errorCode(await desk(['profile', 'set'], change))).toBe('INVALID_INPUT');
    },
  );
});

describe('the folder', () => {
  test('is made for the operator alone', async () => {
    await desk(['case', 'list']);

    expect(statSync(join(folder, 'desk')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'desk', 'desk.sqlite')).mode & 0o777).toBe(0o600);
  });

  test('that has no name is refused: it would be the folder of the caller', async () => {
    const run = await runDesk(['case', 'list', '--data', ''], { callerFolder: folder });

    expect(errorCode(run)).toBe('INVALID_OPTION');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that is a file is refused', async () => {
    writeFileSync(join(folder, 'desk'), 'a file');

    expect(errorCode(await desk(['case', 'list']))).toBe('DATA_FOLDER_NOT_A_FOLDER');
  });

  test('that cannot be written is refused', async () => {
    await desk(['case', 'list']);
    // No write bit: refused for root too.
    chmodSync(join(folder, 'desk'), 0o555);

    expect(errorCode(await desk(['profile', 'set'], { deskName: 'x' }))).toBe(
      'DATA_FOLDER_NOT_WRITABLE',
    );
    chmodSync(join(folder, 'desk'), 0o700);
  });

  test('gets no log of what was refused for a reason', async () => {
    await desk(['case', 'export', 'NOPE', '--to', 'partner', '--eml', 'x.eml']);

    expect(existsSync(join(folder, 'desk', 'desk.log'))).toBe(false);
  });
});
