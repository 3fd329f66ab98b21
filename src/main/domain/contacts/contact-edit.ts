import { AppError } from '../../../shared/errors.ts';
import type { ContactEdit, ContactRole, ContactScope } from '../../../shared/model/contact.ts';
import { createZone } from '../clocks/zone-offset.ts';
import { toVisibleLine } from '../escalation/visible-text.ts';
import { requireHttpsLink } from './https-link.ts';
import { requirePlainAddress } from './plain-address.ts';

/**
 * A contact that an operator typed, its empty fields made null and its addresses checked.
 * @throws AppError ADDRESS_REFUSED, URL_REFUSED, ROLE_OUT_OF_PLACE, CONTACT_WITHOUT_ADDRESS, TIME_ZONE_UNKNOWN,
 * LANGUAGE_REFUSED
 */
export function checkContactEdit(edit: ContactEdit): ContactEdit {
  if (!belongsTo(edit.role, edit.scope.kind)) {
    throw new AppError('ROLE_OUT_OF_PLACE', { role: edit.role, scope: edit.scope.kind });
  }
  const email = orNull(edit.email);
  const url = orNull(edit.url);
  const checked = {
    ...edit,
    name: orNull(edit.name),
    email: email === null ? null : requirePlainAddress(email),
    phone: orNull(edit.phone),
    url: url === null ? null : requireHttpsLink(url),
    hours: orNull(edit.hours),
    timeZone: requireZone(orNull(edit.timeZone)),
    languages: [...new Set(edit.languages.map(requireLanguage))],
    note: orNull(edit.note),
  };
  if (checked.email === null && checked.phone === null && checked.url === null) {
    throw new AppError('CONTACT_WITHOUT_ADDRESS');
  }
  return checked;
}

function belongsTo(role: ContactRole, scope: ContactScope['kind']): boolean {
  if (scope === 'indirect-provider') return role === 'indirect-provider';
  if (scope === 'microsoft') return role.startsWith('microsoft-');
  return role === 'customer-support' || role === 'engineering' || role === 'csp-program';
}

function requireZone(timeZone: string | null): string | null {
  if (timeZone !== null && createZone(timeZone) === null) {
    throw new AppError('TIME_ZONE_UNKNOWN', { timeZone: toVisibleLine(timeZone) });
  }
  return timeZone;
}

/** In its canonical form: `zh-cn` becomes `zh-CN`. */
function requireLanguage(tag: string): string {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim());
    if (canonical !== undefined) return canonical;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new AppError('LANGUAGE_REFUSED', { language: toVisibleLine(tag) });
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
