import type { CaseSummary } from '../../shared/model/support-case.ts';

export const handOverGroupNames = [
  'overdue',
  'today',
  'ourTurn',
  'waiting',
  'later',
  'theirs',
] as const;
export type HandOverGroupName = (typeof handOverGroupNames)[number];

export type HandOverGroup = {
  readonly name: HandOverGroupName;
  readonly cases: readonly CaseSummary[];
};

/** Open cases for whoever comes next, each once, the most urgent group first; empty groups are left out. */
export function groupForHandOver(
  cases: readonly CaseSummary[],
  now: Date,
  midnight: Date,
): readonly HandOverGroup[] {
  return handOverGroupNames
    .map((name) => ({ name, cases: cases.filter((it) => groupOf(it, now, midnight) === name) }))
    .filter((group) => group.cases.length > 0);
}

function groupOf({ progress }: CaseSummary, now: Date, midnight: Date): HandOverGroupName {
  const { nextActionAt, waitingOn, handling, nextAction } = progress;
  const at = nextActionAt === null ? null : Date.parse(nextActionAt);
  if (at !== null && at < now.getTime()) return 'overdue';
  if (at !== null && at < midnight.getTime()) return 'today';
  if (handling === 'transferred') return 'theirs';
  if (waitingOn !== 'nobody') return 'waiting';
  return at === null && nextAction === null ? 'ourTurn' : 'later';
}

/** The first moment of tomorrow, by the clock of this machine. */
export function nextMidnight(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}
