import type { MissingChoice } from '../../shared/model/import-plan.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { type CatalogueChange, mergeHeld } from './change-catalogue.ts';

type MissingDeps = {
  readonly change: CatalogueChange;
  readonly sourceId: string;
  /** The ids of all sources, the first to be heard first. */
  readonly order: readonly string[];
  readonly choice: MissingChoice;
  /** UTC, ISO 8601: since when what was not missing before is missing. */
  readonly startedAt: string;
  readonly onMissing: (offer: { readonly key: OfferKey; readonly name: string }) => void;
  readonly onStep: () => void;
};

const rowsPerWait = 200;

/** What the source held and nobody claimed since is kept, marked or taken out, beside what others hold of it. */
export async function settleMissing(deps: MissingDeps): Promise<void> {
  const { change } = deps;
  let settled = 0;
  for (const { key, name } of change.present?.offersOf(deps.sourceId) ?? []) {
    deps.onStep();
    if (change.isClaimed(key)) continue;
    deps.onMissing({ key, name });
    if (deps.choice === 'keep') continue;
    settle(deps, key);
    settled += 1;
    // oxlint-disable-next-line no-await-in-loop -- until what was put in is written
    if (settled % rowsPerWait === 0) await change.room();
  }
}

function settle({ change, sourceId, order, choice, startedAt }: MissingDeps, key: OfferKey): void {
  const left = (change.present?.held(key) ?? []).flatMap((it) => {
    if (it.sourceId !== sourceId) return [it];
    return choice === 'mark' ? [{ ...it, missingSince: it.missingSince ?? startedAt }] : [];
  });
  change.claim(key);
  if (left.length > 0) change.put(mergeHeld(left, order));
}
