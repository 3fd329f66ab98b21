import type { Client } from '../../shared/client.ts';
import { toAppError } from '../app/to-app-error.ts';
import { findNearOutcomes } from './find-near-outcomes.ts';
import { factsOf, type TriageWork } from './triage-work.ts';

/** Asks the policy where a triage stands. A reply that comes late, after a newer question, is dropped. */
export function createTriageSteps(
  client: Client,
  read: () => TriageWork | null,
  patch: (change: Partial<TriageWork>) => void,
) {
  let latest = 0;

  function fail(error: unknown): void {
    const last = read()?.step.last ?? null;
    patch({ step: { status: 'failed', last, error: toAppError(error) } });
  }

  return {
    fail,

    async refresh(): Promise<void> {
      const work = read();
      if (!work) return;
      latest += 1;
      const mine = latest;
      patch({ step: { status: 'loading', last: work.step.last } });
      const facts = factsOf(work);
      const offer = work.offer?.key ?? null;
      try {
        const step = await client('triage.step', { facts, offer });
        if (mine !== latest) return;
        patch({ step: { status: 'ready', last: step }, near: [] });
        if (step.decision.status !== 'routed') return;
        const near = await findNearOutcomes(client, facts, offer, step.decision);
        if (mine === latest) patch({ near });
      } catch (error) {
        if (mine === latest) fail(error);
      }
    },
  };
}
