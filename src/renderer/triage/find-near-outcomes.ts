import type { Client } from '../../shared/client.ts';
import type { RoutedDecision } from '../../shared/model/decision.ts';
import type { Owner } from '../../shared/model/decision.ts';
import { factValues, Facts, type FactName } from '../../shared/model/facts.ts';
import type { OfferKey } from '../../shared/model/offer.ts';

/** One fact that, answered otherwise, gives the question another owner. */
export type NearOutcome = {
  readonly fact: FactName;
  readonly value: string;
  readonly owner: Owner;
};

/** The facts that a person most likely has wrong, in that order. The topic has its own screen. */
const changeable = [
  'askedBy',
  'publisher',
  'purchaseChannel',
  'commerceFault',
  'azureBased',
  'resellerSplit',
  'isvStep',
  'refundWindow',
] as const satisfies readonly FactName[];

const mostShown = 3;

/** What would change the owner: one per other owner, found by asking the policy with one fact changed. */
export async function findNearOutcomes(
  client: Client,
  facts: Facts,
  offer: OfferKey | null,
  decision: RoutedDecision,
): Promise<NearOutcome[]> {
  const found: NearOutcome[] = [];
  for (const { fact, value } of otherAnswers(facts)) {
    // oxlint-disable-next-line no-await-in-loop -- stops as soon as enough are found
    const step = await client('triage.step', {
      facts: Facts.parse({ ...facts, [fact]: value }),
      offer,
    });
    if (step.decision.status !== 'routed') continue;
    const { owner } = step.decision;
    if (owner === decision.owner || found.some((it) => it.owner === owner)) continue;
    found.push({ fact, value, owner });
    if (found.length === mostShown) break;
  }
  return found;
}

function otherAnswers(facts: Facts): { fact: FactName; value: string }[] {
  return changeable.flatMap((fact) =>
    facts[fact] === undefined
      ? []
      : factValues[fact].filter((it) => it !== facts[fact]).map((value) => ({ fact, value })),
  );
}
