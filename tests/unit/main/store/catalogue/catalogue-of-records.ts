import { onTestFinished } from 'vitest';

import {
  type CatalogueRecord,
  hashContent,
} from '../../../../../src/main/domain/catalogue/catalogue-record.ts';
import { createCatalogueBuilder } from '../../../../../src/main/store/catalogue/catalogue-builder.ts';
import {
  type CatalogueStore,
  openCatalogueStore,
} from '../../../../../src/main/store/catalogue/catalogue-store.ts';
import {
  buildPaths,
  lockBuild,
  swapCatalogue,
} from '../../../../../src/main/store/catalogue/catalogue-swap.ts';

/** What a test says of an offer; the rest is not recorded. */
export type TestOffer = Pick<CatalogueRecord['offer'], 'publisherId' | 'offerId' | 'name'> &
  Partial<CatalogueRecord['offer']> & {
    readonly description?: string | null;
    readonly popularity?: number;
  };

export function recordOf({ description = null, popularity = 0, ...offer }: TestOffer) {
  return {
    offer: {
      publisherName: '',
      productType: null,
      azureBased: null,
      billingModel: null,
      plans: [],
      markets: [],
      cspState: null,
      isPreview: null,
      isStopSell: null,
      isPrivate: null,
      categories: [],
      keywords: [],
      summary: null,
      supportTier: null,
      links: [],
      serviceLevel: null,
      customerAgreementVersion: null,
      capturedAt: '2026-11-23T00:00:00.000Z',
      capturedBy: 'Wei',
      source: { kind: 'import', file: 'list.csv', line: 2 },
      verifiedAt: null,
      ...offer,
    },
    description,
    popularity,
    contacts: [],
  } satisfies CatalogueRecord;
}

/** Writes these offers as the catalogue of `folder`. */
export async function writeCatalogue(folder: string, offers: Iterable<TestOffer>): Promise<void> {
  const lock = lockBuild(folder);
  const builder = createCatalogueBuilder(buildPaths(folder));
  for (const offer of offers) {
    const record = recordOf(offer);
    const merged = { sourceId: 'list', record, missingSince: null, flags: [] };
    builder.claim(record.offer);
    builder.add({ merged, held: [merged], contentHash: hashContent(record) });
  }
  await builder.write({
    loadInitials: () => Promise.resolve(() => []),
    changedAt: '2026-11-23T01:00:00.000Z',
    importId: 'f1d8a2f0-5b1c-4b0c-9a52-0d5a4c3b2a10',
    undo: null,
    sources: [],
    onStep: () => undefined,
  });
  await builder.close();
  swapCatalogue(folder);
  lock.release();
}

/** The catalogue of `folder`, closed when the test ends. */
export function openForTest(folder: string): CatalogueStore {
  const store = openCatalogueStore(folder);
  onTestFinished(() => store.close());
  return store;
}
