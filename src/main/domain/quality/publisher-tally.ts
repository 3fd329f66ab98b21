import { unverifiedDays, type QualityKind } from '../../../shared/model/quality.ts';
import type { RaisedFlag } from './raised-flag.ts';

/** What is counted of an offer. */
export type CountedOffer = {
  readonly publisherName: string;
  readonly hasContact: boolean;
  readonly verifiedAt: string | null;
};
type Ages = [number, number, number];
type Tally = { name: string; offers: number; without: number; offerAges: Ages; contactAges: Ages };

const dayMs = 86_400_000;

/** Counts per publisher what would be a flag of nearly every record: no contact, and nobody verified it. */
export function createPublisherTally(now: Date) {
  const edges = unverifiedDays.map((days) => now.getTime() - days * dayMs);
  const tallies = new Map<string, Tally>();

  function of(publisherId: string): Tally {
    const found = tallies.get(publisherId);
    if (found) return found;
    const made: Tally = {
      name: '',
      offers: 0,
      without: 0,
      offerAges: [0, 0, 0],
      contactAges: [0, 0, 0],
    };
    tallies.set(publisherId, made);
    return made;
  }

  function age(ages: Ages, verifiedAt: string | null): void {
    const at = verifiedAt === null ? -Infinity : Date.parse(verifiedAt);
    for (const index of [0, 1, 2] as const) if (at < (edges[index] ?? 0)) ages[index] += 1;
  }

  return {
    addOffer(publisherId: string, offer: CountedOffer): void {
      const tally = of(publisherId);
      if (tally.name === '') tally.name = offer.publisherName;
      tally.offers += 1;
      if (!offer.hasContact) tally.without += 1;
      age(tally.offerAges, offer.verifiedAt);
    },

    addContact(publisherId: string, verifiedAt: string | null): void {
      age(of(publisherId).contactAges, verifiedAt);
    },

    *flags(): Generator<RaisedFlag> {
      for (const [publisherId, tally] of tallies) {
        const { without, offers, offerAges, contactAges } = tally;
        const raise = (
          kind: QualityKind,
          weight: number,
          values: RaisedFlag['values'],
        ): RaisedFlag => toFlag(kind, weight, values, publisherId, tally.name);
        if (without > 0) yield raise('no-contact', without, { without, offers });
        if (offerAges[0] > 0) yield raise('offers-not-verified', offerAges[0], toValues(offerAges));
        if (contactAges[0] > 0) {
          yield raise('contacts-not-verified', contactAges[0], toValues(contactAges));
        }
      }
    },
  };
}

function toValues([days90, days180, days365]: Ages): RaisedFlag['values'] {
  return { days90, days180, days365 };
}

/** A dismissal holds while no further record of the publisher joins those that were counted. */
function toFlag(
  kind: QualityKind,
  weight: number,
  values: RaisedFlag['values'],
  publisherId: string,
  name: string,
): RaisedFlag {
  const title = name === '' ? publisherId : name;
  const records = [{ publisherId, offerId: null, name: title, value: '' }];
  return { kind, subject: publisherId, raisedBy: String(weight), title, values, records, weight };
}
