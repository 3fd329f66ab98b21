import type { FactName } from '../../shared/model/facts.ts';
import type { AnswerPreview } from '../../shared/model/triage.ts';
import type { Loadable } from '../app/loadable.ts';

/** An earlier answer that is being changed. Nothing changes until the proposal is accepted. */
export type AnswerChange = {
  readonly fact: FactName;
  /** What each answer would lead to. */
  readonly preview: Loadable<readonly AnswerPreview[]>;
  /** The answer that was chosen and waits to be accepted, or null. */
  readonly proposed: string | null;
};

export function startChange(fact: FactName): AnswerChange {
  return { fact, preview: { status: 'loading' }, proposed: null };
}

/** What the proposed answer would lead to; null until it is known. */
export function proposedPreview(change: AnswerChange): AnswerPreview | null {
  if (change.preview.status !== 'ready') return null;
  return change.preview.value.find((it) => it.value === change.proposed) ?? null;
}
