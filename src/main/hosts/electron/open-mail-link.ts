import { dialog, shell } from 'electron';

import type { Locale } from '../../../shared/model/locale.ts';
import { menuTextsOf } from './application-menu.ts';

/** No `mailto:` that the desk writes is longer; a page that asks for more is not ours. */
const mostCharacters = 8_000;

/** True for a `mailto:` as the desk writes it: one line of ASCII. */
export function isMailLink(address: string): boolean {
  return address.length <= mostCharacters && /^mailto:[\x21-\x7e]*$/.test(address);
}

/** Asks, showing to whom, and then hands the link to the mail program of this machine. */
export async function openMailLink(link: string, language: Locale): Promise<void> {
  const { mail } = menuTextsOf(language);
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: mail.question,
    detail: recipientOf(link) || mail.noRecipient,
    buttons: [mail.open, mail.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(link);
}

function recipientOf(link: string): string {
  const encoded = link.slice('mailto:'.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
