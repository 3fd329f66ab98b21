import type { DraftRule } from './edit-rules.ts';

export type RuleGap = 'id' | 'cites' | 'reason' | 'examples';

/** What a rule still lacks in itself, whatever the other rules are. */
export function ruleGaps(rule: DraftRule): RuleGap[] {
  const { id, cites, reason, examples } = rule;
  const has = (isDecided: boolean): boolean => examples.some((it) => it.isDecided === isDecided);
  return [
    ...(/^R-[A-Z-]+$/.test(id) ? [] : ['id' as const]),
    ...(cites.length > 0 ? [] : ['cites' as const]),
    ...(Object.values(reason).every((it) => it.trim() !== '') ? [] : ['reason' as const]),
    ...(has(true) && has(false) ? [] : ['examples' as const]),
  ];
}
