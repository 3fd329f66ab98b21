import type { ShownEscalation } from '../../shared/model/escalation.ts';
import type { MessageChoice } from '../../shared/model/outgoing.ts';
import { cleanerFor } from '../domain/escalation/clean-words.ts';
import { composeEscalation } from '../domain/escalation/compose-escalation.ts';
import type { EscalationInput } from '../domain/escalation/escalation-input.ts';
import { withAttachments } from '../domain/outgoing/attachment-block.ts';
import { cleanWordsOfName } from '../domain/outgoing/clean-file-name.ts';
import { removerOf, withoutRemovedData } from '../domain/outgoing/guard-choices.ts';
import { withFindings } from '../domain/outgoing/personal-data.ts';
import { hashShownText } from '../domain/outgoing/shown-text.ts';
import type { AttachmentRepository } from '../store/desk/attachment-repository.ts';
import { findChosenAttachments, type ChosenFile } from './chosen-attachments.ts';
import type { ReadEscalationInput } from './escalation.ts';

type OutgoingTextDeps = {
  readonly readInput: ReadEscalationInput;
  readonly attachments: Pick<AttachmentRepository, 'list'>;
};

/** What may leave: the text, and the files chosen for it under the names that its recipient may read. */
export type OutgoingText = {
  readonly escalation: ShownEscalation;
  readonly files: readonly ChosenFile[];
};

export type WriteOutgoing = (choice: MessageChoice) => OutgoingText;

/**
 * Writes what may leave: the composed text with the chosen attachments named in it, and everything in it that
 * somebody must decide about first.
 * @throws AppError ATTACHMENT_NOT_FOUND, ADDRESS_REFUSED, TEMPLATE_REFUSED, and those of `ReadEscalationInput`
 */
export function createOutgoingWriter({ readInput, attachments }: OutgoingTextDeps): WriteOutgoing {
  return (choice) => {
    const input = readInput(choice);
    const chosen = renamed(
      findChosenAttachments(attachments, choice),
      cleanerFor(input, 'desk-words'),
    );
    const found = withFindings(
      withAttachments(composeEscalation(input), chosen),
      contactsOfWork(input),
    );
    const escalation = withoutRemovedData(found, choice.guard);
    return {
      escalation: { ...escalation, hash: hashShownText(escalation) },
      files: renamed(chosen, removerOf(found, choice.guard)),
    };
  };
}

function renamed(
  files: readonly ChosenFile[],
  clean: (text: string) => string,
): readonly ChosenFile[] {
  return files.map((file) => ({ ...file, fileName: cleanWordsOfName(file.fileName, clean) }));
}

/** Addresses and numbers on which people work: this desk's, those on record, and to the customer their own. */
function contactsOfWork({
  recipient,
  records,
  profile,
  supportCase: { details },
}: EscalationInput): readonly string[] {
  return [
    profile.contactEmail,
    profile.contactPhone,
    ...records.contacts.flatMap(({ email, phone }) => [email, phone]),
    ...(recipient === 'customer' ? [details.customerEmail, details.customerPhone] : []),
  ].filter((it) => it !== null);
}
