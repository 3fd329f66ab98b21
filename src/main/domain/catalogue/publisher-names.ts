/** How many offers of a publisher call it what; the empty text: they do not say it. */
export type PublisherNames = Map<string, number>;

/** Counts `offers` more that give this name; fewer, where it is negative. */
export function addToNames(names: PublisherNames, name: string, offers: number): void {
  const key = name.trim() === '' ? '' : name;
  const count = (names.get(key) ?? 0) + offers;
  if (count > 0) names.set(key, count);
  else names.delete(key);
}

/** What most of its offers call it, the first in order where several names are as frequent; empty: none says it. */
export function commonName(names: PublisherNames): string {
  let best = '';
  let most = 0;
  for (const [name, count] of names) {
    if (name === '' || count < most || (count === most && name > best)) continue;
    [best, most] = [name, count];
  }
  return best;
}

/** How many offers it has. */
export function countNamed(names: PublisherNames): number {
  let sum = 0;
  for (const count of names.values()) sum += count;
  return sum;
}

type Listed = { readonly id: string; readonly offerCount: number };

/** The order of publishers: those with the most offers first. */
export function comparePublishers(one: Listed, other: Listed): number {
  return other.offerCount - one.offerCount || (one.id < other.id ? -1 : Number(one.id > other.id));
}
