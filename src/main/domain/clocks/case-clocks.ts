import type { CaseProgress } from '../../../shared/model/case-progress.ts';
import type {
  CaseClocks,
  ServiceClockSettings,
  ServiceTarget,
} from '../../../shared/model/service-clock.ts';
import type { Severity } from '../../../shared/model/support-case.ts';
import type { WorkingClock } from './working-clock.ts';

/** What the clocks of a case run on. Times are UTC, ISO 8601. */
export type ClockedCase = Pick<
  CaseProgress,
  'status' | 'handling' | 'waitingOn' | 'waitingSince' | 'closedAt'
> & {
  readonly reference: string;
  readonly createdAt: string;
  readonly severity: Severity | null;
  /** Null: nobody has answered yet. */
  readonly answeredAt: string | null;
};

type Rules = { readonly settings: ServiceClockSettings; readonly clock: WorkingClock };

/** The severity whose targets hold where nobody has rated a case. */
export const unratedSeverity: Severity = 'C';

/** How the clocks of a case stand. What others own has no first answer of ours to wait for. */
export function clocksOf(it: ClockedCase, rules: Rules, now: Date): CaseClocks {
  return {
    reference: it.reference,
    firstAnswer: firstAnswerOf(it, rules, now),
    waiting: waitingOf(it, rules, now),
  };
}

export function targetOf(settings: ServiceClockSettings, severity: Severity | null): ServiceTarget {
  const wanted = severity ?? unratedSeverity;
  const target = settings.targets.find((it) => it.severity === wanted);
  if (!target) throw new Error(`no target for severity ${wanted}`);
  return target;
}

function firstAnswerOf(it: ClockedCase, { settings, clock }: Rules, now: Date) {
  const metAt = it.answeredAt ?? it.closedAt;
  if (metAt === null && it.handling === 'transferred') return null;
  const created = new Date(it.createdAt);
  const end = metAt === null ? now : new Date(metAt);
  const { firstAnswerMinutes } = targetOf(settings, it.severity);
  const dueAt = firstAnswerMinutes === null ? null : clock.after(created, firstAnswerMinutes);
  return {
    dueAt: dueAt?.toISOString() ?? null,
    metAt,
    usedMinutes: clock.minutesBetween(created, end),
    isLate: dueAt !== null && end > dueAt,
  };
}

function waitingOf(it: ClockedCase, { settings, clock }: Rules, now: Date) {
  if (it.status === 'closed' || it.waitingOn === 'nobody' || it.waitingSince === null) return null;
  const since = new Date(it.waitingSince);
  const { chaseAfterMinutes } = targetOf(settings, it.severity);
  const chaseAt = chaseAfterMinutes === null ? null : clock.after(since, chaseAfterMinutes);
  const usedMinutes = clock.minutesBetween(since, now);
  return {
    chaseAt: chaseAt?.toISOString() ?? null,
    usedMinutes,
    isLong: usedMinutes >= settings.waitingLongMinutes,
  };
}
