import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { assert, asyncProperty, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { hashContent, toBundleText } from '../../../../src/main/domain/cases/case-bundle.ts';
import { hashEntry, type UnsealedEntry } from '../../../../src/main/domain/cases/entry-hash.ts';
import { readBundle } from '../../../../src/main/domain/cases/read-bundle.ts';
import { verifyCase } from '../../../../src/main/domain/cases/verify-desk.ts';
import { createCaseBundleHandlers } from '../../../../src/main/services/case-bundle.ts';
import { createAttachmentFolder } from '../../../../src/main/store/desk/attachment-folder.ts';
import { openDeskFile } from '../../../../src/main/store/desk/open-desk-file.ts';
import { AppError } from '../../../../src/shared/errors.ts';
import type { FieldsChoice } from '../../../../src/shared/model/case-exchange.ts';
import type { EntryDetails } from '../../../../src/shared/model/case-timeline.ts';
import type { SupportCase } from '../../../../src/shared/model/support-case.ts';
import { openExchangeDesk } from './exchange-desk.ts';

/** A desk of its own code: the digit makes its four characters. */
function openDesk(character: number) {
  const exchange = openExchangeDesk({ character });
  const attachmentFolder = createAttachmentFolder(exchange.folder);
  const handlers = createCaseBundleHandlers({ ...exchange.deps, attachmentFolder });
  const handOver = async (cases: readonly SupportCase[], toDesk = 'South') =>
    handlers['cases.exportBundle']({
      references: cases.map(({ reference }) => reference),
      toDesk,
      note: 'Yours from here',
    });
  const take = async (text: string, fields: readonly FieldsChoice[] = []) =>
    handlers['cases.takeBundle']({
      uploadId: exchange.upload(text, 'cases.json'),
      fields: [...fields],
    });
  const edit = (reference: string, change: Partial<SupportCase>): SupportCase =>
    exchange.desk.cases.update(
      reference,
      exchange.desk.cases.get(reference).revision,
      (before, policyRevision) => ({ ...before, ...change, policyRevision }),
      'Ines',
    );
  const look = async (text: string) =>
    handlers['cases.readBundle']({ uploadId: exchange.upload(text, 'cases.json') });
  return {
    ...exchange,
    attachmentFolder,
    handOver,
    take,
    look,
    edit,
    get: (reference: string) => exchange.desk.cases.get(reference),
  };
}

type Desk = ReturnType<typeof openDesk>;

/** A case with a past: an override, an escalation, an answer, and so on. */
function makeRichCase(desk: Desk, question = '导出失败 🧯 שלום'): SupportCase {
  const { reference } = desk.makeCase({ question, customer: 'Spruce & “Söhne”' });
  desk.desk.cases.recordOverride(reference, {
    at: '2026-11-23T10:00:00.000Z',
    by: 'Ines',
    reason: 'They asked for us',
    outcome: { owner: 'partner', firstContact: 'partner', contact: 'own-desk', escalateTo: null },
    rule: null,
  });
  desk.append(reference, {
    kind: 'escalate',
    text: 'Please look',
    details: { party: 'publisher' },
  });
  desk.pass(5);
  desk.append(reference, { kind: 'answer', text: 'Mended', details: { party: 'publisher' } });
  return desk.get(reference);
}

async function addFile(desk: Desk, reference: string, bytes: Buffer, fileName = 'log.txt') {
  const prepared = await desk.attachmentFolder.prepare(bytes);
  const { sha256, sizeBytes, keep } = prepared;
  desk.desk.attachments.add(
    reference,
    () => ({
      id: randomUUID(),
      fileName,
      originalName: null,
      sizeBytes,
      mediaType: 'text/plain',
      sha256,
      addedAt: '2026-11-23T10:00:00.000Z',
      addedBy: 'Ines',
    }),
    keep,
  );
}

/** The file with something else in its content, under the hash that fits again. */
function forge(text: string, change: (content: unknown) => void): string {
  const file = Object(JSON.parse(text));
  change(file.content);
  return toBundleText({ ...file, sha256: hashContent(file.content) });
}

function find(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), value);
}

/** Writes a part of a content, wherever it stands, whatever it should be. */
function put(content: unknown, path: string, to: unknown): void {
  const keys = path.split('.');
  Reflect.set(Object(find(content, keys.slice(0, -1))), keys.at(-1) ?? '', to);
}

function listIn(content: unknown, path: string): unknown[] {
  const found = find(content, path.split('.'));
  if (!Array.isArray(found)) throw new Error(`${path} is no list`);
  return found;
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'no error';
}

test('a case arrives whole: what it says, everything that happened, its files', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  await addFile(north, sent.reference, Buffer.from('line one'));

  const { text, fileName, leftOutFiles } = await north.handOver([sent]);
  const { taken, skipped, droppedLinks, missingFiles } = await south.take(text);

  expect(fileName).toMatch(/^FP2222-2026-11-23-1\.fingerpost\.json$/);
  expect({ leftOutFiles, skipped, droppedLinks, missingFiles }).toEqual({
    leftOutFiles: [],
    skipped: [],
    droppedLinks: [],
    missingFiles: [],
  });
  const { updatedAt: _, ...before } = north.get(sent.reference);
  expect(before.progress).toMatchObject({ handling: 'transferred', waitingOn: 'nobody' });
  const progress = { ...before.progress, handling: 'kept' };
  expect(taken).toMatchObject([{ ...before, progress }]);
  const arrived = south.entriesOf(sent.reference);
  expect(arrived.slice(0, -1)).toEqual(north.entriesOf(sent.reference));
  expect(arrived.slice(-2)).toMatchObject([
    { kind: 'sent-on', text: 'Yours from here', details: { desk: 'South' }, desk: 'FP2222' },
    { kind: 'received', details: { desk: 'North (FP2222)' }, desk: 'FP3333' },
  ]);
  const [file] = south.desk.attachments.list(sent.reference);
  expect(await south.attachmentFolder.read(file?.sha256 ?? '')).toEqual(Buffer.from('line one'));
});

test('what was taken in can be found, and its owner is the one by override', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north, 'Quarantine digest arrives twice');

  await south.take((await north.handOver([sent])).text);

  const [place] = south.desk.similarCases.holding('quarantine', 5);
  expect(south.desk.similarCases.candidate(place ?? 0)).toMatchObject({
    summary: { reference: sent.reference },
    owner: 'partner',
  });
});

test('a look at the file says what is new, and writes nothing', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  const { text } = await north.handOver([sent]);

  expect(await south.look(text)).toMatchObject({
    fromDesk: 'FP2222',
    toDesk: 'South',
    note: 'Yours from here',
    madeBy: 'Ines',
    cases: [{ reference: sent.reference, entries: 6, standing: 'new', newEntries: 6 }],
  });
  expect(south.desk.cases.count()).toBe(0);
});

test('a file that is taken in twice changes nothing the second time', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  const { text } = await north.handOver([sent]);
  await south.take(text);
  const entries = south.entriesOf(sent.reference);

  const again = await south.take(text);

  expect(again).toMatchObject({
    taken: [],
    skipped: [{ reference: sent.reference, standing: 'here' }],
  });
  expect(south.entriesOf(sent.reference)).toEqual(entries);
});

test('a case that comes back with more goes on at home where it was left', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  await south.take((await north.handOver([sent])).text);
  south.append(sent.reference, { kind: 'note', text: 'Found the cause' });
  south.desk.timeline.append(sent.reference, [], {
    ...south.get(sent.reference).progress,
    status: 'closed',
    closedAs: 'solved',
    closedAt: '2026-11-24T09:00:00.000Z',
  });
  const { text } = await south.handOver([sent], 'North');

  expect(await north.look(text)).toMatchObject({
    cases: [{ standing: 'continues', newEntries: 3 }],
  });
  const { taken } = await north.take(text);

  expect(taken).toMatchObject([{ progress: { closedAs: 'solved' }, overrides: [{ by: 'Ines' }] }]);
  expect(
    north
      .entriesOf(sent.reference)
      .map(({ kind }) => kind)
      .slice(-5),
  ).toEqual(['sent-on', 'received', 'note', 'sent-on', 'received']);
});

test('a case that both desks went on writing is never mixed', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  await south.take((await north.handOver([sent])).text);
  north.append(sent.reference, { kind: 'note', text: 'Ours' });
  const before = north.entriesOf(sent.reference);
  const { text } = await south.handOver([sent], 'North');

  const { taken, skipped } = await north.take(text);

  expect(taken).toEqual([]);
  expect(skipped).toEqual([{ reference: sent.reference, standing: 'differs' }]);
  expect(north.entriesOf(sent.reference)).toEqual(before);
});

test('a file is of the newer version only where an older program could not read it', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const plain = makeRichCase(north);
  const bounced = makeRichCase(north);
  north.append(bounced.reference, {
    kind: 'bounce',
    details: { party: 'microsoft', endsWait: false },
  });

  const [first, second] = [await north.handOver([plain]), await north.handOver([bounced])];

  expect(first.text).toContain('"version": 1,');
  expect(second.text).toContain('"version": 2,');
  for (const { text } of [first, second]) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    expect((await south.take(text)).taken).toHaveLength(1);
  }
});

/** A case that went to South, got a note and another question there, and was changed at home as well. */
async function editedAtBoth(atHome: Partial<SupportCase>) {
  const [north, south] = [openDesk(0), openDesk(1)];
  const { reference } = makeRichCase(north);
  await south.take((await north.handOver([north.get(reference)])).text);
  south.append(reference, { kind: 'note', text: 'Found the cause' });
  south.edit(reference, { question: 'Why, at South?', impact: 'Two shops' });
  north.edit(reference, atHome);
  const { text } = await south.handOver([south.get(reference)], 'North');
  return { north, reference, text };
}

test('a case whose fields were changed here after it was sent on waits for somebody to choose', async () => {
  const { north, reference, text } = await editedAtBoth({ tried: 'Restarted' });
  const before = north.get(reference);

  expect(await north.look(text)).toMatchObject({ cases: [{ standing: 'edited', newEntries: 3 }] });
  const { taken, skipped } = await north.take(text);

  expect(taken).toEqual([]);
  expect(skipped).toEqual([{ reference, standing: 'edited' }]);
  expect(north.get(reference)).toEqual(before);
});

test('who chooses theirs gets their fields and everything that happened there', async () => {
  const { north, reference, text } = await editedAtBoth({ tried: 'Restarted' });
  const { revision } = north.get(reference);

  const { taken, skipped } = await north.take(text, [{ reference, keep: 'theirs' }]);

  expect(skipped).toEqual([]);
  expect(taken).toMatchObject([{ question: 'Why, at South?', impact: 'Two shops', tried: null }]);
  expect(taken[0]?.revision).toBe(revision + 1);
  expect(north.entriesOf(reference).slice(-4)).toMatchObject([
    { kind: 'note' },
    { kind: 'sent-on' },
    { kind: 'received' },
    {
      kind: 'note',
      by: 'Ines',
      text: 'The fields of the other desk took the place of ours, as was chosen. These were otherwise here: What the customer said, Business impact, Already tried.',
    },
  ]);
  expect(faultsOf(north, reference)).toEqual([]);
});

test('who chooses ours keeps our fields, and gets everything that happened there', async () => {
  const { north, reference, text } = await editedAtBoth({ tried: 'Restarted' });
  const before = north.get(reference);

  const { taken } = await north.take(text, [{ reference, keep: 'ours' }]);

  expect(taken).toMatchObject([
    { question: before.question, tried: 'Restarted', impact: null, revision: before.revision },
  ]);
  expect(taken[0]?.progress).toMatchObject({ handling: 'kept' });
  expect(north.entriesOf(reference).slice(-3)).toMatchObject([
    { kind: 'note' },
    { kind: 'sent-on' },
    { kind: 'received' },
  ]);
  expect(faultsOf(north, reference)).toEqual([]);
});

test('our decision that is kept over theirs is said in the timeline, which still verifies', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const { reference } = makeRichCase(north);
  await south.take((await north.handOver([north.get(reference)])).text);
  south.edit(reference, {
    facts: { topic: 'billing' },
    decision: { status: 'needs-fact', ask: 'commerceFault', owners: ['partner', 'microsoft'] },
    policyVersion: '2026-12',
  });
  north.edit(reference, { tried: 'Restarted' });
  const { text } = await south.handOver([south.get(reference)], 'North');

  const { taken } = await north.take(text, [{ reference, keep: 'ours' }]);

  expect(taken).toMatchObject([{ facts: { topic: 'break-fix' }, policyVersion: '2026-11' }]);
  expect(north.entriesOf(reference).slice(-2)).toMatchObject([
    { kind: 'received' },
    { kind: 'decision', details: { policyVersion: '2026-11', isOverride: false } },
  ]);
  expect(faultsOf(north, reference)).toEqual([]);
});

test('a field that was changed here and back again, or as they did, is no matter to choose', async () => {
  const back = await editedAtBoth({ tried: 'Restarted' });
  back.north.edit(back.reference, { tried: null });
  const alike = await editedAtBoth({ question: 'Why, at South?', impact: 'Two shops' });

  for (const { north, text } of [back, alike]) {
    expect(await north.look(text)).toMatchObject({ cases: [{ standing: 'continues' }] });
  }
});

test('a case that was sent on before its fields were kept in mind asks wherever they are not the same', async () => {
  const { north, reference, text } = await editedAtBoth({});
  const db = openDeskFile(north.folder);
  db.exec(`DROP TRIGGER case_entry_is_kept;
    UPDATE case_entry SET details_json = json_remove(details_json, '$.sha256') WHERE kind = 'sent-on'`);
  db.close();

  expect(await north.look(text)).toMatchObject({
    cases: [{ reference, standing: 'edited' }],
  });
});

function faultsOf({ desk }: Desk, reference: string) {
  const found = desk.timelineReads.ofCase(reference);
  return verifyCase(found.case, found.entries, found.overrides);
}

test('links inside the file stay; a link to a case that is nowhere is dropped and told', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const first = makeRichCase(north);
  const left = makeRichCase(north);
  const second = north.makeCase({ linkedTo: [first.reference, left.reference] });

  const { taken, droppedLinks } = await south.take((await north.handOver([second, first])).text);

  expect(taken.map(({ linkedTo }) => linkedTo)).toEqual([[first.reference], [second.reference]]);
  expect(droppedLinks).toContainEqual({ reference: second.reference, linkedTo: left.reference });
});

test('a case whose timeline was edited in the file of the desk is not handed on', async () => {
  const north = openDesk(0);
  const sent = makeRichCase(north);
  const db = openDeskFile(north.folder);
  db.exec(
    `DROP TRIGGER case_entry_is_kept; UPDATE case_entry SET text = 'Never said' WHERE sequence = 4`,
  );
  db.close();

  await expect(north.handOver([sent])).rejects.toMatchObject({
    code: 'BUNDLE_TIMELINE_BROKEN',
    params: { reference: sent.reference },
  });
  expect(north.entriesOf(sent.reference).at(-1)?.kind).toBe('answer');
});

test('a timeline that does not hold is not taken in, whatever the hash of the file says', async () => {
  const north = openDesk(0);
  const { text } = await north.handOver([makeRichCase(north)]);
  const forged = forge(text, (content) => {
    put(content, 'cases.0.entries.2.text', 'I never said that');
  });

  expect(codeOf(() => readBundle(forged, 'f'))).toBe('BUNDLE_TIMELINE_BROKEN');
});

/** Another entry at the end, sealed as it should be. */
function addMailOut(content: unknown, details: EntryDetails): void {
  const entries = listIn(content, 'cases.0.entries');
  const last = Object(entries.at(-1));
  const mail: UnsealedEntry = {
    id: randomUUID(),
    sequence: entries.length + 1,
    kind: 'mail-out',
    at: '2026-11-23T12:00:00.000Z',
    by: 'Ines',
    desk: 'FP2222',
    text: '',
    details: { purpose: 'escalation', language: 'en', fileName: 'a.eml', ...details },
    previousHash: String(last.hash),
  };
  const caseId = String(find(content, ['cases', '0', 'case', 'id']));
  entries.push({ ...mail, hash: hashEntry(caseId, mail) });
}

const hostile: readonly (readonly [string, string, (content: unknown) => void])[] = [
  [
    'facts that are none',
    'BUNDLE_UNREADABLE',
    (it) => put(it, 'cases.0.case.facts', { topic: 'x' }),
  ],
  ['a number for a text', 'BUNDLE_UNREADABLE', (it) => put(it, 'cases.0.case.question', 7)],
  ['a key of ours too many', 'BUNDLE_UNREADABLE', (it) => put(it, 'cases.0.case.admin', true)],
  ['a mail to nobody', 'BUNDLE_UNREADABLE', (it) => addMailOut(it, { form: 'eml' })],
  [
    'a mail that left in no form',
    'BUNDLE_UNREADABLE',
    (it) => addMailOut(it, { party: 'publisher' }),
  ],
  ['no case', 'BUNDLE_UNREADABLE', (it) => put(it, 'cases', [])],
  ['no entry', 'BUNDLE_TIMELINE_BROKEN', (it) => put(it, 'cases.0.entries', [])],
  ['a case twice', 'BUNDLE_UNREADABLE', (it) => listIn(it, 'cases').push(find(it, ['cases', '0']))],
  ['an entry less', 'BUNDLE_TIMELINE_BROKEN', (it) => listIn(it, 'cases.0.entries').shift()],
  [
    'entries in another order',
    'BUNDLE_TIMELINE_BROKEN',
    (it) => put(it, 'cases.0.entries', listIn(it, 'cases.0.entries').toReversed()),
  ],
  [
    'a reference with markup',
    'BUNDLE_UNREADABLE',
    (it) => put(it, 'cases.0.case.reference', '<b>FP2222-2026-000001</b>'),
  ],
  [
    'a million entries',
    'BUNDLE_TOO_MANY_ENTRIES',
    (it) =>
      put(
        it,
        'cases.0.entries',
        Array.from({ length: 1_000_000 }, () => 0),
      ),
  ],
  [
    'keys in another order',
    'BUNDLE_UNREADABLE',
    (it) => {
      const note = find(it, ['note']);
      Reflect.deleteProperty(Object(it), 'note');
      put(it, 'note', note);
    },
  ],
];

test.each(hostile)('a file under a right hash with %s is refused', async (_, code, change) => {
  const north = openDesk(0);
  const { text } = await north.handOver([makeRichCase(north)]);

  expect(codeOf(() => readBundle(forge(text, change), 'f'))).toBe(code);
});

test('a file that names a prototype is refused, and changes none', async () => {
  const north = openDesk(0);
  const { text } = await north.handOver([makeRichCase(north)]);
  const content = text
    .slice(text.indexOf('"content": ') + '"content": '.length)
    .replace('"facts": {', '"facts": {"__proto__": {"admin": true}, ');
  const file = Object(JSON.parse(`{"content": ${content}`));
  const forged = toBundleText({
    format: 'fingerpost-cases',
    version: 1,
    sha256: hashContent(file.content),
    content: file.content,
  });

  expect(codeOf(() => readBundle(forged, 'f'))).toBe('BUNDLE_UNREADABLE');
  expect(Object('admin').admin).toBeUndefined();
});

test.each([
  ['another kind of file', 'hello', 'BUNDLE_NOT_OURS'],
  ['JSON of another program', '{"format":"other"}', 'BUNDLE_NOT_OURS'],
  ['nothing', '', 'BUNDLE_NOT_OURS'],
  ['a list', '[]', 'BUNDLE_NOT_OURS'],
  ['a nest of brackets', '['.repeat(200_000), 'BUNDLE_NOT_OURS'],
  [
    'a file of a newer program',
    '{"format":"fingerpost-cases","version":3}',
    'BUNDLE_FROM_NEWER_VERSION',
  ],
  [
    'content nested without end',
    `{"format":"fingerpost-cases","version":1,"sha256":"","content":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'BUNDLE_CHANGED',
  ],
])('%s is refused by name', (_, text, code) => {
  expect(codeOf(() => readBundle(text, 'f'))).toBe(code);
});

test('ids that belong to another case here are refused, and nothing is written', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const [first, second] = [makeRichCase(north), makeRichCase(north)];
  await south.take((await north.handOver([second])).text);
  const { text } = await north.handOver([first, second]);
  const count = south.desk.cases.count();

  const otherReference = forge(text, (content) => {
    put(content, 'cases.1.case.reference', 'FP2222-2026-000777');
  });
  const otherCase = forge(text, (content) => {
    put(content, 'cases.1.case.reference', first.reference);
    listIn(content, 'cases').shift();
  });

  await expect(south.take(otherReference)).rejects.toMatchObject({ code: 'BUNDLE_CONFLICT' });
  await expect(south.take(otherCase)).rejects.toMatchObject({ code: 'BUNDLE_CONFLICT' });
  expect(south.desk.cases.count()).toBe(count);
  expect(codeOf(() => south.get(first.reference))).toBe('CASE_NOT_FOUND');
});

test.each([
  ['a name that leads out of the folder', 'fileName', '../../desk.sqlite'],
  ['other bytes', 'base64', Buffer.from('line two').toString('base64')],
  ['a hash that is a path', 'sha256', '../desk.sqlite'],
  ['bytes that are not base64', 'base64', 'bGluZSBvbmU=!'],
])('an attachment with %s is refused, and leaves no byte behind', async (_, name, value) => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  await addFile(north, sent.reference, Buffer.from('line one'));
  const { text } = await north.handOver([sent]);
  const forged = forge(text, (content) => put(content, `cases.0.attachments.0.${name}`, value));

  await expect(south.take(forged)).rejects.toMatchObject({ code: 'BUNDLE_UNREADABLE' });

  const folder = join(south.folder, 'attachments');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test('files that are too much for one file are named without their bytes, and told on both sides', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  const sent = makeRichCase(north);
  await addFile(north, sent.reference, Buffer.alloc(10_000_000, 1), 'first.bin');
  await addFile(north, sent.reference, Buffer.alloc(10_000_000, 2), 'second.bin');

  const { text, leftOutFiles } = await north.handOver([sent]);
  const { missingFiles } = await south.take(text);

  expect(leftOutFiles).toHaveLength(1);
  expect(missingFiles).toEqual(leftOutFiles);
  expect(south.desk.attachments.list(sent.reference)).toHaveLength(1);
});

test('a file that is too big is refused before it is read', async () => {
  const south = openDesk(1);

  await expect(south.take(' '.repeat(33 * 1024 * 1024))).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
});

test('an unknown case is handed to nobody, and nothing is noted in the others', async () => {
  const north = openDesk(0);
  const sent = makeRichCase(north);
  const before = north.entriesOf(sent.reference);

  await expect(
    north.handOver([sent, { ...sent, reference: 'FP2222-2026-000999' }]),
  ).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });

  expect(north.entriesOf(sent.reference)).toEqual(before);
});

test('whatever was written arrives letter by letter', async () => {
  const [north, south] = [openDesk(0), openDesk(1)];
  await assert(
    asyncProperty(
      string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      string({ unit: 'grapheme', maxLength: 60 }),
      constantFrom('note', 'call', 'answer', 'bounce', 'hand-over'),
      async (question, text, kind) => {
        const sent = north.makeCase({ question, customer: text.slice(0, 20) });
        north.append(sent.reference, { kind, text, details: { colleague: text } });

        await south.take((await north.handOver([sent])).text);

        const { updatedAt: _, ...before } = north.get(sent.reference);
        const progress = { ...before.progress, handling: 'kept' };
        expect(south.get(sent.reference)).toMatchObject({ ...before, progress });
        expect(south.entriesOf(sent.reference).slice(0, -1)).toEqual(
          north.entriesOf(sent.reference),
        );
      },
    ),
    { numRuns: 20 },
  );
});

test('any byte of the file that is changed, left out or put in twice is found', async () => {
  const north = openDesk(0);
  const { text } = await north.handOver([makeRichCase(north)]);
  const bytes = Buffer.from(text);

  assert(
    property(
      integer({ min: 0, max: bytes.length - 1 }),
      integer({ min: 1, max: 255 }),
      (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        const longer = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 1))]);
        for (const damaged of [changed, shorter, longer]) {
          const damagedText = damaged.toString('utf8');
          if (damagedText === text) continue;
          expect(codeOf(() => readBundle(damagedText, 'f'))).toMatch(/^BUNDLE_/);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a restored desk that takes its own later case back goes on behind that case', async () => {
  const desk = openDesk(1);
  desk.makeCase();
  desk.makeCase();
  const third = desk.makeCase();
  const { text } = await desk.handOver([third]);
  const restored = openDesk(1);
  restored.makeCase();

  await restored.take(text);

  const [code] = third.reference.split('-');
  expect(restored.makeCase().reference).toBe(`${code}-2026-000005`);
  expect(restored.get(third.reference).question).toBe(third.question);
});
