import type { SourceRecord } from './source-record.ts';

/** Puts what several sources hold in the order of the sources, the first to be heard first. */
export function inPrecedence(
  held: readonly SourceRecord[],
  order: readonly string[],
): SourceRecord[] {
  const placeOf = ({ sourceId }: SourceRecord): number => {
    const place = order.indexOf(sourceId);
    return place === -1 ? order.length : place;
  };
  return held.toSorted((one, other) => placeOf(one) - placeOf(other));
}
