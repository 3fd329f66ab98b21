import {
  addPacked,
  clearSet,
  countPlaces,
  createPlaceSet,
  fewPlacesIn,
  hasPlace,
  intersect,
  isDense,
  isIn,
  type PlaceSet,
  placesOf,
  subtract,
  toPlaces,
} from './place-set.ts';

/** Places of one block that answer: a few in ascending order, or one bit for every place of the block. */
export type FoundPlaces =
  | { readonly kind: 'few'; readonly places: Uint16Array }
  | { readonly kind: 'many'; readonly set: PlaceSet };

/** Where several terms would do: the places of each, packed. Ascending where they are few. */
export type PackedPlaces = readonly Uint8Array[];

const mostFew = 4_096;
/** Only where the others are so many times as many it pays to jump through them. */
const leastSteps = 16;
const noPlaces: FoundPlaces = { kind: 'few', places: new Uint16Array() };
/** To work in; empty before and after. */
const scratch = createPlaceSet();

/** About how many places these are: more than there are where terms share places. */
export function sizeOf(packed: PackedPlaces): number {
  return packed.reduce((sum, it) => sum + it.byteLength / 2, 0);
}

/** The places that any of the terms has. */
export function unite(packed: PackedPlaces): FoundPlaces {
  const [only] = packed;
  if (only === undefined) return noPlaces;
  if (packed.length === 1 && !isDense(only)) return { kind: 'few', places: fewPlacesIn(only) };
  const set = createPlaceSet();
  for (const it of packed) addPacked(set, it);
  return sizeOf(packed) < mostFew ? { kind: 'few', places: toPlaces(set) } : { kind: 'many', set };
}

/** Those of `found` that any of the terms has. */
export function keepIn(found: FoundPlaces, packed: PackedPlaces): FoundPlaces {
  if (found.kind === 'few') return pick(found.places, packed, 1);
  for (const it of packed) addPacked(scratch, it);
  const set = found.set.slice();
  intersect(set, scratch);
  clearSet(scratch);
  return { kind: 'many', set };
}

/** Those of `found` that none of the terms has. */
export function takeOut(found: FoundPlaces, packed: PackedPlaces): FoundPlaces {
  if (found.kind === 'few') return pick(found.places, packed, 0);
  for (const it of packed) addPacked(scratch, it);
  const set = found.set.slice();
  subtract(set, scratch);
  clearSet(scratch);
  return { kind: 'many', set };
}

export function countFound(found: FoundPlaces): number {
  return found.kind === 'few' ? found.places.length : countPlaces(found.set);
}

/** Ascending. */
export function eachFound(found: FoundPlaces): Iterable<number> {
  return found.kind === 'few' ? found.places : placesOf(found.set);
}

/** Of some places those that any term has (`wanted` 1), or none (0). */
function pick(places: Uint16Array, packed: PackedPlaces, wanted: 0 | 1): FoundPlaces {
  const marks = new Uint8Array(places.length);
  const rest = packed.filter((it) => !markSome(places, it, marks));
  for (const it of rest) addPacked(scratch, it);
  let count = 0;
  const picked = new Uint16Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const isHeld = marks[index] === 1 || (rest.length > 0 && hasPlace(scratch, place));
    if (Number(isHeld) !== wanted) continue;
    picked[count] = place;
    count += 1;
  }
  if (rest.length > 0) clearSet(scratch);
  return { kind: 'few', places: picked.subarray(0, count) };
}

/** Marks those of `places` that a term has; false: it has so few that to spread them out is quicker. */
function markSome(places: Uint16Array, packed: Uint8Array, marks: Uint8Array): boolean {
  if (isDense(packed)) {
    for (let index = 0; index < places.length; index += 1) {
      if (isIn(packed, places[index] ?? 0)) marks[index] = 1;
    }
    return true;
  }
  const others = fewPlacesIn(packed);
  if (others.length < places.length * leastSteps) return false;
  markFew(places, others, marks);
  return true;
}

/** Both ascend: each place is looked for from where the one before stood, in steps that double. */
function markFew(places: Uint16Array, others: Uint16Array, marks: Uint8Array): void {
  let from = 0;
  for (let index = 0; index < places.length && from < others.length; index += 1) {
    const place = places[index] ?? 0;
    from = firstFrom(others, from, place);
    if (others[from] === place) marks[index] = 1;
  }
}

function firstFrom(others: Uint16Array, from: number, place: number): number {
  let low = from;
  let step = 1;
  while (low + step < others.length && (others[low + step] ?? 0) < place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(others.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((others[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
