import ICAL from 'ical.js';

import type { Contact } from '../../../../shared/model/contact.ts';
import type { Locale } from '../../../../shared/model/locale.ts';
import { toVisibleLine, toVisibleLines } from '../../escalation/visible-text.ts';
import { contactsForCustomers } from '../customer-contact.ts';
import { ownNames, writeOwnFields } from './own-fields.ts';

export type VcardChoice = {
  readonly version: '4.0' | '3.0';
  /** Who gets the file: a customer never gets what is for partners. */
  readonly reader: 'partner' | 'customer';
  /** Of the line that tells the hours. */
  readonly language: Locale;
};

const hoursLabel = { en: 'Hours', 'zh-CN': '服务时间' } as const;

/** Contacts as one vCard file (RFC 6350, or RFC 2426); what no property of the format holds stands in ours. */
export function writeVcards(contacts: readonly Contact[], choice: VcardChoice): string {
  const told = choice.reader === 'customer' ? contactsForCustomers(contacts) : contacts;
  return told.map((contact) => `${writeCard(contact, choice)}\r\n`).join('');
}

/** How the hours stand in a note. */
export function hoursNote(
  { hours, timeZone }: Pick<Contact, 'hours' | 'timeZone'>,
  language: Locale,
): string | null {
  if (hours === null) return null;
  const zone = timeZone === null ? '' : ` (${timeZone})`;
  return toVisibleLine(`${hoursLabel[language]}: ${hours}${zone}`);
}

function writeCard(contact: Contact, { version, reader, language }: VcardChoice): string {
  const { name, email, phone, url, note, languages } = contact;
  const card = new ICAL.Component('vcard');
  const add = (property: string, value: string | null, parameters = {}, type = 'text') => {
    if (value === null || value === '') return;
    card.addProperty(new ICAL.Property([property, parameters, type, value], card));
  };
  add('version', version);
  add('fn', toVisibleLine(name ?? email ?? phone ?? url ?? contact.role));
  if (version === '3.0') add('n', toVisibleLine(name ?? email ?? contact.role));
  add('email', email && toVisibleLine(email));
  add('tel', phone && toVisibleLine(phone));
  add('url', url && toVisibleLine(url));
  add('role', contact.role);
  if (version === '4.0')
    languages.forEach((tag, at) => add('lang', tag, { pref: String(at + 1) }, 'language-tag'));
  add('note', note && toVisibleLines(note));
  add('note', hoursNote(contact, language));
  if (name === null) add(ownNames.isNameless, 'true');
  for (const [property, value] of writeOwnFields(contact, reader)) add(property, value);
  return card.toString();
}
