import { OfferLink } from '../../shared/model/offer.ts';
import { z } from '../../shared/zod.ts';
import { createHandOverlay, type HandOverlay } from '../domain/quality/hand-overlay.ts';
import type { HandKeptFacts } from '../store/desk/hand-kept-reads.ts';

/** What was decided by hand as flags look at it. */
export function readHandOverlay({ offers, merges, offerChecks }: HandKeptFacts): HandOverlay {
  return createHandOverlay({
    merges,
    checks: offerChecks,
    offers: offers.map(({ links, changed, ...offer }) => ({
      ...offer,
      links: z
        .array(OfferLink)
        .parse(JSON.parse(links))
        .map(({ url }) => url),
      changed: z.array(z.string()).parse(JSON.parse(changed)),
    })),
  });
}
