import type {
  Contact,
  ContactEdit,
  ContactRole,
  ContactScope,
} from '../../shared/model/contact.ts';
import { readDay, writeDay } from './week-text.ts';

/** A contact as it is typed. */
export type ContactFields = {
  /** Which of the scopes offered. */
  readonly scope: number;
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly url: string;
  readonly hours: string;
  readonly timeZone: string;
  /** Tags. */
  readonly languages: readonly string[];
  /** Monday to Sunday as typed; null: as free text alone. */
  readonly week: readonly string[] | null;
  /** A set of public holidays; empty: none. */
  readonly closedOn: string;
  readonly audience: Contact['audience'];
  readonly note: string;
  readonly isVerified: boolean;
};

export type ContactProblem = {
  readonly field: 'email' | 'url' | 'week';
  readonly kind: 'empty' | 'wrong';
};

/** What is wrong with it, or null. The desk looks at addresses again, more strictly. */
export function findContactProblem({
  email,
  phone,
  url,
  week,
}: ContactFields): ContactProblem | null {
  if ([email, phone, url].every((it) => it.trim() === '')) return { field: 'email', kind: 'empty' };
  if (email.trim() !== '' && !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(email.trim())) {
    return { field: 'email', kind: 'wrong' };
  }
  if (url.trim() !== '' && !url.trim().startsWith('https://'))
    return { field: 'url', kind: 'wrong' };
  if (week?.some((day) => readDay(day) === null)) return { field: 'week', kind: 'wrong' };
  return null;
}

export function contactFieldsOf(
  contact: Contact | null,
  scopes: readonly ContactScope[],
  role: ContactRole,
): ContactFields {
  return {
    scope: Math.max(
      0,
      scopes.findIndex((it) => it.kind === contact?.scope.kind),
    ),
    role: contact?.role ?? role,
    name: contact?.name ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    url: contact?.url ?? '',
    hours: contact?.hours ?? '',
    timeZone: contact?.timeZone ?? '',
    languages: contact?.languages ?? [],
    week: contact?.openingHours?.days.map(writeDay) ?? null,
    closedOn: contact?.openingHours?.closedOn ?? '',
    audience: contact?.audience ?? 'partner-only',
    note: contact?.note ?? '',
    isVerified: false,
  };
}

/** What is sent. A record from a file is never written over: a correction is a new record by hand. */
export function contactEditOf(
  fields: ContactFields,
  contact: Contact | null,
  scope: ContactScope,
): ContactEdit {
  const { scope: _, languages, week, closedOn, ...rest } = fields;
  return {
    ...(contact?.source.kind === 'manual' ? { id: contact.id } : {}),
    ...rest,
    scope,
    name: orNull(fields.name),
    email: orNull(fields.email),
    phone: orNull(fields.phone),
    url: orNull(fields.url),
    hours: orNull(fields.hours),
    timeZone: orNull(fields.timeZone),
    openingHours: hoursOf(week, closedOn),
    languages: [...languages],
    note: orNull(fields.note),
  };
}

/** Null: no day has hours, so nothing is known day by day. */
function hoursOf(week: ContactFields['week'], closedOn: string): ContactEdit['openingHours'] {
  const days = week?.map((day) => readDay(day) ?? []);
  if (days === undefined || days.every((spans) => spans.length === 0)) return null;
  return { days, closedOn: closedOn === '' ? null : closedOn };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
