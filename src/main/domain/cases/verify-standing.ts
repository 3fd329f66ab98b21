import { CaseProgress } from '../../../shared/model/case-progress.ts';
import { EntryDetails, type TimelineFault } from '../../../shared/model/case-timeline.ts';
import { Decision, Outcome } from '../../../shared/model/decision.ts';
import { outcomeInForce } from '../../../shared/model/support-case.ts';
import { replayProgress } from './replay-progress.ts';
import type { StoredEntry, VerifiedCase } from './verify-timeline.ts';

/** A case with what it says of itself beside its timeline, as it stands in the file. */
export type StatedCase = VerifiedCase & {
  readonly decisionText: string;
  readonly policyVersion: string;
  readonly effectiveOwner: string | null;
} & { readonly [Name in keyof CaseProgress]: string | number | null };

/** A line of the log of overrides, as it stands in the file. */
export type StatedOverride = {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly rule: string | null;
  /** Null: the override before it was taken back. */
  readonly outcomeText: string | null;
};

type Decided = {
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly details: EntryDetails;
};

/** No more overrides of a case than these come with it from another desk. */
const mostTakenIn = 500;

/** Where a case says another thing than its timeline, in which nothing is wrong. */
export function verifyStanding(
  it: StatedCase,
  entries: readonly StoredEntry[],
  overrides: readonly StatedOverride[],
): TimelineFault[] {
  const decided = entries
    .filter(({ kind }) => kind === 'decision')
    .map(({ at, by, text, detailsText }) => ({ at, by, text, details: readDetails(detailsText) }));
  // An operator always gives a reason, the policy never does.
  const byHand = decided.filter(({ text, details }) => details.isOverride || text !== '');
  const latest = decided.findLast((one) => !byHand.includes(one));
  const holds: Partial<Record<TimelineFault['kind'], boolean>> = {
    reference: isReference(it, entries),
    override: areOverrides(overrides, byHand),
    decision: isDecision(it, latest?.details) && it.effectiveOwner === ownerOf(byHand, latest),
    progress: isProgress(it, entries),
  };
  return faultKinds
    .filter((kind) => holds[kind] === false)
    .map((kind) => ({ reference: it.reference, sequence: null, kind }));
}

/** Of an entry only what moves a case: there may be a million of them to look at. */
const MovingDetails = EntryDetails.pick({
  party: true,
  nextAction: true,
  nextActionAt: true,
  endsWait: true,
  closedAs: true,
  reference: true,
  entryId: true,
}).strip();
const progressNames = CaseProgress.keyof().options;
const faultKinds = ['reference', 'override', 'decision', 'progress'] as const;

function isReference({ reference }: StatedCase, [opened]: readonly StoredEntry[]): boolean {
  if (opened?.kind !== 'opened') return true;
  return readDetails(opened.detailsText).reference === reference;
}

function areOverrides(overrides: readonly StatedOverride[], byHand: readonly Decided[]): boolean {
  const isWhole = overrides.length === byHand.length;
  if (!isWhole && (overrides.length < mostTakenIn || overrides.length > byHand.length)) {
    return false;
  }
  const entries = byHand.slice(byHand.length - overrides.length);
  return overrides.every((it, index) => {
    const entry = entries[index];
    return entry !== undefined && isOverride(it, entry);
  });
}

function isOverride(it: StatedOverride, { at, by, text, details }: Decided): boolean {
  const outcome = it.outcomeText === null ? null : readOutcome(it.outcomeText);
  return (
    it.at === at &&
    it.by === by &&
    it.reason === text &&
    it.rule === details.rule &&
    (it.outcomeText !== null) === details.isOverride &&
    isSameOutcome(outcome, details.outcome ?? null)
  );
}

/** What cannot be read decided nothing, and its entry says so. */
function isDecision(it: StatedCase, details: EntryDetails | undefined): boolean {
  if (!details) return true;
  const decision = Decision.safeParse(parse(it.decisionText)).data;
  const outcome = decision ? outcomeInForce({ decision, overrides: [] }) : null;
  const rule = decision?.status === 'routed' ? decision.rule : null;
  return (
    it.policyVersion === details.policyVersion &&
    rule === details.rule &&
    isSameOutcome(outcome, details.outcome ?? null)
  );
}

/** Who is accountable: as overridden and not taken back, else as the policy decided. */
function ownerOf(byHand: readonly Decided[], latest: Decided | undefined): string | null {
  const override = byHand.at(-1)?.details;
  return (override?.isOverride ? override.owner : null) ?? latest?.details.owner ?? null;
}

function isProgress(it: StatedCase, entries: readonly StoredEntry[]): boolean {
  const progress = replayProgress(
    entries.map(({ id, kind, at, detailsText }) => ({
      id,
      kind,
      at,
      readDetails: () => MovingDetails.safeParse(parse(detailsText)).data ?? {},
    })),
  );
  return progressNames.every((name) => {
    const value = progress[name];
    // The file cannot hold half of a surrogate pair.
    return it[name] === (typeof value === 'string' ? value.toWellFormed() : value);
  });
}

function isSameOutcome(one: Outcome | null, other: Outcome | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.owner === other.owner &&
    one.firstContact === other.firstContact &&
    one.contact === other.contact &&
    one.escalateTo === other.escalateTo
  );
}

function readDetails(text: string): EntryDetails {
  return EntryDetails.safeParse(parse(text)).data ?? {};
}

function readOutcome(text: string): Outcome | null {
  return Outcome.safeParse(parse(text)).data ?? null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
