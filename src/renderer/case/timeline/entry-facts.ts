import type { TFunction } from 'i18next';

import { ClosingOutcome, WaitingParty } from '../../../shared/model/case-progress.ts';
import type { EntryDetails } from '../../../shared/model/case-timeline.ts';
import { owners } from '../../../shared/model/decision.ts';
import { messagePurposes } from '../../../shared/model/escalation.ts';
import { locales, type Locale } from '../../../shared/model/locale.ts';
import { exportForms } from '../../../shared/model/outgoing.ts';
import { formatDateTime } from '../../i18n/format-time.ts';

/** Shown at once; the rest on demand. */
export const firstFacts = [
  'party',
  'contactName',
  'nextAction',
  'nextActionAt',
  'closedAs',
  'colleague',
  'form',
  'fileName',
  'owner',
  'rule',
] as const satisfies readonly (keyof EntryDetails)[];

export const furtherFacts = [
  'subject',
  'language',
  'purpose',
  'desk',
  'policyVersion',
  'messageId',
  'sha256',
] as const satisfies readonly (keyof EntryDetails)[];

type FactKey = (typeof firstFacts)[number] | (typeof furtherFacts)[number];

/** What the details of an entry say, in the words of the window. Null: nothing. */
export function factText(
  t: TFunction,
  locale: Locale,
  details: EntryDetails,
  name: FactKey,
): string | null {
  const value = details[name];
  if (value === undefined || value === '') return null;
  // A plan that has a time needs no words.
  if (name === 'nextAction' && value === null && details.nextActionAt) return null;
  if (value === null) return t('timeline.details.none');
  return known(t, locale, name, value) ?? value;
}

function known(t: TFunction, locale: Locale, name: FactKey, value: string): string | null {
  const party = name === 'party' && WaitingParty.safeParse(value).data;
  if (party) return t(`timeline.parties.${party}`);
  const outcome = name === 'closedAs' && ClosingOutcome.safeParse(value).data;
  if (outcome) return t(`timeline.outcomes.${outcome}`);
  const owner = name === 'owner' && owners.find((it) => it === value);
  if (owner) return t(`decision.owner.${owner}`);
  const form = name === 'form' && exportForms.find((it) => it === value);
  if (form) return t(`escalation.forms.${form}`);
  const language = name === 'language' && locales.find((it) => it === value);
  if (language) return t(`common.languageNames.${language}`);
  const purpose = name === 'purpose' && messagePurposes.find((it) => it === value);
  if (purpose) return t(`escalation.purposes.${purpose}`);
  return name === 'nextActionAt' ? formatDateTime(value, locale) : null;
}
