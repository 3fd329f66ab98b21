import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { CaseAct } from '../../shared/model/case-progress.ts';
import type { EntryDetails, EntryKind } from '../../shared/model/case-timeline.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { actOnCase } from '../domain/cases/act-on-case.ts';
import type { CaseActRepository, CaseStep } from '../store/desk/case-act-repository.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';
import type { NewEntry, TimelineRepository } from '../store/desk/timeline-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';

type CaseActDeps = {
  readonly cases: Pick<CaseRepository, 'get'>;
  readonly caseActs: CaseActRepository;
  readonly timeline: Pick<TimelineRepository, 'find' | 'page'>;
  readonly profile: Pick<ProfileRepository, 'deskCode'>;
  readonly records: Pick<OfferRecords, 'contactRecords'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** What operators do with cases: every act is an entry of the timeline, and so is taking it back. */
export function createCaseActHandlers(
  deps: CaseActDeps,
): Pick<Handlers, 'cases.act' | 'cases.undo' | 'cases.timeline'> {
  const { cases, caseActs, timeline } = deps;
  const entry = (
    kind: EntryKind,
    at: string,
    said: { readonly text: string; readonly details: EntryDetails },
  ): NewEntry => ({
    id: deps.newId(),
    kind,
    at,
    by: operatorOf(deps.readProfile().profile),
    desk: deps.profile.deskCode(),
    text: said.text,
    details: said.details,
  });
  const stepsOf = (standing: SupportCase, act: CaseAct, at: string): CaseStep[] => {
    const { reference } = standing;
    if (act.kind === 'correction') refuseOtherEntry(deps, reference, act.entryId);
    const acted = actOnCase(standing, act, at);
    const details = { ...acted.details, ...nameContact(deps, standing, acted.details) };
    const step = {
      reference,
      entry: entry(act.kind, at, { text: acted.text, details }),
      before: standing.progress,
      progress: acted.progress,
    };
    if (act.kind !== 'merge') return [step];
    const into = mergeTarget(deps, reference, act.into);
    const noted = { text: '', details: { reference } };
    return [
      { ...step, linkTo: into.reference },
      {
        reference: into.reference,
        entry: entry('merged-from', at, noted),
        before: into.progress,
        progress: into.progress,
      },
    ];
  };

  return {
    'cases.act': ({ references, act }) => {
      const wanted = [...new Set(references)];
      const at = deps.now().toISOString();
      const undoId = deps.newId();

      caseActs.act(wanted, (standing) => stepsOf(standing, act, at), { id: undoId, at });

      return { cases: wanted.map((reference) => cases.get(reference)), undoId };
    },

    'cases.undo': ({ undoId }) => {
      const at = deps.now().toISOString();

      const references = caseActs.undo(undoId, (entryId) =>
        entry('undone', at, { text: '', details: { entryId } }),
      );

      return { cases: references.map((reference) => cases.get(reference)) };
    },

    'cases.timeline': ({ reference, before, limit }) => timeline.page(reference, before, limit),
  };
}

/** @throws AppError ENTRY_NOT_FOUND */
function refuseOtherEntry({ timeline }: CaseActDeps, reference: string, entryId: string): void {
  if (!timeline.find(reference, entryId)) throw new AppError('ENTRY_NOT_FOUND', { reference });
}

/** What the contact is called today: records change, the timeline does not. */
function nameContact(
  { records }: CaseActDeps,
  { offer }: SupportCase,
  { contactId }: EntryDetails,
): EntryDetails {
  if (contactId === undefined) return {};
  const key = offer && { publisherId: offer.publisherId, offerId: offer.offerId };
  const contact = records.contactRecords(key).contacts.find(({ id }) => id === contactId);
  const contactName = contact?.name ?? contact?.email ?? contact?.url;
  return typeof contactName === 'string' ? { contactName } : {};
}

/** @throws AppError CASE_NOT_FOUND, MERGE_INTO_ITSELF, MERGE_INTO_MERGED, MERGE_INTO_CLOSED */
function mergeTarget({ cases }: CaseActDeps, reference: string, into: string): SupportCase {
  if (into === reference) throw new AppError('MERGE_INTO_ITSELF', { reference });
  const target = cases.get(into);
  const { mergedInto, status } = target.progress;
  if (mergedInto !== null) throw new AppError('MERGE_INTO_MERGED', { reference: into, mergedInto });
  if (status === 'closed') throw new AppError('MERGE_INTO_CLOSED', { reference: into });
  return target;
}
