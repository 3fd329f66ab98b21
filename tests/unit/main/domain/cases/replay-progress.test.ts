import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  nat,
  oneof,
  property,
  record,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';

import { actOnCase, noTurn } from '../../../../../src/main/domain/cases/act-on-case.ts';
import {
  replayProgress,
  type ReplayedEntry,
} from '../../../../../src/main/domain/cases/replay-progress.ts';
import {
  actsOnClosedCases,
  freshProgress,
  OtherParty,
  type CaseAct,
  type CaseProgress,
} from '../../../../../src/shared/model/case-progress.ts';

const reference = 'FP7K3Q-2026-000123';
const text = 'Said';
const party = constantFrom(...OtherParty.options);

/** Half of them bounces: what came before decides what they do. */
const acts: Arbitrary<CaseAct> = oneof(
  { weight: 4, arbitrary: party.map((from): CaseAct => ({ kind: 'bounce', from, text })) },
  party.map((to): CaseAct => ({ kind: 'escalate', to, text, nextAction: 'Chase' })),
  party.map((to): CaseAct => ({ kind: 'transfer', to, text })),
  party.map((from): CaseAct => ({ kind: 'mail-in', from, text })),
  constant<CaseAct>({ kind: 'plan', nextAction: 'Call' }),
  constant<CaseAct>({ kind: 'close', as: 'solved', text: '' }),
  constant<CaseAct>({ kind: 'reopen', text }),
);
const happenings = array(record({ act: acts, isTakenBack: boolean() }), { maxLength: 25 });

/** How the program of version 3 wrote a bounce down: it ended every wait, and its entry named the sender alone. */
function asWrittenBefore(progress: CaseProgress, act: CaseAct, at: string) {
  if (act.kind !== 'bounce') return actOnCase({ reference, progress }, act, at);
  const after: CaseProgress = {
    ...progress,
    ...noTurn,
    handling: 'kept',
    bounces: progress.bounces + 1,
  };
  return { progress: after, details: { party: act.from } };
}

type Writer = (
  progress: CaseProgress,
  act: CaseAct,
  at: string,
) => ReturnType<typeof asWrittenBefore>;

const asWrittenNow: Writer = (progress, act, at) => actOnCase({ reference, progress }, act, at);

function isPossible({ status }: CaseProgress, { kind }: CaseAct, isBefore: boolean): boolean {
  if (status === 'open') return kind !== 'reopen';
  return actsOnClosedCases.includes(kind) && !(isBefore && kind === 'bounce');
}

/** The first ones were written by the program before, the others by this one. */
function timelineOf(
  wanted: readonly { readonly act: CaseAct; readonly isTakenBack: boolean }[],
  before: number,
) {
  const entries: ReplayedEntry[] = [];
  let progress = freshProgress;
  for (const [index, { act, isTakenBack }] of wanted.entries()) {
    const isBefore = index < before;
    if (!isPossible(progress, act, isBefore)) continue;
    const at = new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString();
    const id = `entry-${index}`;
    const after = (isBefore ? asWrittenBefore : asWrittenNow)(progress, act, at);
    entries.push({ id, kind: act.kind, at, readDetails: () => after.details });
    if (isTakenBack) {
      entries.push({
        id: `undone-${index}`,
        kind: 'undone',
        at,
        readDetails: () => ({ entryId: id }),
      });
    } else progress = after.progress;
  }
  return { entries, progress };
}

test('a timeline of the version before, of this one, or of both one after the other says how its case stands', () => {
  assert(
    property(happenings, nat(25), (wanted, before) => {
      const { entries, progress } = timelineOf(wanted, before);

      expect(replayProgress(entries)).toEqual(progress);
    }),
    { numRuns: 2_000 },
  );
});

test('what a bounce of somebody else did is another thing before and now', () => {
  const wanted = [
    { act: { kind: 'escalate', to: 'publisher', text }, isTakenBack: false },
    { act: { kind: 'bounce', from: 'microsoft', text }, isTakenBack: false },
  ] as const;

  expect(replayProgress(timelineOf(wanted, 2).entries).waitingOn).toBe('nobody');
  expect(replayProgress(timelineOf(wanted, 0).entries).waitingOn).toBe('publisher');
});
