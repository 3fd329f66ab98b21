import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { MissingChoice } from '../../../../src/shared/model/import-plan.ts';
import { catalogueLab, toCsv } from './catalogue-lab.ts';

const keys = ['p/a', 'p/b', 'q/a'] as const;
const columns = [
  'name',
  'publisherName',
  'summary',
  'supportTier',
  'documentationUrl',
  'markets',
] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Record<Column, string>>;
type Content = ReadonlyMap<string, Row>;

/** What each source says, by its name, in the order of precedence. */
type World = { readonly order: readonly string[]; readonly says: ReadonlyMap<string, Content> };

type Step =
  | {
      readonly kind: 'import';
      readonly source: string;
      readonly rows: Content;
      readonly missing: MissingChoice;
    }
  | { readonly kind: 'order'; readonly seed: number }
  | { readonly kind: 'remove'; readonly source: string };

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom('', 'One', 'Two', '云防火墙'),
  publisherName: fc.constantFrom('', 'P Ltd', 'P GmbH'),
  summary: fc.constantFrom('', 'short', 'long'),
  supportTier: fc.constantFrom('', 'Partner', 'Publisher'),
  documentationUrl: fc.constantFrom('', 'https://docs.example/1', 'https://docs.example/2'),
  markets: fc.constantFrom('', 'DE', 'CN;SG'),
});
const source = fc.constantFrom('A', 'B', 'C');
const content: fc.Arbitrary<Content> = fc
  .dictionary(fc.constantFrom(...keys), row, { minKeys: 1 })
  .map((rows) => new Map(Object.entries(rows)));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      source,
      rows: content,
      missing: fc.constantFrom('keep', 'mark', 'remove'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('order' as const), seed: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), source }) },
);

/** The plain story of what a step does. */
function tell({ order, says }: World, it: Step): World {
  if (it.kind === 'order') return { order: rotate(order, it.seed), says };
  if (it.kind === 'remove') {
    const left = new Map(says);
    left.delete(it.source);
    return { order: order.filter((name) => name !== it.source), says: left };
  }
  const before = it.missing === 'remove' ? new Map<string, Row>() : says.get(it.source);
  const after = new Map([...(before ?? []), ...it.rows]);
  return {
    order: order.includes(it.source) ? order : [...order, it.source],
    says: new Map(says).set(it.source, after),
  };
}

function rotate(order: readonly string[], seed: number): string[] {
  const at = order.length === 0 ? 0 : seed % order.length;
  return [...order.slice(at), ...order.slice(0, at)].toReversed();
}

/** The first that is not empty, by the order of the sources. */
function expected({ order, says }: World, key: string, column: Column): string {
  const given = order.map((name) => says.get(name)?.get(key)?.[column] ?? '');
  return given.find((value) => value !== '') ?? '';
}

type Lab = ReturnType<typeof catalogueLab>;

async function act(lab: Lab, world: World, it: Step): Promise<void> {
  const sources = lab.read((catalogue) => catalogue.sources());
  const idOf = (name: string): string => sources.find((found) => found.name === name)?.id ?? '';
  if (it.kind === 'import') {
    const rows = Array.from(it.rows, ([key, fields]) => {
      const [publisherId = '', offerId = ''] = key.split('/');
      return { publisherId, offerId, ...fields };
    });
    const choices = { source: { name: it.source }, missing: it.missing };
    await lab.importText(toCsv(rows), choices);
  } else if (it.kind === 'order') {
    const ids = rotate(world.order, it.seed).map(idOf);
    if (ids.length > 0) await lab.change({ kind: 'order-sources', ids, by: 'Wei' });
  } else if (world.order.includes(it.source)) {
    await lab.change({ kind: 'remove-source', id: idOf(it.source), by: 'Wei' });
  }
}

function shown(lab: Lab, key: string): Record<Column, string> | undefined {
  const [publisherId = '', offerId = ''] = key.split('/');
  return lab.read((catalogue) => {
    const offer = catalogue.getOffer({ publisherId, offerId });
    if (!offer) return undefined;
    return {
      name: offer.name === offerId ? '' : offer.name,
      // Another offer may lend the name of the publisher.
      publisherName: offer.publisherName,
      summary: offer.summary ?? '',
      supportTier: offer.supportTier ?? '',
      documentationUrl: offer.links.find(({ kind }) => kind === 'documentation')?.url ?? '',
      markets: offer.markets.join(';'),
    };
  });
}

test('an offer shows the first value by the order of its sources, however they came, went and were ordered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      const lab = catalogueLab();
      let world: World = { order: [], says: new Map() };
      for (const it of steps) {
        await act(lab, world, it);
        world = tell(world, it);
      }

      for (const key of keys) {
        const isHeld = world.order.some((name) => world.says.get(name)?.has(key));
        const offer = shown(lab, key);
        expect(offer !== undefined).toBe(isHeld);
        if (!offer) continue;
        for (const column of columns) {
          const wanted = expected(world, key, column);
          if (column === 'publisherName' && wanted === '') continue;
          expect({ key, column, value: offer[column] }).toEqual({ key, column, value: wanted });
        }
      }
      const names = lab.read((catalogue) => catalogue.sources().map(({ name }) => name));
      expect(names).toEqual(world.order);
      const counts = lab.read((catalogue) => catalogue.sources().map((it) => it.offerCount));
      expect(counts).toEqual(world.order.map((name) => world.says.get(name)?.size ?? 0));
    }),
    { numRuns: 20 },
  );
});

test('what a source holds no more is kept, marked since when, or taken out, as was chosen', async () => {
  const lab = catalogueLab();
  const both = toCsv([
    { publisherId: 'p', offerId: 'a', name: 'A' },
    { publisherId: 'p', offerId: 'b', name: 'B' },
  ]);
  const one = toCsv([{ publisherId: 'p', offerId: 'a', name: 'A' }]);
  const standing = () =>
    lab.read((catalogue) => catalogue.findHeld({ publisherId: 'p', offerId: 'b' }));

  await lab.importText(both);
  const kept = await lab.importText(one, { missing: 'keep' });
  expect(kept.report.missing).toBe(1);
  expect(standing()?.missingSince).toBeNull();

  await lab.importText(one, { missing: 'mark' });
  const since = standing()?.missingSince;
  expect(since).toMatch(/^2\d{3}-/);
  await lab.importText(one, { missing: 'mark' });
  expect(standing()?.missingSince).toBe(since);

  await lab.importText(both);
  expect(standing()?.missingSince).toBeNull();

  await lab.importText(one, { missing: 'remove' });
  expect(standing()).toBeUndefined();
});

test('an offer is missing only when every source that held it misses it', async () => {
  const lab = catalogueLab();
  const b = toCsv([{ publisherId: 'p', offerId: 'b', name: 'B' }]);
  const other = toCsv([{ publisherId: 'p', offerId: 'c', name: 'C' }]);
  const since = () =>
    lab.read((catalogue) => catalogue.findHeld({ publisherId: 'p', offerId: 'b' })?.missingSince);
  await lab.importText(b, { source: { name: 'One' } });
  await lab.importText(b, { source: { name: 'Two' } });

  await lab.importText(other, { source: { name: 'One' }, missing: 'mark' });
  expect(since()).toBeNull();
  await lab.importText(other, { source: { name: 'Two' }, missing: 'mark' });

  expect(since()).toMatch(/^2\d{3}-/);
});

test('sources are ordered only as a whole', async () => {
  const lab = catalogueLab();
  const text = toCsv([{ publisherId: 'p', offerId: 'a', name: 'A' }]);
  await lab.importText(text, { source: { name: 'One' } });
  await lab.importText(text, { source: { name: 'Two' } });
  const [one = ''] = lab.read((catalogue) => catalogue.sources().map(({ id }) => id));

  for (const ids of [[], [one], [one, one], [one, 'unknown']]) {
    await expect(lab.change({ kind: 'order-sources', ids, by: 'Wei' })).rejects.toMatchObject({
      code: 'SOURCES_CHANGED',
    });
  }
});

test('a source has a name of its own', async () => {
  const lab = catalogueLab();
  const text = toCsv([{ publisherId: 'p', offerId: 'a', name: 'A' }]);
  await lab.importText(text, { source: { name: 'Price list DE' } });
  await lab.importText(text, { source: { name: 'Two' } });
  const [, two] = lab.read((catalogue) => catalogue.sources());

  await expect(
    lab.change({ kind: 'rename-source', id: two?.id ?? '', name: ' price LIST de' }),
  ).rejects.toMatchObject({ code: 'SOURCE_EXISTS', params: { name: 'Price list DE' } });
  await lab.change({ kind: 'rename-source', id: two?.id ?? '', name: 'Listing' });

  const names = lab.read((catalogue) => catalogue.sources().map(({ name }) => name));
  expect(names).toEqual(['Price list DE', 'Listing']);
});
