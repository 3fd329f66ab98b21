import { isDeepStrictEqual } from 'node:util';

import type { Handlers } from '../../shared/contract.ts';
import { blankCaseDetails } from '../../shared/model/case-details.ts';
import { freshProgress } from '../../shared/model/case-progress.ts';
import type { Facts } from '../../shared/model/facts.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { CaseOffer, SupportCase } from '../../shared/model/support-case.ts';
import type { CaseListRepository } from '../store/desk/case-list-repository.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import { readListTimes } from './case-times.ts';
import type { ClockReader } from './clock-reader.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { PolicyBook } from './policy-book.ts';

type CaseDeps = {
  readonly cases: Pick<CaseRepository, 'create' | 'update' | 'get'>;
  readonly caseList: Pick<CaseListRepository, 'page'>;
  readonly clockReader: ClockReader;
  readonly book: Pick<PolicyBook, 'current'>;
  readonly records: Pick<OfferRecords, 'find'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** Decides itself: what is stored never depends on what a window happened to show. */
export function createCaseHandlers(
  deps: CaseDeps,
): Pick<Handlers, 'cases.create' | 'cases.update' | 'cases.get' | 'cases.list'> {
  const decide = (facts: Facts) => {
    const { engine, revision } = deps.book.current();
    return {
      decision: engine.decide(facts),
      policyVersion: engine.policy.version,
      policyRevision: revision,
    };
  };

  return {
    'cases.create': (input) => {
      const { profile } = deps.readProfile();
      const at = deps.now().toISOString();

      const newCase = {
        ...input,
        ...decide(input.facts),
        offer: toCaseOffer(deps, input.offer),
        id: input.id ?? deps.newId(),
        createdAt: at,
        updatedAt: at,
        createdBy: operatorOf(profile),
        linkedTo: input.linkedTo ?? [],
        details: input.details ?? blankCaseDetails,
        progress: freshProgress,
      };

      return deps.cases.create(newCase, profile.casePrefix);
    },

    'cases.update': ({ reference, revision, change }) => {
      const updatedAt = deps.now().toISOString();
      const by = operatorOf(deps.readProfile().profile);

      const changeOf = (before: SupportCase, policyRevision: number) => {
        // The same facts stay decided as they were, under the policy of that day.
        const decided = isDeepStrictEqual(change.facts, before.facts)
          ? { ...before, policyRevision }
          : { ...before, ...decide(change.facts) };
        return {
          ...decided,
          ...change,
          id: before.id,
          details: change.details ?? before.details,
          offer: sameOffer(before.offer, change.offer) ?? toCaseOffer(deps, change.offer),
          updatedAt,
        };
      };

      return deps.cases.update(reference, revision, changeOf, by);
    },

    'cases.get': ({ reference }) => deps.cases.get(reference),

    'cases.list': ({ limit, ...wanted }) => {
      const found = deps.caseList.page({ ...wanted, limit: limit + 1 }, readListTimes(deps));
      return { cases: found.slice(0, limit), hasMore: found.length > limit };
    },
  };
}

/** The case's own copy: an offer that the catalogue lacks is kept as typed. */
function toCaseOffer(
  { records }: Pick<CaseDeps, 'records'>,
  key: OfferKey | null,
): CaseOffer | null {
  if (!key) return null;
  const offer = records.find(key);
  return {
    publisherId: key.publisherId,
    offerId: key.offerId,
    name: offer?.name ?? null,
    publisherName: offer?.publisherName ?? null,
    isInCatalogue: offer !== undefined,
  };
}

/** An offer that was known when the case was made stays as it was called then. */
function sameOffer(before: CaseOffer | null, wanted: OfferKey | null): CaseOffer | null {
  const isSame = before?.publisherId === wanted?.publisherId && before?.offerId === wanted?.offerId;
  return isSame && before?.isInCatalogue === true ? before : null;
}
