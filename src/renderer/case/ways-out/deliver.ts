import { AppError } from '../../../shared/errors.ts';
import type { Escalation } from '../../../shared/model/escalation.ts';
import type { ExportedMessage } from '../../../shared/model/outgoing.ts';
import { downloadExported } from './download-exported.ts';
import { openMail } from './open-mail.ts';

/** Hands what left the desk to the world outside. @throws AppError CLIPBOARD_REFUSED */
export type Deliver = (exported: ExportedMessage, escalation: Escalation) => Promise<void>;

export const deliver: Deliver = async (exported, escalation) => {
  const { form, content, clipboardRest } = exported;
  switch (form) {
    case 'eml':
    case 'pdf':
      return downloadExported(exported);
    case 'mailto':
      if (clipboardRest !== null) await copyText(clipboardRest);
      return openMail(content);
    case 'html':
      return copyHtml(content, escalation.body);
    case 'text':
    case 'markdown':
      return copyText(content);
    default:
      // The outbox keeps it itself; fields are copied one by one.
      return undefined;
  }
};

/** @throws AppError CLIPBOARD_REFUSED */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(refuse);
}

/** As rich text, and as plain text for what takes no other. */
async function copyHtml(html: string, plain: string): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]).catch(refuse);
}

function refuse(cause: unknown): never {
  throw new AppError('CLIPBOARD_REFUSED', {}, { cause });
}
