import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { Output } from '../../shared/contract.ts';
import { Facts } from '../../shared/model/facts.ts';
import { OfferKey } from '../../shared/model/offer.ts';
import { z } from '../../shared/zod.ts';

type Texts = Output<'escalation.sayNow'>;
const Question = z.strictObject({ facts: Facts, offer: OfferKey.nullable() });

/** The sentence for the customer. It is a help: where it cannot be told, nothing is said. */
export function createSayNowStore(client: Client) {
  const state = createStore<{ readonly texts: Texts | null }>(() => ({ texts: null }));
  let latest = '';

  return {
    state,
    /** `question`: facts and offer as JSON, so that the same question is asked once. */
    async load(question: string): Promise<void> {
      latest = question;
      const asked = Question.parse(JSON.parse(question));
      const texts = await client('escalation.sayNow', asked).catch(() => null);
      if (latest === question) state.setState({ texts });
    },
  };
}
