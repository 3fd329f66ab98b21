import type { Decision } from '../../../shared/model/decision.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import type { PolicyReplay, ReplayedCase } from '../../../shared/model/policy-change.ts';
import { isSameOutcome } from './policy-row.ts';

/** A case of the log as it was decided; null for facts or a decision that cannot be read. */
export type LoggedCase = Omit<ReplayedCase, 'before' | 'after'> & {
  readonly facts: Facts | null;
  readonly decision: Decision | null;
};

/** A list that people read; the counts are of all. */
const mostListed = 1_000;

/** Decides logged cases again, one after the other, and keeps the first of those that would have gone elsewhere. */
export function createReplay(engine: { readonly decide: (facts: Facts) => Decision }) {
  const counts = { cases: 0, unchanged: 0, ownerChanged: 0, unreadable: 0, moreChanged: 0 };
  const changed: ReplayedCase[] = [];
  return {
    add({ facts, decision: before, ...heading }: LoggedCase): void {
      counts.cases += 1;
      if (!facts || !before) {
        counts.unreadable += 1;
        return;
      }
      const after = engine.decide(facts);
      if (goesTheSameWay(before, after)) {
        counts.unchanged += 1;
        return;
      }
      const areRouted = before.status === 'routed' && after.status === 'routed';
      if (areRouted && before.owner !== after.owner) counts.ownerChanged += 1;
      if (changed.length < mostListed) changed.push({ ...heading, before, after });
      else counts.moreChanged += 1;
    },

    /** What came of it so far, under the version that decided again. */
    result: (version: string): PolicyReplay => ({ version, ...counts, changed: [...changed] }),
  };
}

/** Two questions that both wait for a fact have gone nowhere, whichever fact it is. */
function goesTheSameWay(before: Decision, after: Decision): boolean {
  if (before.status !== 'routed' || after.status !== 'routed') {
    return before.status === after.status;
  }
  return isSameOutcome(before, after);
}
