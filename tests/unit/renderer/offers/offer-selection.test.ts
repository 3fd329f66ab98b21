import { expect, test } from 'vitest';

import {
  allChosen,
  chooseOffers,
  countChosen,
  isChosen,
  mayBeHandKept,
  noneChosen,
  toggleOffer,
  toOfferSelection,
} from '../../../../src/renderer/offers/offer-selection.ts';
import { mostChosenOffers } from '../../../../src/shared/model/offer-selection.ts';
import { offerRow as row } from './offer-row.ts';

test('an offer that is pressed twice is not chosen', () => {
  const once = toggleOffer(noneChosen, row(1));

  expect(isChosen(once, row(1))).toBe(true);
  expect(isChosen(once, row(2))).toBe(false);
  expect(countChosen(toggleOffer(once, row(1)), 10)).toBe(0);
});

test('two offers whose ids run into the same letters are two', () => {
  const one = { ...row(1), publisherId: 'a', offerId: 'b/c' };
  const other = { ...row(1), publisherId: 'a/b', offerId: 'c' };

  expect(isChosen(toggleOffer(noneChosen, one), other)).toBe(false);
});

test('of all hundred thousand but one only that one has a name', () => {
  const chosen = toggleOffer(allChosen, row(7));

  expect(countChosen(chosen, 100_000)).toBe(99_999);
  expect([isChosen(chosen, row(7)), isChosen(chosen, row(8))]).toEqual([false, true]);
  expect(toOfferSelection(chosen, 'type:saas backup')).toEqual({
    kind: 'matching',
    text: 'type:saas backup',
    except: [{ publisherId: 'acme', offerId: 'offer-7' }],
  });
  expect(toggleOffer(chosen, row(7))).toEqual(allChosen);
});

test('no more are chosen one by one than the desk takes', () => {
  const full = chooseOffers(Array.from({ length: mostChosenOffers + 5 }, (_, at) => row(at)));

  expect(countChosen(full, 5_000)).toBe(mostChosenOffers);
  expect(toggleOffer(full, row(mostChosenOffers + 1))).toBe(full);
  expect(countChosen(toggleOffer(full, row(0)), 5_000)).toBe(mostChosenOffers - 1);
});

test('there is something to take back only where an offer is kept by hand, or nobody can know', () => {
  expect(mayBeHandKept(chooseOffers([row(1)]))).toBe(false);
  expect(mayBeHandKept(chooseOffers([row(1), { ...row(2), isHandKept: true }]))).toBe(true);
  expect(mayBeHandKept(allChosen)).toBe(true);
});
