import type { AppError } from '../../shared/errors.ts';
import type { SimilarCase } from '../../shared/model/case-exchange.ts';
import { Facts, type FactName, type FactSource } from '../../shared/model/facts.ts';
import type { FilledPart } from '../../shared/model/filled-part.ts';
import type { OfferSuggestion } from '../../shared/model/offer-suggestion.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import type { FillableField } from '../../shared/model/recognised.ts';
import type { MessagePart, TopicSuggestion } from '../../shared/model/topic-suggestion.ts';
import type { KnownFact, TriageStep } from '../../shared/model/triage.ts';
import type { SaveState } from '../app/loadable.ts';
import type { AnswerChange } from './answer-change.ts';

/** One answer of the operator. The order is the order in which they were given. */
export type GivenFact = {
  readonly fact: FactName;
  readonly value: string;
  /** True: it stood in a line of facts that was pasted. */
  readonly isPasted?: boolean;
};

/** Where a fact came from, as the window tells it. */
export type ShownSource = FactSource | 'pasted';

/** The offer of a question. `record` is null when the catalogue has none of this key. */
export type ChosenOffer = { readonly key: OfferKey; readonly record: Offer | null };

/** Where the policy stands; the last step stays on the screen while the next one is fetched. */
export type StepState =
  | { readonly status: 'loading'; readonly last: TriageStep | null }
  | { readonly status: 'ready'; readonly last: TriageStep }
  | { readonly status: 'failed'; readonly last: TriageStep | null; readonly error: AppError };

/** What the words of the question point to. `text` is what was looked at. */
export type Suggestions = {
  readonly text: string;
  readonly topics: readonly TopicSuggestion[];
  /** The questions that the message seems to hold; empty when it is one. */
  readonly parts: readonly MessagePart[];
  /** Offers that are named in it, in part or whole. */
  readonly offers: readonly OfferSuggestion[];
};

export type TriageStage = 'intake' | 'new-offer' | 'questions';

/** The last taking over from a pasted text, with what stood here before it. */
export type TakenPaste = {
  readonly count: number;
  /** No field takes these as they are. */
  readonly refused: readonly FillableField[];
  readonly before: Pick<TriageWork, 'question' | 'filled' | 'offer' | 'known' | 'given' | 'stage'>;
};

/** An unfinished triage. */
export type TriageWork = {
  readonly question: string;
  readonly offer: ChosenOffer | null;
  readonly stage: TriageStage;
  /** What the records settle. */
  readonly known: readonly KnownFact[];
  readonly given: readonly GivenFact[];
  readonly change: AnswerChange | null;
  /** A fact that nobody here knows, for which a sentence to ask is shown, or null. */
  readonly leftOpen: FactName | null;
  readonly step: StepState;
  /** Null while there is nothing to go by. */
  readonly suggestions: Suggestions | null;
  /** True: the operator wants one case of a message that seems to hold several questions. */
  readonly isKeptWhole: boolean;
  /** Other questions of the same message, each to become a case after this one. */
  readonly pending: readonly string[];
  /** The cases made from the same message so far. */
  readonly linkedTo: readonly string[];
  /** Who sent the e-mail that the question was read from: it holds for every question of the message. */
  readonly sender: string | null;
  /** What was taken over from pasted texts for the fields of the case. */
  readonly filled: FilledPart;
  /** Null: nothing, or it was taken back. */
  readonly taken: TakenPaste | null;
  /** Cases that the question may belong to, the likeliest first. */
  readonly similar: readonly SimilarCase[];
  readonly draft: SaveState;
  readonly saving: SaveState;
  /** Of the question to a case that is there already. */
  readonly adding: SaveState;
};

export type SourcedFact = GivenFact & { readonly source: ShownSource };

/** Every fact with where it came from; what the operator says wins over the records. */
export function sourcedFacts({ known, given }: Pick<TriageWork, 'known' | 'given'>): SourcedFact[] {
  const model = given.find((it) => it.fact === 'cspModel')?.value;
  const isOfOtherModel = model !== undefined && model !== 'indirect-reseller';
  const fromRecords = known
    .filter((it) => given.every(({ fact }) => fact !== it.fact))
    // What a reseller agreed says nothing about a desk of another model.
    .filter((it) => it.source !== 'agreement' || !isOfOtherModel);
  const fromOperator = given.map((it) => ({
    ...it,
    source: it.isPasted === true ? ('pasted' as const) : ('operator' as const),
  }));
  return [...fromRecords, ...fromOperator];
}

export function factsOf(work: Pick<TriageWork, 'known' | 'given'>): Facts {
  return Facts.parse(Object.fromEntries(sourcedFacts(work).map((it) => [it.fact, it.value])));
}

/** `given` with one answer more, or an earlier one changed in its place. */
export function withAnswer(given: readonly GivenFact[], answer: GivenFact): GivenFact[] {
  const isNew = given.every((it) => it.fact !== answer.fact);
  return isNew ? [...given, answer] : given.map((it) => (it.fact === answer.fact ? answer : it));
}

/** The question on the screen: an earlier one that is being changed, or the one the policy asks next. */
export function currentFact(work: TriageWork): FactName | null {
  return work.change?.fact ?? work.step.last?.next?.fact ?? null;
}

/** The suggestions for the question as it reads now, or null. */
export function currentSuggestions({ suggestions, question }: TriageWork): Suggestions | null {
  return suggestions?.text === question ? suggestions : null;
}

/** True while the fact on the screen is one that nobody here knows: its sentence is shown instead. */
export function isAsking(work: TriageWork): boolean {
  return work.leftOpen !== null && work.leftOpen === currentFact(work);
}
