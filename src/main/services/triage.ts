import type { Handlers } from '../../shared/contract.ts';
import { topicGroupNames } from '../../shared/model/local-agreement.ts';
import { findContactChain } from '../domain/contacts/contact-chain.ts';
import { findKnownFacts } from '../domain/contacts/known-facts.ts';
import { groupOf, withSplitOf } from '../domain/contacts/reseller-split.ts';
import type { SplitAgreementRepository } from '../store/desk/split-agreement-repository.ts';
import type { ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { PolicyBook } from './policy-book.ts';

type TriageDeps = {
  readonly book: Pick<PolicyBook, 'inForce'>;
  readonly records: OfferRecords;
  readonly splitAgreements: Pick<SplitAgreementRepository, 'list'>;
  readonly readProfile: ReadProfile;
};

/** From facts to the next question, or to the card with the way to a contact. */
export function createTriageHandlers(
  deps: TriageDeps,
): Pick<Handlers, 'triage.knownFacts' | 'triage.step' | 'triage.preview'> {
  const { book, records, splitAgreements } = deps;
  return {
    'triage.knownFacts': ({ offer, topic }) => ({
      known: findKnownFacts({
        cspModel: deps.readProfile().profile.cspModel,
        offer: offer ? records.find(offer) : undefined,
        choice: offer ? records.choiceOf(offer) : undefined,
        contacts: offer ? records.contactsOf(offer) : [],
        topic: topic ?? undefined,
        splits: splitAgreements.list(),
      }),
    }),

    'triage.step': ({ facts, offer }) => {
      const engine = book.inForce();
      const step = { ...engine.step(facts), explanation: engine.explain(facts) };
      const { decision } = step;
      if (decision.status !== 'routed') return { ...step, contactChain: [], escalateChain: [] };

      const chainRecords = records.contactRecords(offer);
      const { contact, escalateTo } = decision;
      return {
        ...step,
        contactChain: findContactChain(contact, chainRecords),
        escalateChain: escalateTo === null ? [] : findContactChain(escalateTo, chainRecords),
      };
    },

    'triage.preview': ({ facts, fact }) => {
      const engine = book.inForce();
      if (fact !== 'topic') return { answers: engine.preview(facts, fact) };
      // Another topic may be one that the agreements settle otherwise.
      const splits = splitAgreements.list();
      const answers = topicGroupNames.flatMap((group) =>
        engine
          .preview(withSplitOf(facts, group, splits), fact)
          .filter(({ value }) => groupOf(value) === group),
      );
      return { answers };
    },
  };
}
