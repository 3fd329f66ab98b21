import { decisionTexts as englishDecisions } from './i18n/en/decision.ts';
import { reportTexts as english } from './i18n/en/report.ts';
import { topicTexts as englishTopics } from './i18n/en/topics.ts';
import { decisionTexts as chineseDecisions } from './i18n/zh-cn/decision.ts';
import { reportTexts as simplifiedChinese } from './i18n/zh-cn/report.ts';
import { topicTexts as chineseTopics } from './i18n/zh-cn/topics.ts';
import type { Owner } from './model/decision.ts';
import type { Locale } from './model/locale.ts';
import type { ReportFigure, Share } from './model/report.ts';
import type { ReportColumn, ReportUnit } from './report-table.ts';

/** What the tables of a report are worded with. */
export const reportWords = {
  en: { texts: english, decisions: englishDecisions, topics: englishTopics },
  'zh-CN': { texts: simplifiedChinese, decisions: chineseDecisions, topics: chineseTopics },
} as const;
export type Words = (typeof reportWords)[Locale];

/** The name of a figure, what it counts and leaves out. */
export function heading(figure: ReportFigure, { texts }: Words) {
  return { figure, ...texts.figures[figure], apart: [] };
}

/** A column by its name. */
export function column(
  name: keyof Words['texts']['column'],
  unit: ReportUnit,
  { texts }: Words,
): ReportColumn {
  return { name: texts.column[name], unit };
}

/** Cases, and how many of all they are. */
export function shareColumns(words: Words): ReportColumn[] {
  return [column('cases', 'cases', words), column('share', 'percent', words)];
}

/** Median and 90th percentile. */
export function hourColumns(words: Words): ReportColumn[] {
  return [column('median', 'hours', words), column('ninetieth', 'hours', words)];
}

/** Cases, and how long their customers waited. */
export function costColumns(words: Words): ReportColumn[] {
  return [column('cases', 'cases', words), column('hoursWaited', 'hours', words)];
}

/** How a row that stands for an owner begins; null: not routed. */
export function ownerRow(owner: Owner | null, { decisions, texts }: Words) {
  return owner === null
    ? { key: '', label: texts.row.notRouted }
    : { key: owner, label: decisions.owner[owner], owner };
}

/** By its name, else its id. */
export function publisherLabel(
  it: { readonly publisherId: string | null; readonly publisherName: string | null },
  { texts }: Words,
): string {
  if (it.publisherId === null) return texts.row.noOffer;
  return it.publisherName?.trim() || it.publisherId;
}

/** To a tenth of a per cent; null: there is nothing to divide by. */
export function percent({ count, of }: Share): number | null {
  return of === 0 ? null : Math.round((count / of) * 1_000) / 10;
}

/** Puts values into the places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
