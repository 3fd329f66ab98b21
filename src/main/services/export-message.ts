import { createHash } from 'node:crypto';

import type { Handlers, ParsedInput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Escalation } from '../../shared/model/escalation.ts';
import type { ExportedMessage, ExportForm, MessageChoice } from '../../shared/model/outgoing.ts';
import { findRefusedItems, type Strictness } from '../domain/escalation/refused-items.ts';
import { checkGuardChoices, type KeptDatum } from '../domain/outgoing/guard-choices.ts';
import type { AttachmentFolder } from '../store/desk/attachment-folder.ts';
import type { OutboxFolder } from '../store/desk/outbox-folder.ts';
import type { OutboxRecord } from '../store/desk/outbox-record.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';
import type { NewEntry, TimelineRepository } from '../store/desk/timeline-repository.ts';
import { readChosenFiles } from './chosen-attachments.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { WriteOutgoing } from './outgoing-text.ts';
import type { PrintPdf } from './print-pdf.ts';
import { writeMessage, type WrittenMessage } from './write-message.ts';

type ExportDeps = {
  readonly writeOutgoing: WriteOutgoing;
  readonly attachmentFolder: Pick<AttachmentFolder, 'read'>;
  readonly outboxFolder: Pick<OutboxFolder, 'prepare'>;
  readonly outboxRecord: OutboxRecord;
  readonly timeline: Pick<TimelineRepository, 'append'>;
  readonly profile: Pick<ProfileRepository, 'deskCode'>;
  readonly readProfile: ReadProfile;
  readonly printPdf: PrintPdf;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** The one way out of the desk: composes, asks the guard, writes, and records what left. */
export function createExportHandlers(deps: ExportDeps): Pick<Handlers, 'escalation.export'> {
  return {
    'escalation.export': async (input) => {
      const choice = withFilesOf(input.form, input);
      refuseChanged(deps, input);
      const { escalation, files: chosen } = deps.writeOutgoing(choice);
      refuseIncomplete(escalation, input.strictness);
      const kept = checkGuardChoices(escalation.findings, input.guard);
      if (escalation.body.trim() === '') throw new AppError('TEXT_IS_EMPTY');
      const files = await readChosenFiles(deps.attachmentFolder, chosen);

      const written = await writeMessage(escalation, input, { files, printPdf: deps.printPdf });

      const exported = keepAndRecord(deps, { input, escalation, kept, written });
      return { exported, escalation };
    },
  };
}

/** Another desk may have changed the case while its text was looked at here. @throws AppError TEXT_CHANGED */
function refuseChanged(
  { writeOutgoing }: Pick<ExportDeps, 'writeOutgoing'>,
  { previewed, ...choice }: ParsedInput<'escalation.export'>,
): void {
  if (previewed === undefined) return;
  if (writeOutgoing(choice).escalation.hash !== previewed) throw new AppError('TEXT_CHANGED');
}

/** Only a mail can take files along; elsewhere they are named as what can be asked for. */
function withFilesOf(form: ExportForm, choice: MessageChoice): MessageChoice {
  if (form === 'eml' || form === 'outbox') return choice;
  const attachments = choice.attachments.map(({ id }) => ({ id, as: 'reference' as const }));
  return { ...choice, attachments };
}

/** @throws AppError ESCALATION_INCOMPLETE */
function refuseIncomplete({ checklist }: Escalation, strictness: Strictness): void {
  const refused = findRefusedItems(checklist, strictness);
  if (refused.length === 0) return;
  throw new AppError('ESCALATION_INCOMPLETE', { missing: refused.join(', ') });
}

type Leaving = {
  readonly input: ParsedInput<'escalation.export'>;
  readonly escalation: Escalation;
  readonly kept: readonly KeptDatum[];
  readonly written: WrittenMessage;
};

/** A draft whose record cannot be written does not stay in the outbox. */
function keepAndRecord(deps: ExportDeps, leaving: Leaving): ExportedMessage {
  if (leaving.input.form !== 'outbox')
    return recorded(deps, leaving, (reference, entry) => {
      deps.timeline.append(reference, [entry]);
    });
  const { written } = leaving;
  const draft = deps.outboxFolder.prepare(written.fileName, written.content);
  const record = (reference: string, entry: NewEntry) =>
    deps.outboxRecord.append(reference, entry, draft.finish);
  try {
    const named = { ...written, fileName: draft.fileName };
    return recorded(deps, { ...leaving, written: named }, record);
  } catch (error) {
    draft.abandon();
    throw error;
  }
}

/**
 * Noted as it is handed over: whether the door's file or the browser's download came to its end is
 * not known here, and a text that left without a record would be worse than the reverse.
 */
function recorded(
  deps: ExportDeps,
  { input, escalation, kept, written }: Leaving,
  record: (reference: string, entry: NewEntry) => void,
): ExportedMessage {
  const { content, isBase64, clipboardRest, fileName } = written;
  const bytes = Buffer.from(content + (clipboardRest ?? ''), isBase64 ? 'base64' : 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { form, purpose } = input;
  const { recipient: party, language, subject } = escalation;
  record(escalation.reference, {
    id: deps.newId(),
    kind: 'mail-out',
    at: deps.now().toISOString(),
    by: operatorOf(deps.readProfile().profile),
    desk: deps.profile.deskCode(),
    text: '',
    details: {
      party,
      form,
      purpose,
      language,
      fileName,
      sha256,
      subject,
      ...(kept.length > 0 ? { kept: [...kept] } : {}),
    },
  });
  return { form, ...written, sizeBytes: bytes.byteLength, sha256 };
}
