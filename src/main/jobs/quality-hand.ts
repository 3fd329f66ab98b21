import { OfferLink } from '../../shared/model/offer.ts';
import { z } from '../../shared/zod.ts';
import { createHandOverlay, type HandOverlay } from '../domain/quality/hand-overlay.ts';
import type { HandKeptFacts } from '../store/desk/hand-kept-reads.ts';

/** The offers by hand as flags look at them. */
export function readHandOverlay({ offers }: HandKeptFacts): HandOverlay {
  return createHandOverlay(
    offers.map(({ links, changed, ...offer }) => ({
      ...offer,
      links: z
        .array(OfferLink)
        .parse(JSON.parse(links))
        .map(({ url }) => url),
      changed: z.array(z.string()).parse(JSON.parse(changed)),
    })),
  );
}
