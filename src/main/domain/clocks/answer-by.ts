import type { ServiceClockSettings } from '../../../shared/model/service-clock.ts';
import type { Severity } from '../../../shared/model/support-case.ts';
import { targetOf } from './case-clocks.ts';
import type { WorkingClock } from './working-clock.ts';
import { createZone } from './zone-offset.ts';

const hourMs = 3_600_000;

/**
 * Until when an outside party may be asked to answer: when the desk would chase it, at the next full hour of the
 * desk’s zone, such as `2026-11-24 17:00 (Europe/Berlin)`. Null: nothing is promised for this severity.
 */
export function suggestAnswerBy(
  settings: ServiceClockSettings,
  clock: WorkingClock,
  severity: Severity | null,
  now: Date,
): string | null {
  const { chaseAfterMinutes } = targetOf(settings, severity);
  const { timeZone } = settings.calendar;
  const zone = createZone(timeZone);
  const due = chaseAfterMinutes === null ? null : clock.after(now, chaseAfterMinutes);
  if (due === null || zone === null) return null;
  const shown = due.getTime() + zone.offsetAt(due.getTime());
  const wall = new Date(Math.ceil(shown / hourMs) * hourMs).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} (${timeZone})`;
}
