import ICAL from 'ical.js';

import { limits } from '../../../../shared/limits.ts';
import {
  contactAudiences,
  type ContactEdit,
  type ContactRole,
  type ContactScope,
} from '../../../../shared/model/contact.ts';
import type { VcardProblem } from '../../../../shared/model/vcard.ts';
import {
  hasUnsafeCharacters,
  toVisibleLine,
  toVisibleLines,
} from '../../escalation/visible-text.ts';
import { readPlainAddress } from '../plain-address.ts';
import { ownNames, readOwnFields } from './own-fields.ts';
import { splitCards, type RawCard } from './split-cards.ts';
import { hoursNote } from './write-vcard.ts';

/** Where cards belong that do not say it themselves. */
export type CardPlace = { readonly scope: ContactScope; readonly role: ContactRole };

/** A card as a contact that could be kept, or why it cannot be. */
export type ReadCard = {
  readonly line: number;
  readonly name: string;
  /** Null: it cannot be read, or nobody said where it belongs. */
  readonly edit: ContactEdit | null;
  readonly problems: readonly VcardProblem[];
  readonly dropped: readonly string[];
};

type Values = (name: string) => readonly string[];

/** The cards of a file, each on its own: one that is broken takes no other with it. */
export function* readVcards(text: string, place: CardPlace | null): Generator<ReadCard> {
  for (const raw of splitCards(text)) yield readCard(raw, place);
}

function readCard(raw: RawCard, place: CardPlace | null): ReadCard {
  const values = raw.isWhole ? parse(raw.lines) : null;
  const { line, dropped } = raw;
  if (values === null) return { line, name: '', edit: null, problems: ['not-readable'], dropped };
  const own = readOwnFields(values(ownNames.contact)[0] ?? null);
  const found = own ?? (place && { ...place, openingHours: null });
  const name = nameOf(values);
  const fields = fieldsOf(values, name);
  const problems: VcardProblem[] = [
    ...(found === null ? (['needs-place'] as const) : []),
    ...fields.problems,
  ];
  const edit: ContactEdit | null = found && { ...fields.edit, ...found };
  return { line, name: name ?? fields.edit.email ?? '', edit, problems, dropped };
}

function parse(lines: readonly string[]): Values | null {
  try {
    const version = lines.find((it) => /^version:/i.test(it)) ?? 'VERSION:4.0';
    // 2.1 is read like 3.0 once its own encoding is gone.
    const rest = lines.filter((it) => it !== version && /^(?:[\w-]+\.)?[\w-]+[:;]/.test(it));
    const known = /:4/.test(version) ? 'VERSION:4.0' : 'VERSION:3.0';
    const card = new ICAL.Component(
      ICAL.parse(['BEGIN:VCARD', known, ...rest, 'END:VCARD'].join('\r\n')),
    );
    return (name) => card.getAllProperties(name).map(toText);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || isParserError(error)) {
      return null;
    }
    throw error;
  }
}

function isParserError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ParserError';
}

function toText(property: ICAL.Property): string {
  const value: unknown = property.getFirstValue();
  const text = Array.isArray(value)
    ? value.flat().join(' ')
    : typeof value === 'string'
      ? value
      : '';
  // The library leaves what it takes for no text as it stands.
  return property.type === 'text' ? text : text.replaceAll(/\\([,;:\\])/g, '$1');
}

function nameOf(values: Values): string | null {
  if (values(ownNames.isNameless)[0] === 'true') return null;
  const [name, organisation] = [values('fn')[0], values('org')[0]].map((it) => it?.trim() ?? '');
  return lineOf(name || organisation || values('n')[0]?.trim() || null);
}

function fieldsOf(values: Values, name: string | null) {
  const typedEmail =
    values('email')[0]
      ?.trim()
      .replace(/^mailto:/i, '') ?? null;
  const typedUrl = values('url')[0]?.trim() ?? null;
  const email = typedEmail !== null && readPlainAddress(typedEmail) !== null ? typedEmail : null;
  const isLink = typedUrl !== null && URL.parse(typedUrl)?.protocol === 'https:';
  const url = isLink && !hasUnsafeCharacters(typedUrl) ? typedUrl : null;
  const hours = lineOf(values(ownNames.hours)[0] ?? null);
  const timeZone = lineOf(values(ownNames.timeZone)[0] ?? null);
  const toldHours = (['en', 'zh-CN'] as const).map((it) => hoursNote({ hours, timeZone }, it));
  const notes = values('note').filter((it) => !toldHours.includes(it));
  const audience = contactAudiences.find((it) => it === values(ownNames.audience)[0]);
  const problems: VcardProblem[] = [];
  if (typedEmail !== null && typedEmail !== '' && email === null) problems.push('email-refused');
  if (typedUrl !== null && typedUrl !== '' && url === null) problems.push('url-refused');
  if (
    [...values('fn'), ...notes].some((it) => hasUnsafeCharacters(it.replaceAll(/[\r\n\t]/g, '')))
  ) {
    problems.push('control-characters');
  }
  if (values('email').length > 1 || values('tel').length > 1) problems.push('only-the-first');
  return {
    problems,
    edit: {
      name,
      email,
      phone: lineOf(values('tel')[0]?.replace(/^tel:/i, '') ?? null),
      url,
      hours,
      timeZone,
      languages: languagesOf(values),
      audience: audience ?? ('partner-only' as const),
      note: notes.length === 0 ? null : cut(toVisibleLines(notes.join('\n')), limits.longText),
      isVerified: false,
    },
  };
}

function languagesOf(values: Values): string[] {
  const own = values(ownNames.languages)[0];
  const tags = own === undefined ? values('lang') : own.split(' ');
  return [...new Set(tags.map((it) => it.trim()).filter(isLanguage))].slice(0, 50);
}

function isLanguage(tag: string): boolean {
  try {
    return tag !== '' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function lineOf(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  return cut(toVisibleLine(text.trim()), limits.singleLine);
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('');
}
