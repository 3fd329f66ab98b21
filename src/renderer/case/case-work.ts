import type { Output } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { CaseDetails } from '../../shared/model/case-details.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import type { CaseClocks } from '../../shared/model/service-clock.ts';
import { overrideInForce, type SupportCase } from '../../shared/model/support-case.ts';
import type { TriageStep } from '../../shared/model/triage.ts';
import type { SaveState } from '../app/loadable.ts';
import type { AnswerChange } from '../triage/answer-change.ts';
import type { CaseDifference } from './case-changes.ts';
import type { CaseFields } from './case-fields.ts';

/** The case as another window saved it, and what is otherwise here. */
export type CaseConflict = {
  readonly theirs: SupportCase;
  /** Empty: the desk does not know who. */
  readonly by: string;
  readonly at: string;
  readonly differences: readonly CaseDifference[];
};

export type CaseWork = {
  readonly supportCase: SupportCase;
  readonly fields: CaseFields;
  /** As they are typed. */
  readonly details: CaseDetails;
  /** Where the facts lead today, with the records as they are now. */
  readonly step: TriageStep;
  /** Why the case went where it went, or why that cannot be told. */
  readonly explained: Output<'cases.explain'> | AppError;
  /** How its clocks stand; null: they cannot be told. */
  readonly clocks: CaseClocks | null;
  /** What to say to the customer now; null: it cannot be told. */
  readonly sayNow: Output<'escalation.sayNow'> | null;
  /** What the desk wrote into “answer by” itself; null: nothing yet. */
  readonly suggestedAnswerBy: string | null;
  readonly saving: SaveState;
  /** Another window changed the case meanwhile: nothing is saved until somebody says what holds. */
  readonly conflict: CaseConflict | null;
  /** When another window changed what is shown here, until something is typed; null: it did not. */
  readonly followedAt: string | null;
  /** A fact that is being corrected, or null. */
  readonly change: AnswerChange | null;
  /** How the saving of an override stands. */
  readonly overriding: SaveState;
};

/** The records behind the hops of the decision; none where today's policy names other hops. */
export function chainsOf({ supportCase, step }: Pick<CaseWork, 'supportCase' | 'step'>) {
  const { decision } = supportCase;
  const today = step.decision;
  const isRouted = decision.status === 'routed' && today.status === 'routed';
  const isOverridden = overrideInForce(supportCase) !== null;
  return {
    contactChain:
      isRouted && !isOverridden && decision.contact === today.contact ? step.contactChain : [],
    escalateChain:
      isRouted && !isOverridden && decision.escalateTo === today.escalateTo
        ? step.escalateChain
        : [],
  };
}

/** Null: it could not be read, or the desk does not have the version that decided. */
export function explanationOf({ explained }: Pick<CaseWork, 'explained'>): Explanation | null {
  return explained instanceof AppError ? null : explained.explanation;
}
