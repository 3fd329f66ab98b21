import { type OfferFilter, toFilterTerm } from '../../domain/search/offer-filters.ts';
import { type SearchTerm, toQueryBigrams } from '../../domain/search/segment.ts';
import type { Clause, PostingQuery, Wanted } from './posting-reader.ts';
import { type Part, parts } from './posting-table.ts';

const leastBodyLetters = 3;

/** All terms must stand in this one part, the last word by its beginning. */
export function toQuery(part: Part, terms: readonly SearchTerm[]): PostingQuery {
  return { all: inGoodOrder(toClauses(part, terms)), none: [] };
}

/** Each term in the names and keys, or, with `isWide`, in the descriptions; and every filter. Null: nothing is asked. */
export function toOfferQuery(
  terms: readonly SearchTerm[],
  filters: readonly OfferFilter[],
  isWide: boolean,
): PostingQuery | null {
  const inKeys = toClauses(parts.key, terms);
  const inTexts = isWide ? toClauses(parts.body, terms) : [];
  const clauses = inKeys.map((clause, index) => [...clause, ...toWide(inTexts[index] ?? [])]);
  const { all, none } = toFilterClauses(filters);
  if (clauses.length + all.length + none.length === 0) return null;
  return { all: inGoodOrder([...all, ...clauses]), none };
}

/** Descriptions are not searched for what begins with one letter or two: nearly all hold such a word. */
function toWide(clause: Clause): Clause {
  return clause.map((wanted) =>
    wanted.isBeginning && /^[^\p{Script=Han}]{1,2}$/u.test(wanted.term)
      ? { ...wanted, isBeginning: Array.from(wanted.term).length >= leastBodyLetters }
      : wanted,
  );
}

function toClauses(part: Part, terms: readonly SearchTerm[]): Clause[] {
  return terms.flatMap((term, index) => {
    if (term.kind === 'word') {
      return [[{ part, term: term.text, isBeginning: index === terms.length - 1 }]];
    }
    const bigrams = toQueryBigrams(term.text);
    if (bigrams.length === 0) return [[{ part, term: term.text, isBeginning: true }]];
    return bigrams.map((bigram): Wanted[] => [{ part, term: bigram, isBeginning: false }]);
  });
}

/** Values of one kind are alternatives; every kind must be answered. */
function toFilterClauses(filters: readonly OfferFilter[]): PostingQuery {
  const wanted = filters.filter((filter) => filter.isExcluded !== true);
  const byKind = Map.groupBy(wanted, ({ kind }) => kind);
  return {
    all: Array.from(byKind.values(), (group) => group.map(toWanted)),
    none: filters.filter((filter) => filter.isExcluded === true).map((it) => [toWanted(it)]),
  };
}

function toWanted(filter: OfferFilter): Wanted {
  return { part: parts.filter, term: toFilterTerm(filter), isBeginning: false };
}

/** Whole terms before beginnings: they are quicker to look up, and leave less to look at. */
function inGoodOrder(clauses: readonly Clause[]): Clause[] {
  return clauses.toSorted((one, other) => beginningsIn(one) - beginningsIn(other));
}

function beginningsIn(clause: Clause): number {
  return clause.filter((it) => it.isBeginning).length;
}
