import type { AppError } from '../../shared/errors.ts';
import { Facts, type FactName, type FactSource } from '../../shared/model/facts.ts';
import type { Offer, OfferKey } from '../../shared/model/offer.ts';
import type { KnownFact, TriageStep } from '../../shared/model/triage.ts';
import type { SaveState } from '../app/loadable.ts';
import type { NearOutcome } from './find-near-outcomes.ts';

/** One answer of the operator. The order is the order in which they were given. */
export type GivenFact = { readonly fact: FactName; readonly value: string };

/** The offer of a question. `record` is null when the catalogue has none of this key. */
export type ChosenOffer = { readonly key: OfferKey; readonly record: Offer | null };

/** Where the policy stands; the last step stays on the screen while the next one is fetched. */
export type StepState =
  | { readonly status: 'loading'; readonly last: TriageStep | null }
  | { readonly status: 'ready'; readonly last: TriageStep }
  | { readonly status: 'failed'; readonly last: TriageStep | null; readonly error: AppError };

export type TriageStage = 'intake' | 'new-offer' | 'questions';

/** An unfinished triage. */
export type TriageWork = {
  readonly question: string;
  readonly offer: ChosenOffer | null;
  readonly stage: TriageStage;
  /** What the records settle. */
  readonly known: readonly KnownFact[];
  readonly given: readonly GivenFact[];
  /** An earlier answer that is being changed, or null. */
  readonly revisited: FactName | null;
  /** A fact that nobody here knows, for which a sentence to ask is shown, or null. */
  readonly leftOpen: FactName | null;
  readonly step: StepState;
  readonly near: readonly NearOutcome[];
  readonly draft: SaveState;
  readonly saving: SaveState;
};

export type SourcedFact = GivenFact & { readonly source: FactSource };

/** Every fact with where it came from; what the operator says wins over the records. */
export function sourcedFacts({ known, given }: Pick<TriageWork, 'known' | 'given'>): SourcedFact[] {
  const fromRecords = known.filter((it) => given.every(({ fact }) => fact !== it.fact));
  return [...fromRecords, ...given.map((it) => ({ ...it, source: 'operator' as const }))];
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
  return work.revisited ?? work.step.last?.next?.fact ?? null;
}
