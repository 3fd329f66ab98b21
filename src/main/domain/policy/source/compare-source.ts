import type {
  KnownSentence,
  NewSentence,
  SourceComparison,
} from '../../../../shared/model/policy-source.ts';
import type { Policy } from '../../../../shared/model/policy.ts';
import { type OldSentence, pairSentences } from './pair-sentences.ts';
import type { SourcePage, SourceSentence } from './read-source-page.ts';

/**
 * A new copy of the page against the sentences that the policy lists and, with an old copy, those
 * that it has beside them. Sentences are told by the hash of their English text, never by their id.
 */
export function compareSource(
  policy: Policy,
  newPage: SourcePage,
  oldPage: SourcePage | null,
): SourceComparison {
  const listed = listSentences(policy);
  const old = oldPage ? joinOldCopy(listed, oldPage) : listed;
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

function listSentences({ spans, spanPrefix, rules }: Policy): readonly OldSentence[] {
  return spans.map(({ id, paraphrase, sha256 }) => {
    const citing = rules.filter((rule) => rule.cites.includes(id)).map((rule) => rule.id);
    const known = { id: `${spanPrefix}-${id}`, english: null, paraphrase, rules: citing };
    return { known, sha256 };
  });
}

/**
 * The listed sentences with their old text, and the old copy's own, in the order of the old copy.
 * Where the old copy has a listed sentence in other words already, it does not stand for it. An old
 * copy that has none of them is of another page, and stands for itself.
 */
function joinOldCopy(listed: readonly OldSentence[], oldPage: SourcePage): readonly OldSentence[] {
  const partners = pairSentences(listed, oldPage.sentences);
  if (!partners.some((partner) => partner?.isSame)) return oldPage.sentences.map(toUnlisted);
  const taken = new Set(partners.map((partner) => partner?.place));
  const hashes = new Set(listed.map(({ sha256 }) => sha256));
  let place = -1;
  const known = listed.map((sentence, number) => {
    const partner = partners[number];
    place = partner?.place ?? place;
    const old = partner?.isSame ? oldPage.sentences[partner.place] : undefined;
    return { place, sentence: old ? withText(sentence, old) : sentence };
  });
  const others = oldPage.sentences.flatMap((old, at) =>
    taken.has(at) || hashes.has(old.sha256) ? [] : [{ place: at, sentence: toUnlisted(old) }],
  );
  return [...known, ...others].toSorted((a, b) => a.place - b.place).map((it) => it.sentence);
}

function withText({ known, sha256 }: OldSentence, { id, english }: SourceSentence): OldSentence {
  return { known: { ...known, id, english }, sha256 };
}

function toUnlisted({ id, english, sha256 }: SourceSentence): OldSentence {
  const known: KnownSentence = { id, english, paraphrase: null, rules: [] };
  return { known, sha256 };
}

function toNewSentence({ id, english, chinese }: SourceSentence): NewSentence {
  return { id, english, chinese };
}
