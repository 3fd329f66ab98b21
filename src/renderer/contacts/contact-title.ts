import type { TFunction } from 'i18next';

import type { Contact } from '../../shared/model/contact.ts';

/** What a contact is called in a list: its name, else its address or number; a page alone goes by where it lies. */
export function contactTitle(t: TFunction, { name, email, phone, url, role }: Contact): string {
  const way = name ?? email ?? phone;
  if (way !== null) return way;
  const host = url === null ? '' : (URL.parse(url)?.host ?? '');
  return host === '' ? (url ?? t(`decision.role.${role}`)) : t('contacts.page', { host });
}
