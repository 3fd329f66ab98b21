import { createHash } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
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
  expect(kept).toEqual({
    edition: '2020-05-05',
    keptAt: kept.keptAt,
    keptBy: 'Ines',
    sha256: hashOf(page),
    matching: 2,
    listed: shipped.spans.length,
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
  const uploadId = upload(desk, 'notes.md', '# Notes\n');

  await expect(call('source.keep', { uploadId })).rejects.toMatchObject({
    code: 'SOURCE_NOT_A_PAGE',
  });
  await expect(call('source.compare', { uploadId })).rejects.toMatchObject({
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
