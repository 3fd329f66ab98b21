import type { Handlers } from '../../shared/contract.ts';
import { findContactChain } from '../domain/contacts/contact-chain.ts';
import { findKnownFacts } from '../domain/contacts/known-facts.ts';
import type { PolicyEngine } from '../domain/policy/policy-engine.ts';
import type { DraftRepository } from '../store/desk/draft-repository.ts';
import type { ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';

type TriageDeps = {
  readonly engine: Pick<PolicyEngine, 'step' | 'notes'>;
  readonly records: OfferRecords;
  readonly draft: DraftRepository;
  readonly readProfile: ReadProfile;
};

/** From facts to the next question, or to the card with the way to a contact. */
export function createTriageHandlers(
  deps: TriageDeps,
): Pick<Handlers, 'triage.knownFacts' | 'triage.step' | 'triage.saveDraft' | 'triage.loadDraft'> {
  return {
    'triage.knownFacts': ({ offer }) => ({
      known: findKnownFacts({
        cspModel: deps.readProfile().profile.cspModel,
        offer: offer ? deps.records.find(offer) : undefined,
        choice: offer ? deps.records.choiceOf(offer) : undefined,
        contacts: offer ? deps.records.contactsOf(offer) : [],
      }),
    }),

    'triage.step': ({ facts, offer }) => {
      const { decision, next, owners } = deps.engine.step(facts);
      const notes = deps.engine.notes(facts, decision);
      const step = { decision, next, owners, notes };
      if (decision.status !== 'routed') return { ...step, contactChain: [], escalateChain: [] };

      const records = deps.records.contactRecords(offer);
      const { contact, escalateTo } = decision;
      return {
        ...step,
        contactChain: findContactChain(contact, records),
        escalateChain: escalateTo === null ? [] : findContactChain(escalateTo, records),
      };
    },

    'triage.saveDraft': ({ draft }) => {
      deps.draft.save(draft);
      return {};
    },

    'triage.loadDraft': () => ({ draft: deps.draft.load() }),
  };
}
