import type { MessageChoice } from '../../shared/model/outgoing.ts';
import type { SupportCase } from '../../shared/model/support-case.ts';
import { withAttachments } from '../domain/outgoing/attachment-block.ts';
import { withoutRemovedData } from '../domain/outgoing/guard-choices.ts';
import { withFindings } from '../domain/outgoing/personal-data.ts';
import type { AttachmentRepository } from '../store/desk/attachment-repository.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import { findChosenAttachments } from './chosen-attachments.ts';
import type { ReadProfile } from './desk-profile.ts';
import type { Compose } from './escalation.ts';
import type { OfferRecords } from './offer-records.ts';

type OutgoingTextDeps = {
  readonly compose: Compose;
  readonly cases: Pick<CaseRepository, 'get'>;
  readonly attachments: Pick<AttachmentRepository, 'list'>;
  readonly records: Pick<OfferRecords, 'contactRecords'>;
  readonly readProfile: ReadProfile;
};

/**
 * Writes what may leave: the composed text with the chosen attachments named in it, and everything in it that
 * somebody must decide about first.
 * @throws AppError ATTACHMENT_NOT_FOUND, and those of `Compose`
 */
export function createOutgoingComposer(deps: OutgoingTextDeps): Compose {
  return (choice) => {
    const supportCase = deps.cases.get(choice.reference);
    const chosen = findChosenAttachments(deps.attachments, choice, supportCase);
    const found = withFindings(
      withAttachments(deps.compose(choice), chosen),
      contactsOfWork(deps, choice, supportCase),
    );
    return withoutRemovedData(found, choice.guard);
  };
}

/** Addresses and numbers on which people work: this desk's, those on record, and to the customer their own. */
function contactsOfWork(
  { records, readProfile }: OutgoingTextDeps,
  { recipient }: MessageChoice,
  { offer, details }: SupportCase,
): readonly string[] {
  const { contactEmail, contactPhone } = readProfile().profile;
  const key = offer && { publisherId: offer.publisherId, offerId: offer.offerId };
  return [
    contactEmail,
    contactPhone,
    ...records.contactRecords(key).contacts.flatMap(({ email, phone }) => [email, phone]),
    ...(recipient === 'customer' ? [details.customerEmail, details.customerPhone] : []),
  ].filter((it) => it !== null);
}
