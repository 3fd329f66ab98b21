import type { Client } from '../../shared/client.ts';
import { AppError } from '../../shared/errors.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { ChosenOffer } from './triage-work.ts';

/** The record of an offer; one that has left the catalogue keeps its key. @throws AppError */
export async function readOffer(client: Client, key: OfferKey): Promise<ChosenOffer> {
  try {
    const { offer } = await client('offers.get', key);
    return { key, record: offer };
  } catch (error) {
    if (error instanceof AppError && error.code === 'OFFER_NOT_FOUND') return { key, record: null };
    throw error;
  }
}
