import type { Facts } from '../../../shared/model/facts.ts';
import { factOrder, valuesInOrder } from './fact-space.ts';

/** A desk asks some hundred different things a day. */
const mostKept = 20_000;

const valueNumbers = valuesInOrder.map(
  (values) => new Map<string | undefined, number>(values.map((value, number) => [value, number])),
);

/** Keeps what `make` gave for the same facts, open ones among them; all is dropped when it is full. */
export function keepByFacts<Value>(make: (facts: Facts) => Value): (facts: Facts) => Value {
  const kept = new Map<number, Value>();
  return (facts) => {
    const number = numberOf(facts);
    const found = kept.get(number);
    if (found !== undefined) return found;
    if (kept.size >= mostKept) kept.clear();
    const made = make(facts);
    kept.set(number, made);
    return made;
  };
}

/** One number for the same facts: for each fact, which of its values, or none. */
function numberOf(facts: Facts): number {
  let number = 0;
  for (const [place, fact] of factOrder.entries()) {
    const numbers = valueNumbers[place];
    number = number * ((numbers?.size ?? 0) + 1) + (numbers?.get(facts[fact]) ?? -1) + 1;
  }
  return number;
}
