import { factNames, Facts, type FactName } from '../../shared/model/facts.ts';
import type { TriageDraft } from '../../shared/model/triage-draft.ts';
import type { KnownFact } from '../../shared/model/triage.ts';
import { filledForNext } from './filled-part.ts';
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
    sender: null,
    filled: {},
    taken: null,
    similar: [],
    draft: { status: 'idle' },
    saving: { status: 'idle' },
    adding: { status: 'idle' },
  };
}

/** What is kept of a triage; null when there is nothing to keep. Only the operator's own answers count. */
export function draftOf(work: TriageWork): TriageDraft | null {
  const { question, offer, given, pending, linkedTo, leftOpen, sender, filled } = work;
  const kept = [given, pending, linkedTo, Object.keys(filled)];
  if (question === '' && offer === null && kept.every((it) => it.length === 0)) return null;
  return {
    question,
    facts: factsOfAnswers(given),
    offer: offer?.key ?? null,
    pending: [...pending],
    linkedTo: [...linkedTo],
    leftOpen,
    pasted: pastedOf(given),
    sender,
    filled,
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
  const given = work.given.filter(({ fact }) => !ofOneQuestion.includes(fact));
  return {
    question,
    facts: factsOfAnswers(given),
    offer: work.offer?.key ?? null,
    pending,
    linkedTo: [...work.linkedTo, saved],
    leftOpen: null,
    pasted: pastedOf(given),
    sender: work.sender,
    filled: filledForNext(work.filled),
  };
}

function pastedOf(given: readonly GivenFact[]): FactName[] {
  return given.flatMap((it) => (it.isPasted === true ? [it.fact] : []));
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
  const { question, pending, linkedTo, leftOpen, pasted, sender, filled } = draft;
  const given = givenOf(draft.facts).map((it) =>
    pasted.includes(it.fact) ? { ...it, isPasted: true } : it,
  );
  const isAsked = offer !== null || given.length > 0 || leftOpen !== null;
  const stage = isAsked ? 'questions' : 'intake';
  const kept = { question, offer, given, stage, pending, linkedTo, leftOpen, sender } as const;
  return { ...emptyWork(known), ...kept, filled };
}

/** Facts as answers, in the order of the specification. */
export function givenOf(facts: Facts): GivenFact[] {
  return factNames.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [{ fact, value }];
  });
}
