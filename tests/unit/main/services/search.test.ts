import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createSearchHandlers } from '../../../../src/main/services/search.ts';
import { freshProgress } from '../../../../src/shared/model/case-progress.ts';
import type { SearchHit } from '../../../../src/shared/model/search-hit.ts';
import type { CaseSummary } from '../../../../src/shared/model/support-case.ts';
import { catalogueDesk } from './catalogue-desk.ts';

async function sampleSearch(handKept: readonly SearchHit[] = []) {
  const { catalogue, jobs } = catalogueDesk();
  await jobs.changeSources({ kind: 'load-sample' });
  const handlers = createSearchHandlers({
    searchCases: () => [],
    catalogue,
    listOffers: () => [],
    handKeptSearch: () => handKept,
    changedByHand: () => undefined,
    keptOffer: (key) => key,
    policyTexts: () => () => [],
    locale: () => 'en',
    now: () => new Date('2026-11-23T00:00:00.000Z'),
  });
  return async (text: string, limit = 20): Promise<SearchHit[]> =>
    (await handlers['search.find']({ text, limit })).hits;
}

test('offers, publishers and contacts are found as an operator types them', async () => {
  const find = await sampleSearch();
  const first = async (text: string): Promise<string> => {
    const [hit] = await find(text);
    return hit ? `${hit.kind} ${hit.title}` : 'nothing';
  };

  expect(await first('防火')).toBe('offer 云岫下一代防火墙');
  expect(await first('防')).toBe('offer 云岫下一代防火墙');
  expect(await first('fhq')).toBe('offer 云岫下一代防火墙');
  expect(await first('vermilion sig')).toBe('offer Vermilion Sign-in');
  expect(await first('KOVAR')).toBe('offer Kovář Scrap Detector');
  expect(await first('tideglass-backup/tideglass-archive')).toBe('offer Tideglass Cold Archive');
  expect(await first('Brightwater IoT')).toBe('publisher Brightwater IoT');
  expect(await first('kefu@hejian.example')).toBe('contact 禾间客服');
  expect(await first('vermillion')).toMatch(/^offer Vermilion/);
  expect(await first('retention')).toMatch(/^offer (Copperfield Cohort|Tideglass Mailbox)/);
});

test('a word that stands in the description only is found after the names', async () => {
  const find = await sampleSearch();

  const titles = (await find('backup')).map((hit) => hit.title);

  expect(titles[0]).toMatch(/Backup/);
  expect((await find('流量可视化')).map((hit) => hit.title)).toEqual(['云岫下一代防火墙']);
  expect(await find('防护火墙')).toEqual([]);
});

test('an offer that is no longer sold comes after those that are', async () => {
  const find = await sampleSearch();

  const titles = (await find('pinecrest')).filter((hit) => hit.kind === 'offer');

  expect(titles.at(-1)?.title).toBe('Pinecrest Classroom 2');
});

test('an empty text finds nothing', async () => {
  const find = await sampleSearch();

  expect(await find('')).toEqual([]);
  expect(await find(' \u200b "*" ')).toEqual([]);
});

test('what was written by hand stands before what was imported, and once', async () => {
  const find = await sampleSearch([
    {
      kind: 'offer',
      id: 'tideglass-backup/tideglass-archive',
      title: 'Archive, as we call it',
      publisher: 'Tideglass Backup',
    },
  ]);

  const hits = (await find('tideglass')).filter((hit) => hit.kind === 'offer');

  expect(hits.map((hit) => hit.title)).toContain('Archive, as we call it');
  expect(hits.map((hit) => hit.title)).not.toContain('Tideglass Cold Archive');
});

test('no text makes the search fail, and no answer is longer than asked for', async () => {
  const find = await sampleSearch();
  const odd = fc.string({
    unit: fc.constantFrom(
      ...Array.from('ab"\'*()^:-+{}云防\0 %_'),
      'OR',
      'NOT ',
      'NEAR(',
      '\ud800',
    ),
    maxLength: 40,
  });
  const text = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 1_000 }));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (it, limit) => {
      expect((await find(it, limit)).length).toBeLessThanOrEqual(limit);
    }),
    { numRuns: 300 },
  );
  expect(await find('x'.repeat(1_000))).toEqual([]);
  expect((await find('云岫'.repeat(500))).length).toBe(0);
});

test('a case is found too, by its reference before anything that only resembles it', async () => {
  const { catalogue, jobs } = catalogueDesk();
  await jobs.changeSources({ kind: 'load-sample' });
  const asked: string[] = [];
  const handlers = createSearchHandlers({
    searchCases: (text) => {
      asked.push(text);
      return [caseSummary];
    },
    catalogue,
    listOffers: () => [],
    handKeptSearch: () => [],
    changedByHand: () => undefined,
    keptOffer: (key) => key,
    policyTexts: () => () => [],
    locale: () => 'en',
    now: () => new Date('2026-11-23T00:00:00.000Z'),
  });

  const { hits } = await handlers['search.find']({ text: 'FP7K3Q-2026-000001', limit: 12 });
  const none = await handlers['search.find']({ text: ' ', limit: 12 });

  expect(hits[0]).toEqual({
    kind: 'case',
    id: 'FP7K3Q-2026-000001',
    title: 'The export fails.',
    publisher: 'Northbrook',
  });
  expect(none.hits).toEqual([]);
  expect(asked).toEqual(['FP7K3Q-2026-000001']);
});

const caseSummary: CaseSummary = {
  id: '3f0e7c1e-2f62-4b6e-9d5f-0f9d9d7f1c11',
  reference: 'FP7K3Q-2026-000001',
  createdAt: '2026-11-23T08:00:00.000Z',
  updatedAt: '2026-11-23T08:00:00.000Z',
  customer: 'Northbrook',
  severity: null,
  progress: freshProgress,
  title: 'The export fails.',
  offerName: null,
  decision: null,
  override: null,
};
