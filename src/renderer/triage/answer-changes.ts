import type { Client } from '../../shared/client.ts';
import { Facts, type FactName, type Facts as FactsType } from '../../shared/model/facts.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { toAppError } from '../app/to-app-error.ts';
import { proposedPreview, startChange, type AnswerChange } from './answer-change.ts';
import { previewAnswers } from './preview-answers.ts';

/** What an answer is changed in: an unfinished triage, or a saved case. */
export type Changeable = {
  readonly facts: FactsType;
  readonly offer: OfferKey | null;
  readonly isSplitAgreed: boolean;
  readonly change: AnswerChange | null;
};

type Host = {
  readonly read: () => Changeable | null;
  readonly patch: (change: AnswerChange | null) => void;
  /** Gives the answer. */
  readonly answer: (fact: FactName, value: string) => Promise<void>;
};

/** Changing an earlier answer: look at what each would lead to, choose one, then accept it or keep what is. */
export function createAnswerChanges(client: Client, { read, patch, answer }: Host) {
  async function preview(fact: FactName): Promise<void> {
    const now = read();
    if (!now) return;
    const start = startChange(fact);
    patch(start);
    const isStill = (): boolean => read()?.change?.fact === fact;
    try {
      const value = await previewAnswers(client, { ...now, facts: Facts.parse(now.facts), fact });
      if (isStill()) patch({ ...(read()?.change ?? start), preview: { status: 'ready', value } });
    } catch (error) {
      const failed = { status: 'failed', error: toAppError(error) } as const;
      if (isStill()) patch({ ...(read()?.change ?? start), preview: failed });
    }
  }

  return {
    revisit: preview,

    /** Chooses an answer. One that is new, or as it was, changes nothing that was decided before. */
    async propose(value: string): Promise<void> {
      const now = read();
      if (!now?.change) return;
      const { fact } = now.change;
      if (now.facts[fact] === undefined) return answer(fact, value);
      if (now.facts[fact] === value) return patch(null);
      patch({ ...now.change, proposed: value });
    },

    /** Takes the proposed answer; not before what it does is on the screen. */
    async accept(): Promise<void> {
      const change = read()?.change;
      if (!change || change.proposed === null || proposedPreview(change) === null) return;
      await answer(change.fact, change.proposed);
    },

    /** Out of the change: everything stays as it was. */
    keep: (): void => patch(null),
  };
}
