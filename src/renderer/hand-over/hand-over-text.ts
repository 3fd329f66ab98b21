import type { TFunction } from 'i18next';

import type { Locale } from '../../shared/model/locale.ts';
import type { CaseSummary } from '../../shared/model/support-case.ts';
import { formatDue } from '../cases/format-due.ts';
import { formatAgo } from '../i18n/format-time.ts';
import type { HandOverGroup } from './hand-over-groups.ts';

/** On whom a case waits and since when, in words. */
export function waitingText(
  t: TFunction,
  { progress }: CaseSummary,
  now: Date,
  locale: Locale,
): string {
  const { waitingOn, waitingSince, handling } = progress;
  if (waitingOn === 'nobody') {
    return t(handling === 'transferred' ? 'cases.theirs' : 'cases.ourTurn');
  }
  const party = t(`timeline.parties.${waitingOn}`);
  if (waitingSince === null) return party;
  return t('handOver.waiting', { party, ago: formatAgo(waitingSince, now, locale) });
}

/** What is next and when; empty: nothing is planned. */
export function nextText({ progress }: CaseSummary, now: Date, locale: Locale): string {
  const { nextAction, nextActionAt } = progress;
  const at = nextActionAt === null ? null : formatDue(nextActionAt, now, locale);
  return [at, nextAction].filter((it) => it !== null).join(' ');
}

export type HandOverPage = {
  readonly heading: string;
  readonly note: string;
  readonly groups: readonly HandOverGroup[];
};

/** The page as plain text: one line for each case. */
export function handOverText(t: TFunction, page: HandOverPage, now: Date, locale: Locale): string {
  const groups = page.groups.map(({ name, cases }) =>
    [
      `${t(`handOver.groups.${name}`)} (${cases.length})`,
      ...cases.map((it) => `- ${lineOf(t, it, now, locale)}`),
    ].join('\n'),
  );
  return [page.heading, t('handOver.marking'), page.note.trim(), ...groups]
    .filter((it) => it !== '')
    .join('\n\n');
}

function lineOf(t: TFunction, it: CaseSummary, now: Date, locale: Locale): string {
  return [
    it.reference,
    it.title,
    it.customer ?? '',
    waitingText(t, it, now, locale),
    nextText(it, now, locale),
  ]
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' | ');
}
