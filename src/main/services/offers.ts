import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Offer, OfferEdit, OfferKey } from '../../shared/model/offer.ts';
import { requireHttpsLink } from '../domain/contacts/https-link.ts';
import { changedFields } from '../domain/offers/merged-offer.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import type { OfferChoiceRepository } from '../store/desk/offer-choice-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import { findOrigins, type OriginDeps } from './offer-origins.ts';
import type { OfferRecords } from './offer-records.ts';
import type { Removals } from './removals.ts';

type OfferDeps = {
  readonly catalogue: OriginDeps['catalogue'];
  readonly offers: HandKeptOfferRepository;
  readonly merges: OriginDeps['merges'];
  readonly offerChoices: Pick<OfferChoiceRepository, 'save'>;
  readonly records: OfferRecords;
  readonly removals: Pick<Removals, 'keep'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** Offers from both files: read, written by hand, and what the desk chose for them. */
export function createOfferHandlers(
  deps: OfferDeps,
): Pick<Handlers, 'offers.get' | 'offers.save' | 'offers.forgetEdit' | 'offers.choose'> {
  const by = () => ({
    at: deps.now().toISOString(),
    operator: operatorOf(deps.readProfile().profile),
  });
  const requireOffer = (key: OfferKey): Offer => {
    const offer = deps.records.find(key);
    if (!offer) throw new AppError('OFFER_NOT_FOUND', { ...key });
    return offer;
  };

  return {
    'offers.get': (asked) => {
      const offer = requireOffer(asked);
      const key = deps.records.keyOf(asked);
      return {
        offer,
        isHandKept: deps.offers.get(key) !== undefined,
        choice: deps.records.choiceOf(key),
        contacts: deps.records.contactsOf(key),
        ...findOrigins(deps, key),
      };
    },

    'offers.save': ({ edit, isNew }) => {
      const key = { publisherId: edit.publisherId, offerId: edit.offerId };
      const imported = deps.records.imported(key);
      const known = deps.records.find(key);
      if (isNew && known) throw new AppError('OFFER_EXISTS', key);
      if (!isNew && !known) throw new AppError('OFFER_NOT_FOUND', key);

      const checked = checkLinks(edit, known);
      const { at, operator } = by();

      deps.offers.save({
        edit: checked,
        changed: changedFields(checked, imported),
        savedAt: at,
        savedBy: operator,
      });
      return requireOffer(key);
    },

    'offers.forgetEdit': (asked) => {
      const key = deps.records.keyOf(asked);
      const removed = deps.offers.remove(key);
      if (!removed) throw new AppError('OFFER_NOT_FOUND', { ...key });
      const putBack = (): void => deps.offers.putBack(removed);
      deps.removals.keep({ kind: 'offer', of: null, name: removed.name, putBack });
      return {};
    },

    'offers.choose': ({ key: asked, choice }) => {
      const key = deps.records.keyOf(asked);
      deps.offerChoices.save(key, choice, by());
      return deps.records.choiceOf(key);
    },
  };
}

/** A link that stood there before may stay; a new one must be https. */
function checkLinks(edit: OfferEdit, known: Offer | undefined): OfferEdit {
  const before = new Set(known?.links.map((link) => link.url));
  const links = edit.links.map((link) =>
    before.has(link.url) ? link : { ...link, url: requireHttpsLink(link.url) },
  );
  return { ...edit, links };
}
