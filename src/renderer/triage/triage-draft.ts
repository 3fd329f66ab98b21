import type { TriageDraft } from '../../shared/contract.ts';
import { factNames, Facts } from '../../shared/model/facts.ts';
import type { KnownFact } from '../../shared/model/triage.ts';
import type { ChosenOffer, GivenFact, TriageWork } from './triage-work.ts';

export function emptyWork(known: readonly KnownFact[]): TriageWork {
  return {
    question: '',
    offer: null,
    stage: 'intake',
    known,
    given: [],
    revisited: null,
    leftOpen: null,
    step: { status: 'loading', last: null },
    near: [],
    draft: { status: 'idle' },
    saving: { status: 'idle' },
  };
}

/** What is kept of a triage; null when there is nothing to keep. Only the operator's own answers count. */
export function draftOf({ question, offer, given }: TriageWork): TriageDraft | null {
  if (question === '' && offer === null && given.length === 0) return null;
  const facts = Facts.parse(Object.fromEntries(given.map((it) => [it.fact, it.value])));
  return { question, facts, offer: offer?.key ?? null };
}

/** The triage that a draft was made from. Its answers come back in the order of the specification. */
export function workOf(
  draft: TriageDraft,
  offer: ChosenOffer | null,
  known: readonly KnownFact[],
): TriageWork {
  const given = givenOf(draft.facts);
  const stage = offer !== null || given.length > 0 ? 'questions' : 'intake';
  return { ...emptyWork(known), question: draft.question, offer, given, stage };
}

function givenOf(facts: Facts): GivenFact[] {
  return factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [{ fact, value }];
  });
}
