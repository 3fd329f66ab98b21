import type { Owner } from '../../shared/model/decision.ts';
import type { NearMiss } from '../../shared/model/explanation.ts';
import type { FactName } from '../../shared/model/facts.ts';

/** What to say of one near miss; of topics that lead to the same owners, one sentence for all of them. */
export type NearSentence = {
  readonly fact: FactName;
  readonly values: readonly string[];
  readonly owners: readonly Owner[];
};

/** The facts that a person most likely has wrong come first, the topic last. */
const likeliest: readonly FactName[] = [
  'askedBy',
  'purchaseChannel',
  'publisher',
  'commerceFault',
  'azureBased',
  'resellerSplit',
  'isvStep',
  'refundWindow',
  'customerUsableContact',
  'handoff',
  'firstLine',
  'cspModel',
  'topic',
];

/** Near misses as sentences: first one for every owner that is possible at all, then the others. */
export function nearSentences(misses: readonly NearMiss[]): NearSentence[] {
  const sorted = misses.toSorted((a, b) => likeliest.indexOf(a.fact) - likeliest.indexOf(b.fact));
  const sentences: NearSentence[] = [];
  for (const { fact, to, owners } of sorted) {
    const same = sentences.findIndex(
      (it) => fact === 'topic' && it.fact === fact && String(it.owners) === String(owners),
    );
    const found = sentences[same];
    if (found) sentences[same] = { ...found, values: [...found.values, to] };
    else sentences.push({ fact, values: [to], owners });
  }
  const isFirstOfOwners = (it: NearSentence): boolean =>
    sentences.find((other) => String(other.owners) === String(it.owners)) === it;
  return [...sentences.filter(isFirstOfOwners), ...sentences.filter((it) => !isFirstOfOwners(it))];
}
