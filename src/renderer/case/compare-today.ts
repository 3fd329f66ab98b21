import type { Decision, RoutedDecision } from '../../shared/model/decision.ts';
import type { FactName } from '../../shared/model/facts.ts';

/** How the decision of today differs from the one that the case keeps. */
export type TodayDiffers =
  | { readonly kind: 'other-owner' | 'other-way' | 'other-rule'; readonly today: RoutedDecision }
  | { readonly kind: 'open'; readonly ask: FactName };

/** Null: today it would be decided the same. */
export function compareToday(kept: Decision, today: Decision): TodayDiffers | null {
  if (today.status !== 'routed') {
    const isSame = kept.status !== 'routed' && kept.ask === today.ask;
    return isSame ? null : { kind: 'open', ask: today.ask };
  }
  if (kept.status !== 'routed' || kept.owner !== today.owner) return { kind: 'other-owner', today };
  const isSameWay =
    kept.firstContact === today.firstContact &&
    kept.contact === today.contact &&
    kept.escalateTo === today.escalateTo;
  if (!isSameWay) return { kind: 'other-way', today };
  return kept.rule === today.rule ? null : { kind: 'other-rule', today };
}
