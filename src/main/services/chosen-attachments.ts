import { AppError } from '../../shared/errors.ts';
import type {
  AttachmentChoice,
  CaseAttachment,
  MessageChoice,
} from '../../shared/model/outgoing.ts';
import { formatSize } from '../domain/outgoing/format-size.ts';
import type { AttachmentFolder } from '../store/desk/attachment-folder.ts';
import type { AttachmentRepository } from '../store/desk/attachment-repository.ts';
import type { MailFile } from './eml-draft.ts';

/** As base64 this is close to the 25 MB that most servers take. */
const mostMailBytes = 18_000_000;

export type ChosenFile = CaseAttachment & Pick<AttachmentChoice, 'as'>;

/**
 * In the order of the case.
 * @throws AppError ATTACHMENT_NOT_FOUND, CASE_NOT_FOUND
 */
export function findChosenAttachments(
  attachments: Pick<AttachmentRepository, 'list'>,
  { reference, attachments: choices }: MessageChoice,
): readonly ChosenFile[] {
  if (choices.length === 0) return [];
  const chosen = new Map(choices.map(({ id, as }) => [id, as]));
  const found = attachments.list(reference).flatMap((it) => {
    const as = chosen.get(it.id);
    return as === undefined ? [] : [{ ...it, as }];
  });
  if (found.length < chosen.size) throw new AppError('ATTACHMENT_NOT_FOUND');
  return found;
}

/**
 * The bytes of those that go along as files.
 * @throws AppError ATTACHMENTS_TOO_LARGE, ATTACHMENT_MISSING, ATTACHMENT_CHANGED
 */
export async function readChosenFiles(
  folder: Pick<AttachmentFolder, 'read'>,
  chosen: readonly ChosenFile[],
): Promise<readonly MailFile[]> {
  const files = chosen.filter(({ as }) => as === 'file');
  const size = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (size > mostMailBytes) {
    const limit = formatSize(mostMailBytes);
    throw new AppError('ATTACHMENTS_TOO_LARGE', { size: formatSize(size), limit });
  }
  return Promise.all(
    files.map(async ({ fileName, mediaType, sha256 }) => {
      const bytes = await folder.read(sha256);
      if (bytes === 'missing') throw new AppError('ATTACHMENT_MISSING', { file: fileName });
      if (bytes === 'changed') throw new AppError('ATTACHMENT_CHANGED', { file: fileName });
      return { fileName, mediaType, bytes };
    }),
  );
}
