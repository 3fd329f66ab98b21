import { AppError } from '../../../shared/errors.ts';
import {
  certainties,
  owners,
  type Decision,
  type Owner,
  type RoutedDecision,
} from '../../../shared/model/decision.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import type { LocalText } from '../../../shared/model/locale.ts';
import type { Policy, PolicyCheck } from '../../../shared/model/policy.ts';
import type { NextQuestion } from '../../../shared/model/triage.ts';
import { isMet } from './condition.ts';
import { createDecisionGraph, type Node } from './decision-graph.ts';
import { describeFacts } from './describe-facts.ts';
import { factOrder, valuesInOrder } from './fact-space.ts';
import type { PolicyRow } from './policy-row.ts';
import { provePolicy } from './prove-policy.ts';
import { createQuestionPlanner } from './question-planner.ts';

type PolicyStep = {
  readonly decision: Decision;
  /** Null when routed. */
  readonly next: NextQuestion | null;
  /** Every owner that is still possible. */
  readonly owners: Owner[];
};

type ShownNote = { readonly id: string; readonly text: LocalText };

export type PolicyEngine = {
  readonly policy: Policy;
  /** Who owns a question, or the one fact to ask for. The same frozen object for the same answer. */
  readonly decide: (facts: Facts) => Decision;
  /** The decision with the next question and what each answer would leave possible. */
  readonly step: (facts: Facts) => PolicyStep;
  /** The notes to show beside a decision, in the order of the policy. */
  readonly notes: (facts: Facts, decision: Decision) => ShownNote[];
  /** The proof made when the policy was loaded. */
  readonly check: () => PolicyCheck;
};

/**
 * Proves the policy and compiles it. Decisions are exact over every completion of open facts.
 * @throws AppError POLICY_REFUSED naming a counter-example.
 */
export function createPolicyEngine(policy: Policy): PolicyEngine {
  const { check, table } = provePolicy(policy);
  refuseProblems(check);
  if (!table) throw new Error('A policy without problems has a table.');

  const { rows, index } = table;
  const outcomeOf = numberOutcomes(rows);
  const byRow = createDecisionGraph(index, (row) => row);
  const byOutcome = createDecisionGraph(index, (row) => outcomeOf[row] ?? 0);
  const planner = createQuestionPlanner(byOutcome);
  // Plans the first question now: the many that follow from it are then found in no time.
  planner.mostQuestions(byOutcome.root);

  const routedByRow = rows.map((row) => routeTo(policy, [row]));
  const decisions = new Map<Node, Decision>();
  const questions = new Map<Node, NextQuestion>();

  const rowsAt = (node: Node): readonly PolicyRow[] =>
    byRow.leaves(node).flatMap((row) => rows[row] ?? []);

  function decideAt(node: Node, facts: Facts): Decision {
    const found = decisions.get(node);
    if (found) return found;
    const isRouted = new Set(byRow.leaves(node).map((row) => outcomeOf[row])).size === 1;
    const decision: Decision = isRouted
      ? routeTo(policy, rowsAt(node))
      : {
          status: 'needs-fact',
          ask: planner.ask(byOutcome.find(facts)),
          owners: ownersOf(rowsAt(node)),
        };
    if (decision.status === 'needs-fact') Object.freeze(decision.owners);
    decisions.set(node, Object.freeze(decision));
    return decision;
  }

  function questionAt(node: Node, facts: Facts, fact: NextQuestion['fact']): NextQuestion {
    const found = questions.get(node);
    if (found) return found;
    const place = factOrder.indexOf(fact);
    const question = {
      fact,
      answers: byRow.branches(node, place).map((branch, value) => ({
        value: valuesInOrder[place]?.[value] ?? '',
        owners: ownersOf(rowsAt(branch)),
      })),
      mostQuestionsLeft: planner.mostQuestions(byOutcome.find(facts)),
    };
    questions.set(node, question);
    return question;
  }

  return {
    policy,

    decide(facts) {
      const row = byRow.follow(facts);
      const routed = row === undefined ? undefined : routedByRow[row];
      return routed ?? decideAt(byRow.find(facts), facts);
    },

    step(facts) {
      const node = byRow.find(facts);
      const decision = decideAt(node, facts);
      if (decision.status === 'routed') return { decision, next: null, owners: [decision.owner] };
      const next = questionAt(node, facts, decision.ask);
      return { decision, next, owners: [...decision.owners] };
    },

    notes: (facts, decision) =>
      policy.notes
        .filter((note) => isMet(note.when, facts))
        .filter(
          ({ contact }) =>
            !contact || (decision.status === 'routed' && contact.includes(decision.contact)),
        )
        .map(({ id, text }) => ({ id, text })),

    check: () => check,
  };
}

function refuseProblems({ problems }: PolicyCheck): void {
  const shown = problems.find((problem) => problem.counterExample) ?? problems[0];
  if (!shown) return;
  const others = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new AppError('POLICY_REFUSED', {
    detail: shown.detail + others,
    counterExample: shown.counterExample ? describeFacts(shown.counterExample) : 'none',
  });
}

/** The same number for rows with the same outcome. */
function numberOutcomes(rows: readonly PolicyRow[]): readonly number[] {
  const numbers = new Map<string, number>();
  return rows.map(({ outcome }) => {
    const key = [
      outcome.owner,
      outcome.firstContact,
      outcome.contact,
      outcome.escalateTo ?? '-',
    ].join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Expects the rows still possible, in table order, all of one outcome. */
function routeTo(policy: Policy, rows: readonly PolicyRow[]): RoutedDecision {
  const [first] = rows;
  if (!first) throw new Error('A proved policy leaves nothing undecided.');
  const spans = new Set(rows.flatMap((row) => row.rule.cites));
  const weakest = Math.max(...rows.map((row) => certainties.indexOf(row.rule.certainty)));
  const decision: RoutedDecision = {
    status: 'routed',
    rule: first.rule.id,
    ...first.outcome,
    certainty: certainties[weakest] ?? first.rule.certainty,
    cites: [...spans].toSorted().map((span) => `${policy.spanPrefix}-${span}`),
  };
  Object.freeze(decision.cites);
  return Object.freeze(decision);
}

function ownersOf(rows: readonly PolicyRow[]): Owner[] {
  const possible = new Set(rows.map((row) => row.outcome.owner));
  return owners.filter((owner) => possible.has(owner));
}
