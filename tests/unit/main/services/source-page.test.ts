import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { openDesk, resourcesWith, shipped, upload } from './policy-desk.ts';

type Sentence = readonly [id: string, english: string, chinese: string];

const first: Sentence = ['aa000-105', 'Partners answer first.', '合作伙伴先答复。'];
const second: Sentence = ['aa000-106', 'Publishers answer for products.', '发布者负责产品。'];

function pageOf(edition: string, sentences: readonly Sentence[]): string {
  const lines = sentences.map(
    ([id, english, chinese]) =>
      `<span data-ttu-id="${id}">${chinese}</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`,
  );
  return ['---', `ms.date: ${edition}`, '---', ...lines, ''].join('\n\n');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A policy that cites two sentences of our own page. */
function resourcesForPage(): string {
  const spans = shipped.spans.map((span) => {
    const sentence = { '105': first, '106': second }[span.id];
    return sentence ? { ...span, sha256: hashOf(sentence[1]) } : span;
  });
  return resourcesWith({ ...shipped, version: 'page', spans });
}

const page = pageOf('05/05/2020', [first, second]);
const newer = pageOf('06/01/2027', [
  ['bb000-205', 'Partners  answer\nfirst.', '合作伙伴先答复。'],
  ['bb000-206', 'Publishers answer for their own products.', '发布者负责自己的产品。'],
]);

test('a copy of the page is kept for the operator alone, with who and when, and is there after a restart', async () => {
  const opened = await openDesk(undefined, resourcesForPage());
  const { call, desk, dataFolder } = opened;
  await call('profile.set', { operatorName: 'Ines' });
  const before = await call('source.kept', {});

  const kept = await call('source.keep', { uploadId: upload(desk, 'page.md', page) });
  await desk.close();
  const again = await openDesk(dataFolder);

  expect(before).toEqual({ kept: null });
  expect(kept.missing).toHaveLength(shipped.spans.length - 2);
  expect(kept).toEqual({
    edition: '2020-05-05',
    keptAt: kept.keptAt,
    keptBy: 'Ines',
    sha256: hashOf(page),
    matching: 2,
    listed: shipped.spans.length,
    missing: kept.missing,
  });
  expect(await again.call('source.kept', {})).toMatchObject({
    kept: { keptBy: 'Ines', keptAt: kept.keptAt, sha256: hashOf(page) },
  });
  const folder = join(dataFolder, 'source-page');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(modes).toEqual([0o600, 0o600]);
});

test('a new copy is shown beside the kept one, with the rules that cite what changed', async () => {
  const { call, desk } = await openDesk(undefined, resourcesForPage());
  const uploadId = upload(desk, 'newer.md', newer);

  const withoutOld = await call('source.compare', { uploadId });
  await call('source.keep', { uploadId: upload(desk, 'page.md', page) });
  const withOld = await call('source.compare', { uploadId });

  expect(withoutOld).toMatchObject({ oldText: 'paraphrase', edition: '2027-06-01' });
  expect(withOld).toMatchObject({ oldText: 'copy', unchanged: 1, vanished: expect.any(Array) });
  const changed = withOld.changed.find((it) => it.after.id === 'bb000-206');
  expect(changed?.before.english).toBe(second[1]);
  expect(changed?.before.rules).toContain('R-TECH');
});

test('keeping a newer copy takes the place of the one before', async () => {
  const { call, desk, dataFolder } = await openDesk(undefined, resourcesForPage());
  await call('source.keep', { uploadId: upload(desk, 'page.md', page) });

  const kept = await call('source.keep', { uploadId: upload(desk, 'newer.md', newer) });

  expect(kept).toMatchObject({ edition: '2027-06-01', matching: 1 });
  expect(readdirSync(join(dataFolder, 'source-page'))).toHaveLength(2);
});

test('a file without sentences is not kept, and the copy that is there stays', async () => {
  const { call, desk } = await openDesk(undefined, resourcesForPage());
  await call('source.keep', { uploadId: upload(desk, 'page.md', page) });
  const notes = () => ({ uploadId: upload(desk, 'notes.md', '# Notes\n') });

  await expect(call('source.keep', notes())).rejects.toMatchObject({ code: 'SOURCE_NOT_A_PAGE' });
  await expect(call('source.compare', notes())).rejects.toMatchObject({
    code: 'SOURCE_NOT_A_PAGE',
  });

  expect((await call('source.kept', {})).kept?.sha256).toBe(hashOf(page));
});

test.each([
  ['page', (name: string) => name.startsWith('page-')],
  ['record of it', (name: string) => name === 'kept.json'],
])('a copy whose %s was changed by somebody is no copy', async (_, isChanged) => {
  const { call, desk, dataFolder } = await openDesk(undefined, resourcesForPage());
  await call('source.keep', { uploadId: upload(desk, 'page.md', page) });
  const folder = join(dataFolder, 'source-page');
  const name = readdirSync(folder).find(isChanged) ?? '';

  writeFileSync(join(folder, name), 'something else');

  expect(await call('source.kept', {})).toEqual({ kept: null });
});

test('a copy that was looked through stays until it is kept or another one is looked at', async () => {
  const { call, desk } = await openDesk(undefined, resourcesForPage());
  const [one, two, notes] = [
    upload(desk, 'page.md', page),
    upload(desk, 'newer.md', newer),
    upload(desk, 'notes.md', '# Notes\n'),
  ];
  const isThere = (id: string) => {
    try {
      return desk.uploads.find(id) !== undefined;
    } catch {
      return false;
    }
  };

  await call('source.compare', { uploadId: one });
  const afterLook = isThere(one);
  await call('source.compare', { uploadId: two });
  const afterNext = isThere(one);
  await call('source.keep', { uploadId: two });
  await expect(call('source.compare', { uploadId: notes })).rejects.toThrow('SOURCE_NOT_A_PAGE');

  expect([afterLook, afterNext, isThere(two), isThere(notes)]).toEqual([true, false, false, false]);
});

test('a page that is not UTF-8 is refused by its name, and not kept', async () => {
  const { call, desk } = await openDesk(undefined, resourcesForPage());
  const broken = () => ({
    uploadId: upload(desk, 'page.md', Buffer.concat([Buffer.from(page), Buffer.from([0xff])])),
  });
  const refused = { code: 'ENCODING_UNKNOWN', params: { file: 'page.md' } };

  await expect(call('source.compare', broken())).rejects.toMatchObject(refused);
  await expect(call('source.keep', broken())).rejects.toMatchObject(refused);

  expect(await call('source.kept', {})).toEqual({ kept: null });
});

test('a folder in place of the record of the copy is no copy, and nothing is written over it', async () => {
  const { call, desk, dataFolder } = await openDesk(undefined, resourcesForPage());
  mkdirSync(join(dataFolder, 'source-page', 'kept.json'), { recursive: true });
  const uploadId = upload(desk, 'page.md', page);

  expect(await call('source.kept', {})).toEqual({ kept: null });
  await expect(call('source.keep', { uploadId })).rejects.toMatchObject({
    code: 'DATA_FOLDER_NOT_WRITABLE',
  });
  rmSync(join(dataFolder, 'source-page', 'kept.json'), { recursive: true });
  expect(await call('source.keep', { uploadId })).toMatchObject({ matching: 2 });
});

test('a file that is gone by now is named', async () => {
  const { call, desk } = await openDesk();
  desk.uploads.register('3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11', {
    path: join(import.meta.dirname, 'no such page.md'),
    fileName: 'page.md',
    isTemporary: false,
  });

  await expect(
    call('source.compare', { uploadId: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11' }),
  ).rejects.toMatchObject({ code: 'FILE_NOT_READABLE', params: { path: 'page.md' } });
});
