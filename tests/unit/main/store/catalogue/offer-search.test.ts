import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { OfferFilter } from '../../../../../src/main/domain/search/offer-filters.ts';
import {
  type CatalogueStore,
  openCatalogueStore,
} from '../../../../../src/main/store/catalogue/catalogue-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type TestOffer, writeCatalogue } from './catalogue-of-records.ts';
import { byCloseness, findPlainly } from './plain-offer-search.ts';

const publisherNames: Readonly<Record<string, string>> = {
  contoso: 'Contoso 云防火墙',
  tideglass: 'Tideglass',
  'li-wei': '理惟日志',
};

const han = fc.string({
  unit: fc.constantFrom('云', '防', '火', '𠀀'),
  minLength: 1,
  maxLength: 6,
  size: 'max',
});
const word = fc.constantFrom('con', 'contoso', 'Contact', 'blue', 'BLUE2', 'café', 'b', 'vault');
/** What stands between: nothing joins two runs of Chinese, and Chinese ends a word. */
const piece = fc.tuple(
  fc.oneof({ weight: 2, arbitrary: word }, { weight: 3, arbitrary: han }),
  fc.constantFrom(' ', ' ', '-', '，', ', ', '\n', ''),
);
const phrase = (maxLength: number) =>
  fc
    .array(piece, { minLength: 1, maxLength })
    .map((pieces) =>
      pieces.map(([text, gap]) => text + (/[a-z\d]$/i.test(text) ? gap || ' ' : gap)).join(''),
    )
    .map((text) => text.trim() || 'con');
const orNothing = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });

const offer = fc.record({
  publisherId: fc.constantFrom(...Object.keys(publisherNames)),
  isNamed: fc.boolean(),
  name: phrase(3),
  summary: orNothing(phrase(4)),
  description: orNothing(phrase(5)),
  keywords: fc.array(fc.oneof(word, han), { maxLength: 2 }),
  productType: orNothing(fc.constantFrom('saas', 'container')),
  markets: fc.subarray(['DE', 'NL', 'CN']),
  isPreview: orNothing(fc.boolean()),
});

const offers = fc.array(offer, { minLength: 1, maxLength: 90, size: 'max' }).map((drawn) =>
  drawn.map(({ isNamed, ...it }, index): TestOffer => ({
    ...it,
    offerId: `n${index}`,
    publisherName: isNamed ? (publisherNames[it.publisherId] ?? '') : '',
    popularity: 1 - index / 100,
  })),
);

const filter: fc.Arbitrary<OfferFilter> = fc
  .tuple(
    fc.constantFrom<Omit<OfferFilter, 'isExcluded'>>(
      { kind: 'publisher', value: 'contoso' },
      { kind: 'publisher', value: 'li-wei' },
      { kind: 'type', value: 'saas' },
      { kind: 'type', value: 'container' },
      { kind: 'market', value: 'DE' },
      { kind: 'market', value: 'CN' },
      { kind: 'is', value: 'preview' },
    ),
    fc.boolean(),
  )
  .map(([it, isExcluded]) => ({ ...it, isExcluded }));

/** Whole words and beginnings, Chinese of any length, both in one, and what is nowhere. */
const typed = fc.oneof(
  phrase(2),
  phrase(1).map((text) => Array.from(text).slice(0, 3).join('')),
  han,
  fc.constantFrom('c', 'co', 'con', 'n1', 'contoso 云', 'blue 防火', '日志con', 'li-wei', '', ' '),
  fc.constantFrom('云防火', '防火云', '云防火墙', '理惟日志 云', '惟日志', '火防火'),
);
const question = fc.record({
  text: typed,
  filters: fc.array(filter, { maxLength: 3 }),
  offset: fc.nat(30),
  limit: fc.integer({ min: 1, max: 30 }),
});

const catalogues = 12;
const questionsEach = 30;

/** Each catalogue is asked many questions: to write it takes longest. */
async function askRandomly(
  check: (
    store: CatalogueStore,
    all: readonly TestOffer[],
    asked: typeof question extends fc.Arbitrary<infer Asked> ? Asked : never,
  ) => void,
): Promise<void> {
  const run = fc.asyncProperty(
    offers,
    fc.array(question, { minLength: questionsEach, maxLength: questionsEach }),
    async (all, questions) => {
      const folder = temporaryFolder();
      await writeCatalogue(folder, all);
      const store = openCatalogueStore(folder);
      try {
        for (const asked of questions) check(store, all, asked);
      } finally {
        store.close();
      }
    },
  );
  await fc.assert(run, { numRuns: catalogues, endOnFailure: true });
}

const idsOf = (all: readonly TestOffer[]): string[] =>
  all.map(({ publisherId, offerId }) => `${publisherId}/${offerId}`);

test('the search finds what a look into every offer finds, no less and no more, in the same order', async () => {
  await askRandomly((store, all, { text, filters, limit }) => {
    const expected = byCloseness(findPlainly(all, text, filters), text);
    if (text.trim() === '' && filters.length === 0) return;

    const whole = store.searchOffers(text, 1_000, filters).map(({ id }) => id);

    // Where nothing is found, what was probably meant is.
    expect(whole).toEqual(expected.length > 0 ? idsOf(expected) : whole);
    expect(store.searchOffers(text, limit, filters).map(({ id }) => id)).toEqual(
      whole.slice(0, limit),
    );
  });
});

test('the list shows what a look into every offer finds, any stretch of it, and counts it', async () => {
  await askRandomly((store, all, { text, filters, offset, limit }) => {
    const found = new Set(findPlainly(all, text, filters));
    const inOrder = all.filter((it) => found.has(it));
    const expected = byCloseness(inOrder, text);
    const asked = { text, filters, order: 'rank', isDescending: false, without: [] } as const;

    const { offers: listed, total } = store.browse({ ...asked, offset, limit });

    const ids = listed.map(({ publisherId, offerId }) => `${publisherId}/${offerId}`);
    expect(ids).toEqual(idsOf(expected).slice(offset, offset + limit));
    expect(total).toBe(expected.length);
  });
});

test('sorted by name the list holds the same offers, there and back', async () => {
  await askRandomly((store, all, { text, filters }) => {
    const asked = { text, filters, order: 'name', without: [], offset: 0, limit: 100 } as const;

    const up = store.browse({ ...asked, isDescending: false }).offers.map((it) => it.offerId);
    const down = store.browse({ ...asked, isDescending: true }).offers.map((it) => it.offerId);

    expect(down).toEqual(up.toReversed());
    expect(up.toSorted()).toEqual(
      findPlainly(all, text, filters)
        .map((it) => it.offerId)
        .toSorted(),
    );
  });
});

test('something else is offered only where nothing is found, and it finds something', async () => {
  await askRandomly((store, all, { text }) => {
    const meant = store.didYouMean(text);

    expect(meant.length === 0 || findPlainly(all, text, []).length === 0).toBe(true);
    for (const it of meant) expect(findPlainly(all, it, [])).not.toEqual([]);
  });
});
