import type { FilterKind } from '../../../../src/main/domain/search/offer-filters.ts';
import { mergeHeld } from '../../../../src/main/jobs/change-catalogue.ts';
import { loadInitials } from '../../../../src/main/jobs/load-initials.ts';
import { createCatalogueBuilder } from '../../../../src/main/store/catalogue/catalogue-builder.ts';
import {
  type CatalogueStore,
  openCatalogueStore,
} from '../../../../src/main/store/catalogue/catalogue-store.ts';
import { buildPaths, swapCatalogue } from '../../../../src/main/store/catalogue/catalogue-swap.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const filterKinds = ['publisher', 'type', 'market', 'is', 'flag', 'source', 'missing'] as const;

/** Writes what a catalogue holds as one that was never changed, and opens it. */
export async function buildWhole(catalogue: CatalogueStore): Promise<CatalogueStore> {
  const folder = temporaryFolder();
  const sources = catalogue.sources();
  const order = sources.map(({ id }) => id);
  const builder = createCatalogueBuilder(buildPaths(folder));
  for (const key of catalogue.listOffers({ offset: 0, limit: 10_000 })) {
    builder.claim(key);
    builder.add(mergeHeld(catalogue.held(key), order));
  }
  for (const { contact } of allContacts(catalogue)) {
    if (contact.scope.kind === 'publisher') builder.addPublisherContact(contact, 'whole');
  }
  await builder.write({
    loadInitials,
    changedAt: catalogue.changedAt() ?? '',
    importId: '00000000-0000-4000-8000-000000000001',
    undo: null,
    sources,
    onStep: () => undefined,
  });
  await builder.close();
  swapCatalogue(folder);
  return openCatalogueStore(folder);
}

function allContacts(catalogue: CatalogueStore) {
  const query = {
    role: null,
    scope: null,
    verifiedBefore: null,
    addresses: null,
    isWithoutAddress: false,
    text: '',
  };
  return catalogue.listContacts(query, 0, 10_000).contacts;
}

/** Every answer that a screen gets of a catalogue, for these texts. */
export function allAnswers(catalogue: CatalogueStore, texts: readonly string[]) {
  const offers = catalogue.listOffers({ offset: 0, limit: 10_000 });
  return {
    offers: offers.map((summary) => ({
      summary,
      offer: catalogue.getOffer(summary),
      contacts: catalogue
        .contactsOf(summary)
        .map((it) => JSON.stringify(it))
        .toSorted(),
      held: catalogue.findHeld(summary),
    })),
    page: catalogue.listOffers({ offset: Math.floor(offers.length / 2), limit: 7 }),
    sources: catalogue.sources(),
    count: catalogue.countOffers(),
    isSampleLoaded: catalogue.isSampleLoaded(),
    contacts: allContacts(catalogue)
      .map(({ contact }) => JSON.stringify(contact))
      .toSorted(),
    lists: browseAll(catalogue, texts),
    filters: filterKinds.map((kind) => filterAll(catalogue, kind)),
    found: texts.map((text) => ({
      text,
      offers: catalogue.searchOffers(text, 300),
      few: catalogue.searchOffers(text, 3),
      didYouMean: catalogue.didYouMean(text),
      publishers: catalogue.searchPublishers(text, 50),
      // Of the same contact under many offers, which one is shown depends on which came first.
      contacts: catalogue
        .searchContacts(text, 2_000)
        .map(({ title, publisher }) => JSON.stringify({ title, publisher }))
        .toSorted(),
    })),
  };
}

function browseAll(catalogue: CatalogueStore, texts: readonly string[]) {
  return (['rank', 'name', 'publisher', 'verified', 'captured'] as const).flatMap((order) =>
    [true, false].flatMap((isDescending) =>
      ['', ...texts].map((text) => {
        const query = { text, filters: [], order, isDescending, without: [] };
        return [
          catalogue.browse({ ...query, offset: 0, limit: 10_000 }),
          catalogue.browse({ ...query, offset: 5, limit: 9 }),
        ];
      }),
    ),
  );
}

function filterAll(catalogue: CatalogueStore, kind: FilterKind) {
  const values = catalogue.filterValues(kind);
  return [...values, 'nothing'].flatMap((value) =>
    [true, false].map((isExcluded) => {
      const filters = [{ kind, value, isExcluded }];
      const query = { text: '', order: 'rank', isDescending: false, without: [] } as const;
      return {
        kind,
        value,
        isExcluded,
        count: catalogue.countHaving(filters),
        page: catalogue.browse({ ...query, filters, offset: 0, limit: 10_000 }),
        hits: catalogue.searchOffers('a', 20, filters),
      };
    }),
  );
}
