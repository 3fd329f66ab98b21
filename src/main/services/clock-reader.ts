import type { ServiceClockSettings } from '../../shared/model/service-clock.ts';
import { defaultClockSettings } from '../domain/clocks/default-settings.ts';
import { createWorkingClock, type WorkingClock } from '../domain/clocks/working-clock.ts';
import type { ClockRepository } from '../store/desk/clock-repository.ts';

/** The working hours of the desk, and the clock that runs by them. */
export type ClockReader = {
  readonly settings: () => ServiceClockSettings;
  readonly workingClock: () => WorkingClock;
};

type Rules = { readonly settings: ServiceClockSettings; readonly clock: WorkingClock };

/**
 * The same settings and clock until they are saved again, also by another process. A desk that never saved any works by
 * the defaults in the zone of its machine, and so does one whose settings or zone this machine cannot read.
 */
export function createClockReader(
  repository: Pick<ClockRepository, 'settingsText' | 'readSettings'>,
): ClockReader {
  let latest: { readonly text: string | undefined; readonly rules: Rules } | undefined;
  const read = (): Rules => {
    const text = repository.settingsText();
    if (latest === undefined || latest.text !== text) {
      const saved = text === undefined ? null : repository.readSettings(text);
      latest = { text, rules: (saved && rulesOf(saved)) ?? defaultRules() };
    }
    return latest.rules;
  };
  return { settings: () => read().settings, workingClock: () => read().clock };
}

function rulesOf(settings: ServiceClockSettings): Rules | null {
  const clock = createWorkingClock(settings.calendar);
  return clock && { settings, clock };
}

function defaultRules(): Rules {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const rules = rulesOf(defaultClockSettings(timeZone)) ?? rulesOf(defaultClockSettings('UTC'));
  if (rules === null) throw new Error('this runtime has no time zones');
  return rules;
}
