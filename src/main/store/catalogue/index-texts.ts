import type { ContactRow } from './contact-rows.ts';
import type { OfferRow } from './offer-rows.ts';

/** What of each record is searched, to check the hits of Han queries: the index knows pairs of characters. */
export const searchedTexts = {
  offer: (
    row: Pick<OfferRow, 'name' | 'publisher_name' | 'publisher_id' | 'offer_id'>,
    publisherName: string,
  ): string =>
    [row.name, row.publisher_name || publisherName, row.publisher_id, row.offer_id].join('\n'),

  /** Holds the keys as well, so that one word may stand in the name and another in the description. */
  body: (
    keys: string,
    row: Pick<OfferRow, 'summary' | 'description' | 'keywords_json' | 'categories_json'>,
  ): string =>
    [keys, row.summary, row.description, row.keywords_json, row.categories_json].join('\n'),

  publisher: (row: { readonly publisher_id: string; readonly name: string }): string =>
    `${row.name}\n${row.publisher_id}`,

  contact: (row: Pick<ContactRow, 'name' | 'email' | 'phone' | 'url' | 'note'>): string =>
    [row.name, row.email, row.phone, row.url, row.note].filter((it) => it !== null).join('\n'),
} as const;
