import type { TriageDraft } from '../../shared/contract.ts';
import { factNames, Facts, type FactName } from '../../shared/model/facts.ts';
import type { KnownFact } from '../../shared/model/triage.ts';
import type { ChosenOffer, GivenFact, TriageWork } from './triage-work.ts';

export function emptyWork(known: readonly KnownFact[]): TriageWork {
  return {
    question: '',
    offer: null,
    stage: 'intake',
    known,
    given: [],
    change: null,
    leftOpen: null,
    step: { status: 'loading', last: null },
    suggestions: null,
    isKeptWhole: false,
    pending: [],
    linkedTo: [],
    draft: { status: 'idle' },
    saving: { status: 'idle' },
  };
}

/** What is kept of a triage; null when there is nothing to keep. Only the operator's own answers count. */
export function draftOf(work: TriageWork): TriageDraft | null {
  const { question, offer, given, pending, linkedTo } = work;
  const kept = [given, pending, linkedTo];
  if (question === '' && offer === null && kept.every((it) => it.length === 0)) return null;
  return {
    question,
    facts: factsOfAnswers(given),
    offer: offer?.key ?? null,
    pending: [...pending],
    linkedTo: [...linkedTo],
  };
}

/** These are about one question; the others hold for everything that the same message asks. */
const ofOneQuestion: readonly FactName[] = [
  'topic',
  'commerceFault',
  'resellerSplit',
  'refundWindow',
  'isvStep',
];

/** The draft for the next question of the same message, linked with `saved`; null when there is none. */
export function nextDraftOf(work: TriageWork, saved: string): TriageDraft | null {
  const [question, ...pending] = work.pending;
  if (question === undefined) return null;
  return {
    question,
    facts: factsOfAnswers(work.given.filter(({ fact }) => !ofOneQuestion.includes(fact))),
    offer: work.offer?.key ?? null,
    pending,
    linkedTo: [...work.linkedTo, saved],
  };
}

function factsOfAnswers(given: readonly GivenFact[]): Facts {
  return Facts.parse(Object.fromEntries(given.map((it) => [it.fact, it.value])));
}

/** The triage that a draft was made from. Its answers come back in the order of the specification. */
export function workOf(
  draft: TriageDraft,
  offer: ChosenOffer | null,
  known: readonly KnownFact[],
): TriageWork {
  const given = givenOf(draft.facts);
  const stage = offer !== null || given.length > 0 ? 'questions' : 'intake';
  const { question, pending, linkedTo } = draft;
  return { ...emptyWork(known), question, offer, given, stage, pending, linkedTo };
}

/** Facts as answers, in the order of the specification. */
export function givenOf(facts: Facts): GivenFact[] {
  return factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [{ fact, value }];
  });
}
