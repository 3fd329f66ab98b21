import type { Locale, LocalText } from '../../../shared/model/locale.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { SearchHit } from '../../../shared/model/search-hit.ts';
import { foldText, toQueryTerms, toSearchTerms } from './segment.ts';

/** A topic with its words in both languages. */
export type TopicText = {
  readonly id: string;
  readonly name: LocalText;
  readonly about: LocalText;
};

type Entry = {
  readonly id: string;
  /** What the hit says. */
  readonly shown: LocalText;
  /** Such as the number of the rule. */
  readonly number: string;
  /** Folded: for Han runs. */
  readonly text: string;
};

export type PolicyTexts = (text: string, limit: number, locale: Locale) => SearchHit[];

/**
 * Finds rules, cited sentences, notes and topics by their words in either language. A policy has a few hundred
 * texts: their words are kept in one sorted list, in which a word's beginning is looked up.
 */
export function createPolicyTexts(policy: Policy, topics: readonly TopicText[]): PolicyTexts {
  const entries = toEntries(policy, topics);
  const words = entries
    .flatMap(({ text }, entry) => toSearchTerms(text).map((it) => ({ word: it.text, entry })))
    .toSorted((one, other) => (one.word < other.word ? -1 : Number(one.word > other.word)));

  function holding(start: string): Set<number> {
    const found = new Set<number>();
    for (let at = firstFrom(words, start); words[at]?.word.startsWith(start) === true; at += 1) {
      found.add(words[at]?.entry ?? 0);
    }
    return found;
  }

  return (text, limit, locale) => {
    const terms = toQueryTerms(text);
    if (terms.length === 0) return [];
    const sets = terms.filter(({ kind }) => kind === 'word').map((term) => holding(term.text));
    const runs = terms.filter(({ kind }) => kind === 'han').map((term) => term.text);
    return entries
      .filter((_, index) => sets.every((set) => set.has(index)))
      .filter((entry) => runs.every((run) => entry.text.includes(run)))
      .slice(0, limit)
      .map(({ id, shown, number }) => ({
        kind: 'policy',
        id,
        title: shown[locale],
        publisher: number,
      }));
  };
}

function toEntries(policy: Policy, topics: readonly TopicText[]): Entry[] {
  return [
    ...topics.map(({ id, name, about }) => ({
      id: `topic/${id}`,
      shown: name,
      number: '',
      text: both(name, about),
    })),
    ...policy.rules.map(({ id, reason }) => ({
      id: `rule/${id}`,
      shown: reason,
      number: id,
      text: `${foldText(id)}\n${both(reason)}`,
    })),
    ...policy.notes.map(({ id, text }) => ({
      id: `note/${id}`,
      shown: text,
      number: '',
      text: both(text),
    })),
    ...policy.spans.map(({ id, paraphrase }) => ({
      id: `span/${id}`,
      shown: paraphrase,
      number: `${policy.spanPrefix}-${id}`,
      text: `${id}\n${both(paraphrase)}`,
    })),
  ];
}

function firstFrom(words: readonly { readonly word: string }[], start: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle]?.word ?? '') < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

function both(...texts: readonly LocalText[]): string {
  return foldText(texts.flatMap((it) => [it.en, it['zh-CN']]).join('\n'));
}
