import type { Handlers } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import { AppError } from '../../shared/errors.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { headline } from '../domain/escalation/headline.ts';
import type { TriageDraftRepository } from '../store/desk/triage-draft-repository.ts';
import { prepareEmlDrafts } from './eml-draft.ts';
import type { OfferRecords } from './offer-records.ts';

type TriageDraftDeps = {
  readonly triageDrafts: TriageDraftRepository;
  readonly records: Pick<OfferRecords, 'find'>;
  readonly now: () => Date;
  readonly emit: (event: DeskEvent) => void;
};

/** In code points. */
const titleLength = 120;

/** Unfinished triages: several at once, each saved as it is typed, none written over by another window. */
export function createTriageDraftHandlers({
  triageDrafts,
  records,
  now,
  emit,
}: TriageDraftDeps): Pick<Handlers, 'triage.saveDraft' | 'triage.loadDraft' | 'triage.drafts'> {
  const nameOf = (offer: OfferKey): string =>
    records.find(offer)?.name ?? `${offer.publisherId}/${offer.offerId}`;

  return {
    'triage.saveDraft': ({ id, draft, revision }) => {
      if (draft === null) {
        const { linkedTo = [] } = triageDrafts.find(id)?.draft ?? {};
        if (!triageDrafts.drop(id, revision)) throw new AppError('TRIAGE_DRAFT_CHANGED');
        // A question of the same message waits no more.
        if (linkedTo.length > 0) emit({ kind: 'cases-changed', references: linkedTo });
        return { revision: 0 };
      }
      const savedAt = now().toISOString();
      const saved = triageDrafts.save({ id, draft, revision, savedAt });
      if (saved === undefined) throw new AppError('TRIAGE_DRAFT_CHANGED');
      // Whoever describes a question will soon want its mail.
      void prepareEmlDrafts();
      return { revision: saved };
    },

    'triage.loadDraft': ({ id }) => {
      const found = triageDrafts.find(id);
      return { draft: found?.draft ?? null, revision: found?.revision ?? 0 };
    },

    'triage.drafts': () => ({
      drafts: triageDrafts.list().map(({ draft, ...stored }) => ({
        ...stored,
        title: headline(draft.question, titleLength),
        offerName: draft.offer && nameOf(draft.offer),
        linkedTo: draft.linkedTo,
      })),
    }),
  };
}
