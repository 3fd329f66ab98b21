import type { Decision, Owner, RoutedDecision } from '../../../shared/model/decision.ts';
import type { Explanation } from '../../../shared/model/explanation.ts';
import { factValues, type FactName, type Facts } from '../../../shared/model/facts.ts';
import type { LocalRule, LocalWarning } from '../../../shared/model/local-agreement.ts';
import type { GridCell } from '../../../shared/model/policy-change.ts';
import type { Policy, PolicyCheck } from '../../../shared/model/policy.ts';
import type { AnswerPreview, NextQuestion } from '../../../shared/model/triage.ts';
import { countByRule, decideAll } from './decided-table.ts';
import { createDecisionGraph } from './decision-graph.ts';
import { createExplainer } from './explain.ts';
import { keepByFacts } from './facts-cache.ts';
import { findLocalWarnings } from './local-warnings.ts';
import { createPolicyLayer } from './policy-layer.ts';
import { layOutLocalRules, rulesOf } from './policy-row.ts';
import { provePolicy } from './prove-policy.ts';
import { countQuestions } from './question-count.ts';
import { createQuestionPlanner } from './question-planner.ts';
import { refuseProblems } from './refuse-problems.ts';
import { createTracer, type RuleTrace } from './rule-trace.ts';

type PolicyStep = {
  readonly decision: Decision;
  /** Null when routed. */
  readonly next: NextQuestion | null;
  /** Every owner that is still possible. */
  readonly owners: Owner[];
};

export type PolicyEngine = {
  readonly policy: Policy;
  /** Who owns a question, or the one fact to ask for. The same frozen object for the same answer. */
  readonly decide: (facts: Facts) => Decision;
  /** The decision with the next question and what each answer would leave possible. */
  readonly step: (facts: Facts) => PolicyStep;
  /** The decision of complete facts with what ruled out each earlier rule; undefined when a fact is open that it needs. */
  readonly trace: (facts: Facts) => RuleTrace | undefined;
  /** Why, and which single answers would change it. */
  readonly explain: (facts: Facts) => Explanation;
  /** What each answer to `fact` would lead to, whether or not it has one. */
  readonly preview: (facts: Facts, fact: FactName) => AnswerPreview[];
  /** Topics by asker while the other facts hold; `settle` adds what is known of a cell's facts. */
  readonly grid: (facts: Facts, settle?: (facts: Facts) => Facts) => GridCell[];
  /** How many combinations each rule decides, the desk's own rules included; 0 too. */
  readonly ruleCombinations: () => Record<string, number>;
  /** The proof of the published policy made when it was loaded, with the questions the desk asks. */
  readonly check: () => PolicyCheck;
  /** Local rules that break a promise of the published policy, or do nothing. */
  readonly localWarnings: () => LocalWarning[];
};

/**
 * Proves the policy and compiles it with the desk's own rules above it, which no promise binds.
 * Decisions are exact over every completion of open facts.
 * @throws AppError POLICY_REFUSED naming a counter-example.
 */
export function createPolicyEngine(
  policy: Policy,
  localRules: readonly LocalRule[] = [],
): PolicyEngine {
  const { check, table } = provePolicy(policy);
  refuseProblems(check);
  if (!table) throw new Error('A policy without problems has a table.');

  const local = layOutLocalRules(localRules);
  const layer =
    local.length === 0
      ? createPolicyLayer(table.rows, policy.spanPrefix, table.index)
      : createPolicyLayer([...local, ...table.rows], policy.spanPrefix);
  const { rows, index, outcomes, routed } = layer;
  const { follow } = layer.graph;
  const planner = createQuestionPlanner(createDecisionGraph(index, (row) => outcomes[row] ?? 0));

  const published = lazily(() =>
    local.length === 0 ? layer : createPolicyLayer(table.rows, policy.spanPrefix, table.index),
  );
  const decided = lazily(() => decideAll(rows, index));
  const questions = lazily(() => {
    const counted = countQuestions(planner);
    return counted ? { questions: counted } : {};
  });
  const trace = createTracer(rows, routed);

  const decideOpen = keepByFacts((facts): Decision => {
    const possible = layer.reach(facts);
    return layer.route(possible) ?? askNext(possible, facts);
  });

  function askNext(possible: readonly number[], facts: Facts): Decision {
    const owners = layer.ownersOf(possible);
    Object.freeze(owners);
    return Object.freeze({ status: 'needs-fact', ask: planner.ask(facts), owners });
  }

  const previewOwners = (facts: Facts, fact: FactName): NextQuestion['answers'] =>
    factValues[fact].map((value) => ({
      value,
      owners: layer.ownersOf(layer.reach({ ...facts, [fact]: value })),
    }));

  const questionAfter = keepByFacts((facts): NextQuestion | null => {
    const decision = decide(facts);
    if (decision.status === 'routed') return null;
    return {
      fact: decision.ask,
      answers: previewOwners(facts, decision.ask),
      mostQuestionsLeft: planner.mostQuestions(facts),
    };
  });

  function decide(facts: Facts): Decision {
    const row = follow(facts);
    const decision: RoutedDecision | undefined = row === undefined ? undefined : routed[row];
    return decision ?? decideOpen(facts);
  }

  return {
    policy,
    decide,
    trace,
    explain: createExplainer({ policy, layer, published, decide, trace }),

    step(facts) {
      const decision = decide(facts);
      const next = decision.status === 'routed' ? null : questionAfter(facts);
      return {
        decision,
        next,
        owners: decision.status === 'routed' ? [decision.owner] : [...decision.owners],
      };
    },

    preview: (facts, fact) =>
      factValues[fact].map((value) => {
        const answered: Facts = { ...facts, [fact]: value };
        const decision = decide(answered);
        return { value, decision, owners: layer.ownersOf(layer.reach(answered)) };
      }),

    grid: (facts, settle = (it) => it) =>
      factValues.topic.flatMap((topic) =>
        factValues.askedBy.map((askedBy): GridCell => {
          const possible = layer.reach(settle({ ...facts, topic, askedBy }));
          const rules = rulesOf(possible.flatMap((row) => rows[row] ?? []));
          return {
            topic,
            askedBy,
            owners: layer.ownersOf(possible),
            rules: rules.map((rule) => rule.id),
          };
        }),
      ),

    ruleCombinations: () => Object.fromEntries(countByRule(decided())),
    check: () => ({ ...check, ...questions() }),
    localWarnings: () => findLocalWarnings(decided(), published()),
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
