import type { Database } from 'better-sqlite3';

import { hasChange } from './change-file.ts';
import { createChangedPlaces } from './changed-places.ts';
import { createNumberFinders, type NumberFinders } from './number-finders.ts';
import { createOfferPlaces, type OfferPlaces } from './offer-places.ts';
import { createPostingReader } from './posting-reader.ts';

/** What finds offers, publishers and contacts in a catalogue that was opened, as it is with its changes. */
export function openPlaces(db: Database): {
  readonly offers: OfferPlaces;
  readonly others: NumberFinders;
} {
  const base = createPostingReader(db, 'main');
  const change = hasChange(db) ? createPostingReader(db, 'change') : undefined;
  return {
    offers: change ? createChangedPlaces(db, { base, change }) : createOfferPlaces(db, base),
    others: createNumberFinders(db, { base, change }),
  };
}
