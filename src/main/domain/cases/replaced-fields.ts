import { casesTexts as englishCases } from '../../../shared/i18n/en/cases.ts';
import { escalationTexts as english } from '../../../shared/i18n/en/escalation.ts';
import { timelineTexts as englishTimeline } from '../../../shared/i18n/en/timeline.ts';
import { casesTexts as chineseCases } from '../../../shared/i18n/zh-cn/cases.ts';
import { escalationTexts as chinese } from '../../../shared/i18n/zh-cn/escalation.ts';
import { timelineTexts as chineseTimeline } from '../../../shared/i18n/zh-cn/timeline.ts';
import type { Locale } from '../../../shared/model/locale.ts';
import type { SupportCase } from '../../../shared/model/support-case.ts';
import { differingFields } from './record-hash.ts';

const catalogues = {
  en: { fields: english.fields, cases: englishCases, timeline: englishTimeline, comma: ', ' },
  'zh-CN': {
    fields: chinese.fields,
    cases: chineseCases,
    timeline: chineseTimeline,
    comma: '、',
  },
} as const;

/** What the timeline says where the fields of another desk took the place of ours: which they are, by their labels. */
export function replacedText(
  ours: SupportCase,
  theirs: Parameters<typeof differingFields>[1],
  language: Locale,
): string {
  const { fields, cases, timeline, comma } = catalogues[language];
  const others: Readonly<Record<string, string>> = {
    question: cases.question,
    offer: cases.offer,
    facts: timeline.facts,
  };
  const label = (name: string): string => others[name] ?? String(Reflect.get(fields, name) ?? name);
  const names = differingFields(ours, theirs).map(label);
  return timeline.replaced.replace('{{fields}}', () => names.join(comma));
}
