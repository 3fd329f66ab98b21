import type { Decision, Owner } from '../../shared/model/decision.ts';
import type { AnswerPreview } from '../../shared/model/triage.ts';

/** What another answer would do to the owner, compared with how things stand. */
export type AnswerEffect =
  | { readonly kind: 'same' }
  /** The same owner, but another first contact, contact or next hop. */
  | { readonly kind: 'other-way'; readonly owner: Owner }
  | { readonly kind: 'other-owner'; readonly owner: Owner }
  /** More would have to be asked; these could own it then. */
  | { readonly kind: 'open'; readonly owners: readonly Owner[] };

/** Compares what an answer would lead to with the decision as it stands. */
export function answerEffect(now: Decision, { decision, owners }: AnswerPreview): AnswerEffect {
  if (decision.status !== 'routed') {
    const isAsOpen = now.status !== 'routed' && String(now.owners) === String(decision.owners);
    return isAsOpen ? { kind: 'same' } : { kind: 'open', owners };
  }
  const { owner } = decision;
  if (now.status !== 'routed' || now.owner !== owner) return { kind: 'other-owner', owner };
  const isSame =
    now.firstContact === decision.firstContact &&
    now.contact === decision.contact &&
    now.escalateTo === decision.escalateTo;
  return isSame ? { kind: 'same' } : { kind: 'other-way', owner };
}
