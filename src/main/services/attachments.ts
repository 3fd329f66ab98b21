import { readFile, stat } from 'node:fs/promises';

import type { Handlers, ParsedInput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { CaseAttachment } from '../../shared/model/outgoing.ts';
import { toVisibleLine } from '../domain/escalation/visible-text.ts';
import { cleanFileName, uniqueFileName } from '../domain/outgoing/clean-file-name.ts';
import { formatSize } from '../domain/outgoing/format-size.ts';
import { mediaTypeOf } from '../domain/outgoing/media-type.ts';
import type { AttachmentFolder } from '../store/desk/attachment-folder.ts';
import type { AttachmentRepository } from '../store/desk/attachment-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { Removals } from './removals.ts';
import type { Uploads } from './uploads.ts';

/** More does not go through any mail server, and a desk is no file store. */
const mostAttachmentBytes = 25_000_000;
const mostAttachments = 100;

type AttachmentDeps = {
  readonly attachments: AttachmentRepository;
  readonly attachmentFolder: AttachmentFolder;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly removals: Pick<Removals, 'keep'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** Longer than any file takes to be written, by this desk or another. */
const unfinishedMs = 3_600_000;

/** What a desk that ended in the middle left behind: bytes of no case, and halves of files. */
export function sweepAttachments({
  attachments,
  attachmentFolder,
  now,
}: Pick<AttachmentDeps, 'attachments' | 'attachmentFolder' | 'now'>): void {
  attachmentFolder.removeUnfinished(new Date(now().getTime() - unfinishedMs));
  attachments.removeUnused(attachmentFolder.list(), (sha256) => attachmentFolder.remove(sha256));
}

/** The files of a case: kept in the desk's folder under clean names. */
export function createAttachmentHandlers(
  deps: AttachmentDeps,
): Pick<Handlers, 'attachments.list' | 'attachments.add' | 'attachments.remove'> {
  return {
    'attachments.list': ({ reference }) => ({
      attachments: [...deps.attachments.list(reference)],
    }),

    'attachments.add': async (input) => {
      try {
        return await addAttachment(deps, input);
      } finally {
        await deps.uploads.forget(input.uploadId);
      }
    },

    'attachments.remove': ({ reference, id }) => {
      const { attachments, attachmentFolder } = deps;
      const removed = attachments.remove(reference, id);
      deps.removals.keep({
        kind: 'attachment',
        of: reference,
        name: removed.fileName,
        putBack: () => {
          attachments.add(
            reference,
            (others) => placedAmong(others, removed),
            () => requireBytes(attachmentFolder, removed),
          );
        },
        forget: () =>
          attachments.removeUnused([removed.sha256], (it) => attachmentFolder.remove(it)),
      });
      return {};
    },
  };
}

/** Another desk on this folder may have swept them. @throws AppError REMOVAL_TOO_LATE */
function requireBytes(
  attachmentFolder: Pick<AttachmentFolder, 'list'>,
  { sha256 }: Pick<CaseAttachment, 'sha256'>,
): void {
  if (!attachmentFolder.list().includes(sha256)) throw new AppError('REMOVAL_TOO_LATE');
}

/** The same bytes under the same name are there once: a retry is harmless. */
async function addAttachment(
  deps: AttachmentDeps,
  { reference, uploadId, fileName: given }: ParsedInput<'attachments.add'>,
): Promise<CaseAttachment> {
  // A case that is not there is told before anything is written.
  deps.attachments.list(reference);
  const wanted = cleanFileName(given);
  const bytes = await readUpload(deps.uploads.find(uploadId).path, wanted);

  const prepared = await deps.attachmentFolder.prepare(bytes);
  try {
    const attachment: CaseAttachment = {
      id: deps.newId(),
      fileName: wanted,
      originalName: wanted === given ? null : toVisibleLine(given),
      sizeBytes: prepared.sizeBytes,
      mediaType: mediaTypeOf(wanted),
      sha256: prepared.sha256,
      addedAt: deps.now().toISOString(),
      addedBy: operatorOf(deps.readProfile().profile),
    };
    return deps.attachments.add(
      reference,
      (others) => placedAmong(others, attachment),
      prepared.keep,
    );
  } finally {
    await prepared.abandon();
  }
}

/** Under a name of its own; what is there already stays as it is. @throws AppError TOO_MANY_ATTACHMENTS */
function placedAmong(
  others: readonly CaseAttachment[],
  attachment: CaseAttachment,
): CaseAttachment {
  const { fileName, sha256 } = attachment;
  const known = others.find((it) => it.fileName === fileName && it.sha256 === sha256);
  if (known) return known;
  if (others.length >= mostAttachments)
    throw new AppError('TOO_MANY_ATTACHMENTS', { limit: mostAttachments });
  const taken = others.map((it) => it.fileName);
  return { ...attachment, fileName: uniqueFileName(fileName, taken) };
}

/** @throws AppError ATTACHMENT_TOO_LARGE, FILE_NOT_READABLE */
async function readUpload(path: string, fileName: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > mostAttachmentBytes) {
      const limit = formatSize(mostAttachmentBytes);
      throw new AppError('ATTACHMENT_TOO_LARGE', { file: fileName, limit });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_READABLE', { path: fileName }, { cause: error });
  }
}
