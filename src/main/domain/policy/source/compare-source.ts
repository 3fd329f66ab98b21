import type {
  KnownSentence,
  NewSentence,
  SourceComparison,
} from '../../../../shared/model/policy-source.ts';
import type { Policy } from '../../../../shared/model/policy.ts';
import { type OldSentence, pairSentences } from './pair-sentences.ts';
import type { SourcePage, SourceSentence } from './read-source-page.ts';

/**
 * A new copy of the page against the old one, every sentence of both treated alike; without an old one
 * against the sentences that the policy lists. Sentences are told by the hash of their English text,
 * never by their id.
 */
export function compareSource(
  policy: Policy,
  newPage: SourcePage,
  oldPage: SourcePage | null,
): SourceComparison {
  const listed = listSentences(policy);
  const old = oldPage ? withListed(oldPage, listed) : listed;
  const partners = pairSentences(old, newPage.sentences);
  const placed = old.map(({ known }, number) => ({ known, partner: partners[number] ?? null }));
  const found = new Set(partners.map((partner) => partner?.place));
  const knownHashes = new Set(old.map(({ sha256 }) => sha256));

  return {
    edition: newPage.edition,
    oldText: oldPage ? 'copy' : 'paraphrase',
    unchanged: partners.filter((partner) => partner?.isSame).length,
    changed: placed.flatMap(({ known, partner }) => {
      const after = partner && !partner.isSame ? newPage.sentences[partner.place] : undefined;
      return after ? [{ before: known, after: toNewSentence(after) }] : [];
    }),
    vanished: placed.flatMap(({ known, partner }) => (partner ? [] : [known])),
    added: newPage.sentences
      .filter(({ sha256 }, place) => !found.has(place) && !knownHashes.has(sha256))
      .map(toNewSentence),
  };
}

/** How many of the sentences that the policy lists stand on the page unchanged. */
export function countListed(
  { spans }: Policy,
  { sentences }: SourcePage,
): { readonly matching: number; readonly listed: number } {
  const there = new Set(sentences.map(({ sha256 }) => sha256));
  return { matching: spans.filter((it) => there.has(it.sha256)).length, listed: spans.length };
}

/** The sentences that the policy lists and the page does not have unchanged. */
export function listMissing(policy: Policy, { sentences }: SourcePage): KnownSentence[] {
  const there = new Set(sentences.map(({ sha256 }) => sha256));
  return listSentences(policy).flatMap(({ known, sha256 }) => (there.has(sha256) ? [] : [known]));
}

function listSentences({ spans, spanPrefix, rules }: Policy): readonly OldSentence[] {
  return spans.map(({ id, paraphrase, sha256 }) => {
    const citing = rules.filter((rule) => rule.cites.includes(id)).map((rule) => rule.id);
    const known = { id: `${spanPrefix}-${id}`, english: null, paraphrase, rules: citing };
    return { known, sha256 };
  });
}

/**
 * The sentences of an old copy, each with what the policy says of it: by its hash, else, where the copy
 * is of another edition than the policy's, as the one that the listed sentence is most likely to be.
 */
function withListed(
  { sentences }: SourcePage,
  listed: readonly OldSentence[],
): readonly OldSentence[] {
  const partners = pairSentences(listed, sentences);
  return sentences.map(({ id, english, sha256 }, place) => {
    const said = listed.filter(
      (it, number) => it.sha256 === sha256 || partners[number]?.place === place,
    );
    const paraphrase = said[0]?.known.paraphrase ?? null;
    const rules = [...new Set(said.flatMap(({ known }) => known.rules))];
    return { known: { id, english, paraphrase, rules }, sha256 };
  });
}

function toNewSentence({ id, english, chinese }: SourceSentence): NewSentence {
  return { id, english, chinese };
}
