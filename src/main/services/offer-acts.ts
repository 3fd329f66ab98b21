import type { Handlers } from '../../shared/contract.ts';
import type { OfferAct } from '../../shared/contract/search.ts';
import { AppError } from '../../shared/errors.ts';
import { mostActedOn, type OfferSelection } from '../../shared/model/offer-selection.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import type { OfferCheckRepository } from '../store/desk/offer-check-repository.ts';
import type { OfferChoiceRepository } from '../store/desk/offer-choice-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import { listOfferKeys, type OfferListDeps } from './offer-list.ts';
import type { Removals, RemovedThing } from './removals.ts';

type ActDeps = Omit<OfferListDeps, 'offers'> & {
  readonly offers: OfferListDeps['offers'] &
    Pick<HandKeptOfferRepository, 'removeAll' | 'putBackAll'>;
  readonly offerChecks: OfferListDeps['offerChecks'] &
    Pick<OfferCheckRepository, 'put' | 'putBack'>;
  readonly offerChoices: Pick<OfferChoiceRepository, 'saveAll' | 'putBack'>;
  readonly removals: Pick<Removals, 'keep'>;
  readonly readProfile: ReadProfile;
};

type Done = Pick<RemovedThing, 'kind' | 'putBack'> & { readonly changed: number };

/** Acts on many offers of the list at once, each with its way back. */
export function createOfferActHandlers(deps: ActDeps): Pick<Handlers, 'offers.act'> {
  return {
    'offers.act': ({ selection, act }) => {
      const keys = readSelection(deps, selection);

      const { changed, ...done } = perform(deps, keys, act);

      if (changed > 0) {
        deps.removals.keep({ ...done, of: null, name: String(changed), size: changed });
      }
      return { changed };
    },
  };
}

/** The offers of a selection that are there. @throws AppError OFFERS_TOO_MANY */
function readSelection(deps: ActDeps, selection: OfferSelection): OfferKey[] {
  if (selection.kind === 'some') {
    return selection.keys.filter((key) => deps.records.find(key) !== undefined);
  }
  const { keys, total } = listOfferKeys(
    deps,
    selection.text,
    mostActedOn + selection.except.length,
  );
  const except = new Set(selection.except.map(textOf));
  const chosen = keys.filter((key) => !except.has(textOf(key)));
  if (total > keys.length || chosen.length > mostActedOn) {
    throw new AppError('OFFERS_TOO_MANY', { most: mostActedOn });
  }
  return chosen;
}

function perform(deps: ActDeps, keys: readonly OfferKey[], act: OfferAct): Done {
  const at = deps.now().toISOString();
  const operator = operatorOf(deps.readProfile().profile);
  switch (act.kind) {
    case 'check': {
      const before = deps.offerChecks.put(keys, { at, by: operator });
      const putBack = (): void => deps.offerChecks.putBack(before);
      return { kind: 'offer-checks', changed: before.length, putBack };
    }
    case 'choose': {
      const before = deps.offerChoices.saveAll(keys, act.choice, { at, operator });
      const putBack = (): void => deps.offerChoices.putBack(before);
      return { kind: 'offer-choices', changed: before.length, putBack };
    }
    default: {
      const removed = deps.offers.removeAll(keys);
      const putBack = (): void => deps.offers.putBackAll(removed);
      return { kind: 'offers', changed: removed.length, putBack };
    }
  }
}

function textOf({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}
