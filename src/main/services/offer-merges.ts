import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { FieldOrigin, RecordField } from '../../shared/model/catalogue-source.ts';
import { type MergeField, mergeFields, type MergeSide } from '../../shared/model/offer-merge.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import {
  differingFields,
  mergeChoices,
  type OfferMerge,
  planMerge,
  undoMerge,
} from '../domain/quality/merge-offers.ts';
import type { MergedOfferRepository } from '../store/desk/merged-offer-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import { findOrigins, type OriginDeps } from './offer-origins.ts';
import type { OfferRecords } from './offer-records.ts';

type MergeDeps = OriginDeps & {
  readonly merges: MergedOfferRepository;
  readonly records: Pick<OfferRecords, 'find' | 'imported' | 'contactsOf' | 'choiceOf'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** Two records that are one offer: compared, merged by hand, and taken apart again. */
export function createOfferMergeHandlers(
  deps: MergeDeps,
): Pick<Handlers, 'quality.compare' | 'quality.merge' | 'quality.unmerge'> {
  const { merges, records } = deps;
  const by = () => ({
    at: deps.now().toISOString(),
    operator: operatorOf(deps.readProfile().profile),
  });

  return {
    'quality.compare': ({ left, right }) => {
      const [leftOffer, rightOffer] = requireTwo(deps, left, right);
      return {
        left: toSide(deps, leftOffer),
        right: toSide(deps, rightOffer),
        differing: differingFields(leftOffer, rightOffer, mergeFields),
      };
    },

    'quality.merge': ({ kept, away, fromAway }) => {
      const [keptOffer, awayOffer] = requireTwo(deps, kept, away);
      const imported = records.imported(kept);
      const before = deps.offers.get(kept);
      const choiceBefore = records.choiceOf(kept);

      const author = by();
      const sides = { kept: keptOffer, away: awayOffer, imported, hand: before, fromAway };
      const { hand, written, taken } = planMerge(sides, author);
      const choice = mergeChoices(choiceBefore, records.choiceOf(away));
      const merge: OfferMerge = {
        away,
        kept,
        name: awayOffer.name,
        publisherName: awayOffer.publisherName,
        contentHash: deps.catalogue.findHeld(away)?.contentHash ?? null,
        taken,
        written,
        before: before ?? null,
        choice: { before: choiceBefore, written: choice },
        mergedAt: author.at,
        mergedBy: author.operator,
      };

      const isChosen = JSON.stringify(choice) !== JSON.stringify(choiceBefore);
      merges.add(merge, { hand, choice: isChosen ? choice : null, by: author });
      return requireOffer(deps, kept);
    },

    'quality.unmerge': (away) => {
      const merge = merges.get(away);
      if (!merge) throw new AppError('OFFER_NOT_MERGED', { ...away });
      const { kept, choice } = merge;
      const author = by();
      const hand = undoMerge(merge, deps.offers.get(kept), records.imported(kept), author);
      const isAsMerged =
        JSON.stringify(records.choiceOf(kept)) === JSON.stringify(choice.written) &&
        JSON.stringify(choice.before) !== JSON.stringify(choice.written);
      merges.remove(merge, { hand, choice: isAsMerged ? choice.before : null, by: author });
      return {};
    },
  };
}

/** @throws AppError OFFERS_MERGED, OFFER_NOT_FOUND */
function requireTwo(deps: MergeDeps, one: OfferKey, other: OfferKey): [Offer, Offer] {
  for (const key of [one, other]) {
    if (deps.merges.get(key)) throw new AppError('OFFERS_MERGED', { ...key });
  }
  if (one.publisherId === other.publisherId && one.offerId === other.offerId) {
    throw new AppError('OFFERS_MERGED', { ...one });
  }
  return [requireOffer(deps, one), requireOffer(deps, other)];
}

function requireOffer({ records }: MergeDeps, key: OfferKey): Offer {
  const offer = records.find(key);
  if (!offer) throw new AppError('OFFER_NOT_FOUND', { ...key });
  return offer;
}

function toSide(deps: MergeDeps, offer: Offer): MergeSide {
  const key = { publisherId: offer.publisherId, offerId: offer.offerId };
  const { provenance } = findOrigins(deps, key);
  const origins: Partial<Record<MergeField, FieldOrigin>> = {};
  for (const field of mergeFields) {
    const origin = recordFieldsOf(offer, field).flatMap((it) => provenance[it] ?? [])[0];
    if (origin) origins[field] = origin;
  }
  return {
    offer,
    isHandKept: deps.offers.get(key) !== undefined,
    origins,
    contacts: deps.records.contactsOf(key).filter(({ scope }) => scope.kind === 'offer').length,
  };
}

/** Links come one by one, each kind from a place of its own. */
function recordFieldsOf(offer: Offer, field: MergeField): readonly RecordField[] {
  return field === 'links' ? offer.links.map(({ kind }) => `link:${kind}` as const) : [field];
}
