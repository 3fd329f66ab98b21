import type { Handlers } from '../../shared/contract.ts';
import type { SimilarCase } from '../../shared/model/case-exchange.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { rankSimilar, type SharedTerm, type SharedWords } from '../domain/cases/rank-similar.ts';
import { toSimilarTerms } from '../domain/cases/similar-terms.ts';
import type {
  SimilarCandidate,
  SimilarCaseRepository,
} from '../store/desk/similar-case-repository.ts';

type SimilarDeps = { readonly similarCases: SimilarCaseRepository };

/** A word that stands in more cases than this says nothing about one of them. */
const mostHolding = 100;
/** Of a small desk: a word in more than one case of five is no rare one. */
const rareShare = 5;
const fewestCases = 3;
/** Open cases of one offer that are looked at. */
const mostOfOffer = 60;

/** Cases that a new question may belong to: open ones of its offer, and those whose words are alike. */
export function createSimilarCaseHandlers({
  similarCases,
}: SimilarDeps): Pick<Handlers, 'cases.similar'> {
  return {
    'cases.similar': ({ text, offer, except, limit }) => {
      const ranked = rankSimilar(...sharedTerms(similarCases, text));
      const open = offer === null ? [] : similarCases.openOfOffer(offer, mostOfOffer);

      // Reading a case takes longer than ranking it: only those that are shown are read.
      const similar: SimilarCase[] = [];
      for (const { number, because } of inOrder(open, ranked, limit)) {
        if (similar.length >= limit) break;
        const found = similarCases.candidate(number);
        if (!found || found.summary.reference === except) continue;
        if (found.summary.progress.mergedInto === null) {
          similar.push(toSimilar(found, offer, because));
        }
      }
      return { similar };
    },
  };
}

function sharedTerms(
  similarCases: SimilarCaseRepository,
  text: string,
): [shared: SharedTerm[], caseCount: number] {
  const count = similarCases.count();
  const most = Math.min(mostHolding, Math.max(fewestCases, Math.floor(count / rareShare)));
  const shared = toSimilarTerms(text).flatMap((term): SharedTerm[] => {
    const cases = similarCases.holding(term.text, most + 1);
    return cases.length === 0 || cases.length > most ? [] : [{ term, cases }];
  });
  return [shared, count];
}

function toSimilar(
  { summary, owner, offer }: SimilarCandidate,
  wanted: OfferKey | null,
  because: readonly string[],
): SimilarCase {
  const isSameOffer =
    wanted !== null &&
    offer?.publisherId === wanted.publisherId &&
    offer.offerId === wanted.offerId;
  return { summary, isSameOffer, because: [...because], owner };
}

/** Open cases of the offer first; those that share no word leave half of the room to the others. */
function inOrder(
  open: readonly number[],
  ranked: readonly SharedWords[],
  limit: number,
): Pick<SharedWords, 'number' | 'because'>[] {
  const isOpen = new Set(open);
  const sharing = ranked.filter(({ number }) => isOpen.has(number));
  const others = ranked.filter(({ number }) => !isOpen.has(number));
  const isSharing = new Set(sharing.map(({ number }) => number));
  const silent = open
    .filter((number) => !isSharing.has(number))
    .map((number) => ({ number, because: [] }));
  const room = Math.max(Math.ceil(limit / 2), limit - others.length) - sharing.length;
  const first = Math.max(0, room);
  return [...sharing, ...silent.slice(0, first), ...others, ...silent.slice(first)];
}
