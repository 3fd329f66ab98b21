import type { Handlers } from '../../shared/contract.ts';
import type { HolidaySet, ServiceTarget } from '../../shared/model/service-clock.ts';
import type { Severity } from '../../shared/model/support-case.ts';
import { suggestAnswerBy } from '../domain/clocks/answer-by.ts';
import { clocksOf, targetOf } from '../domain/clocks/case-clocks.ts';
import { remindersOf, type DueThing } from '../domain/clocks/case-reminders.ts';
import { checkClockSettings } from '../domain/clocks/check-settings.ts';
import { snoozeUntil } from '../domain/clocks/snooze-until.ts';
import type { ClockedRow, ClockRepository, CutOffs } from '../store/desk/clock-repository.ts';
import type { ClockReader } from './clock-reader.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';

const minuteMs = 60_000;
const mostReminders = 200;
/** What was put off longer ago than this is forgotten. */
const keptSnoozeMs = 30 * 86_400_000;

type ClockDeps = {
  readonly clock: ClockRepository;
  readonly clockReader: ClockReader;
  readonly holidaySets: () => readonly HolidaySet[];
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

type ClockHandlers = Pick<
  Handlers,
  | 'clocks.settings'
  | 'clocks.saveSettings'
  | 'clocks.holidaySets'
  | 'clocks.ofCases'
  | 'clocks.answerBy'
  | 'clocks.reminders'
  | 'clocks.snooze'
>;

/** Working hours, the clocks of cases by them, and what to be reminded of. */
export function createClockHandlers(deps: ClockDeps): ClockHandlers {
  const { clock, clockReader, now } = deps;
  return {
    'clocks.settings': () => clockReader.settings(),

    'clocks.saveSettings': (settings) => {
      checkClockSettings(settings, now());
      clock.saveSettings(settings, now().toISOString(), operatorOf(deps.readProfile().profile));
      return clockReader.settings();
    },

    'clocks.holidaySets': () => ({ sets: [...deps.holidaySets()] }),

    'clocks.ofCases': ({ references }) => {
      const rules = rulesOf(clockReader);
      const at = now();
      return { clocks: clock.cases(references).map((it) => clocksOf(it, rules, at)) };
    },

    'clocks.answerBy': ({ severity }) => {
      const { settings, clock: working } = rulesOf(clockReader);
      return { text: suggestAnswerBy(settings, working, severity, now()) };
    },

    'clocks.reminders': ({ withinMinutes }) => {
      const horizon = new Date(now().getTime() + withinMinutes * minuteMs);
      const due = dueBy(deps, horizon);
      return {
        reminders: remindersOf(due, clock.snoozedUntil, horizon.toISOString(), mostReminders),
      };
    },

    'clocks.snooze': ({ id, for: length }) => {
      const at = now();
      const until = snoozeUntil(length, clockReader.workingClock(), at).toISOString();
      clock.snooze(id, until, new Date(at.getTime() - keptSnoozeMs).toISOString());
      return { until };
    },
  };
}

function rulesOf(clockReader: ClockReader) {
  return { settings: clockReader.settings(), clock: clockReader.workingClock() };
}

/** What becomes due by `horizon`: an instant per severity is computed once, and the cases are asked for by it. */
function dueBy({ clock, clockReader }: ClockDeps, horizon: Date): DueThing[] {
  const rules = rulesOf(clockReader);
  const cutOffs = (minutesOf: (target: ServiceTarget) => number | null): CutOffs => {
    const of = (severity: Severity): string | null => {
      const minutes = minutesOf(targetOf(rules.settings, severity));
      return minutes === null ? null : toIso(rules.clock.before(horizon, minutes));
    };
    return { A: of('A'), B: of('B'), C: of('C') };
  };
  const planned = clock.planned(horizon.toISOString(), mostReminders);
  const unanswered = clock.unanswered(
    cutOffs((it) => it.firstAnswerMinutes),
    mostReminders,
  );
  const waiting = clock.waiting(
    cutOffs((it) => it.chaseAfterMinutes),
    mostReminders,
  );
  const clocks = (it: ClockedRow) => clocksOf(it, rules, horizon);
  return [
    ...planned.flatMap((it) => dueThing(it, 'next-action', it.nextActionAt)),
    ...unanswered.flatMap((it) => dueThing(it, 'first-answer', clocks(it).firstAnswer?.dueAt)),
    ...waiting.flatMap((it) => dueThing(it, 'chase', clocks(it).waiting?.chaseAt)),
  ];
}

function dueThing(
  { reference, title, nextAction }: ClockedRow,
  kind: DueThing['kind'],
  dueAt: string | null | undefined,
): DueThing[] {
  if (dueAt === null || dueAt === undefined) return [];
  const wording = kind === 'next-action' && nextAction !== null ? nextAction : title;
  return [{ reference, title: wording, kind, dueAt }];
}

function toIso(at: Date | null): string | null {
  return at && at.toISOString();
}
