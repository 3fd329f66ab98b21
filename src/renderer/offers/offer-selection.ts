import { mostChosenOffers, type OfferSelection } from '../../shared/model/offer-selection.ts';
import type { OfferKey, OfferSummary } from '../../shared/model/offer.ts';

/** What is chosen in the list: some offers, or all that the query finds but a few. */
export type ChosenOffers =
  | { readonly kind: 'some'; readonly offers: ReadonlyMap<string, OfferSummary> }
  | { readonly kind: 'matching'; readonly except: ReadonlyMap<string, OfferKey> };

export const noneChosen: ChosenOffers = { kind: 'some', offers: new Map() };
export const allChosen: ChosenOffers = { kind: 'matching', except: new Map() };

export function isChosen(chosen: ChosenOffers, offer: OfferKey): boolean {
  const key = textOf(offer);
  return chosen.kind === 'some' ? chosen.offers.has(key) : !chosen.except.has(key);
}

/** One more or one less. The same as before: so many are not chosen one by one. */
export function toggleOffer(chosen: ChosenOffers, offer: OfferSummary): ChosenOffers {
  const key = textOf(offer);
  if (chosen.kind === 'some') {
    const offers = new Map(chosen.offers);
    if (!offers.delete(key)) offers.set(key, offer);
    return offers.size > mostChosenOffers ? chosen : { kind: 'some', offers };
  }
  const except = new Map(chosen.except);
  if (!except.delete(key)) except.set(key, toKey(offer));
  return except.size > mostChosenOffers ? chosen : { kind: 'matching', except };
}

/** These and no others, the first of them where they are too many. */
export function chooseOffers(offers: readonly OfferSummary[]): ChosenOffers {
  const fitting = offers.slice(0, mostChosenOffers);
  return { kind: 'some', offers: new Map(fitting.map((it) => [textOf(it), it])) };
}

/** `total`: how many offers the query finds. */
export function countChosen(chosen: ChosenOffers, total: number): number {
  return chosen.kind === 'some' ? chosen.offers.size : Math.max(0, total - chosen.except.size);
}

/** Whether something may have been written by hand about one of them; of all that a query finds nobody knows here. */
export function mayBeHandKept(chosen: ChosenOffers): boolean {
  return chosen.kind === 'matching' || [...chosen.offers.values()].some((it) => it.isHandKept);
}

/** As the desk takes it; `text`: the typed query of the list. */
export function toOfferSelection(chosen: ChosenOffers, text: string): OfferSelection {
  return chosen.kind === 'some'
    ? { kind: 'some', keys: [...chosen.offers.values()].map(toKey) }
    : { kind: 'matching', text, except: [...chosen.except.values()] };
}

function toKey({ publisherId, offerId }: OfferKey): OfferKey {
  return { publisherId, offerId };
}

function textOf({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}
