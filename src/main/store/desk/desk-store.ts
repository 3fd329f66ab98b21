import type { SearchHit } from '../../../shared/model/search-hit.ts';
import { toReadError } from '../store-error.ts';
import { createCaseRepository } from './case-repository.ts';
import { createDraftRepository } from './draft-repository.ts';
import { createHandKeptContactRepository } from './hand-kept-contact-repository.ts';
import { createHandKeptOfferRepository } from './hand-kept-offer-repository.ts';
import { searchHandKept } from './hand-kept-search.ts';
import { createOfferChoiceRepository } from './offer-choice-repository.ts';
import { openDeskFile } from './open-desk-file.ts';
import { createProfileRepository, type RandomInt } from './profile-repository.ts';

export type DeskStoreDeps = {
  /** Makes the desk's reference characters when the file is new. */
  readonly randomInt: RandomInt;
};

export type DeskStore = ReturnType<typeof openDeskStore>;

/**
 * Opens the desk file in `folder` with all its repositories.
 * @throws AppError see `openDeskFile`; every method STORE_DAMAGED, STORE_BUSY, DISK_FULL, DATA_FOLDER_NOT_WRITABLE
 */
export function openDeskStore(folder: string, { randomInt }: DeskStoreDeps) {
  const db = openDeskFile(folder);
  const path = db.name;
  return withReadErrors(path, () => {
    const profile = createProfileRepository(db, randomInt);
    const offers = createHandKeptOfferRepository(db);
    const contacts = createHandKeptContactRepository(db);
    return {
      profile: translated(path, profile),
      cases: translated(path, createCaseRepository(db, profile)),
      offers: translated(path, offers),
      offerChoices: translated(path, createOfferChoiceRepository(db)),
      contacts: translated(path, contacts),
      draft: translated(path, createDraftRepository(db)),
      /** Search over what was written by hand: offers, their publishers, and contacts. */
      handKept: translated(path, {
        search: (text: string, kinds: readonly SearchHit['kind'][], limit: number): SearchHit[] =>
          searchHandKept({ offers, contacts }, text, kinds, limit),
      }),
      close(): void {
        db.close();
      },
    };
  });
}

function withReadErrors<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw toReadError(error, path);
  }
}

type Methods = Readonly<Record<string, (...values: never[]) => unknown>>;

/** The same repository, its failures in the operator's terms. */
function translated<Repository extends Methods>(path: string, repository: Repository): Repository {
  const methods = Object.entries(repository).map(([name, method]) => [
    name,
    (...values: never[]) => withReadErrors(path, () => method(...values)),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same names and signatures, wrapped one by one
  return Object.fromEntries(methods) as Repository;
}
