import type { Client } from '../../shared/client.ts';
import { toAppError } from '../app/to-app-error.ts';
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

    /** `isSettledAnew`: what the records settle may have changed with the last answer. */
    async refresh(isSettledAnew = false): Promise<void> {
      const work = read();
      if (!work) return;
      latest += 1;
      const mine = latest;
      patch({ step: { status: 'loading', last: work.step.last } });
      const offer = work.offer?.key ?? null;
      try {
        let { known } = work;
        if (isSettledAnew) {
          const topic = factsOf(work).topic ?? null;
          known = (await client('triage.knownFacts', { offer, topic })).known;
        }
        const step = await client('triage.step', { facts: factsOf({ ...work, known }), offer });
        if (mine === latest) patch({ known, step: { status: 'ready', last: step } });
      } catch (error) {
        if (mine === latest) fail(error);
      }
    },
  };
}
