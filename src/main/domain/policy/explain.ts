import type { Decision } from '../../../shared/model/decision.ts';
import type { Explanation, RuleOutcome } from '../../../shared/model/explanation.ts';
import { toVector } from '../../../shared/model/fact-vector.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { isLocalRule } from '../../../shared/model/local-agreement.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { findNotes } from './find-notes.ts';
import { createNearMissFinder } from './near-misses.ts';
import type { PolicyLayer } from './policy-layer.ts';
import { rulesOf } from './policy-row.ts';
import { findFailed, type RuleTrace } from './rule-trace.ts';

type ExplainerParts = {
  readonly policy: Policy;
  /** Every rule that is tried, the desk's own first. */
  readonly layer: PolicyLayer;
  /** The published rules alone. */
  readonly published: () => PolicyLayer;
  readonly decide: (facts: Facts) => Decision;
  readonly trace: (facts: Facts) => RuleTrace | undefined;
};

/** Says why a question goes where it goes and what would change that: all of it from the table. */
export function createExplainer({ policy, layer, published, decide, trace }: ExplainerParts) {
  const rules = rulesOf(layer.rows);
  const findNearMisses = createNearMissFinder(layer.graph, layer.rows, layer.outcomes);
  const paraphrases = new Map(policy.spans.map(({ id, paraphrase }) => [id, paraphrase]));

  function explainSpans(cites: Iterable<string>): Explanation['spans'] {
    return [...new Set(cites)].toSorted().flatMap((span) => {
      const paraphrase = paraphrases.get(span);
      return paraphrase ? [{ id: `${policy.spanPrefix}-${span}`, paraphrase }] : [];
    });
  }

  /** What the published policy says where the desk's own rule decides. */
  function explainPublished(rule: string | undefined, facts: Facts): RuleOutcome | null {
    if (rule === undefined || !isLocalRule(rule)) return null;
    const decision = published().route(published().reach(facts));
    if (!decision) return null;
    const { owner, firstContact, contact, escalateTo, certainty } = decision;
    return { rule: decision.rule, owner, firstContact, contact, escalateTo, certainty };
  }

  return (facts: Facts): Explanation => {
    const decision = decide(facts);
    const reached = new Set(layer.reach(facts).map((row) => layer.rows[row]?.rule));
    const possible = rules.filter((rule) => reached.has(rule));
    const [first] = possible;
    if (!first) throw new Error('A proved policy leaves nothing undecided.');
    const routed = decision.status === 'routed' ? decision : null;
    return {
      policyVersion: policy.version,
      vector: toVector(facts, policy.version),
      rule: routed?.rule ?? null,
      reason: routed ? first.reason : null,
      certainty: routed?.certainty ?? null,
      failed: [...(trace(facts)?.failed ?? findFailed(rules, first.id, facts))],
      possible: possible.map((rule) => rule.id),
      spans: explainSpans(possible.flatMap((rule) => rule.cites)),
      notes: findNotes(policy, facts, decision),
      ...(routed ? findNearMisses(facts, routed.owner) : { nearMisses: [], mightChange: [] }),
      published: explainPublished(routed?.rule, facts),
    };
  };
}
