import type { ServiceClockSettings, ServiceTarget } from '../../../shared/model/service-clock.ts';
import { severities } from '../../../shared/model/support-case.ts';

const hourMinutes = 60;
const shift = { from: '09:00', until: '17:00' };
const chaseAfterHours = { A: 2, B: 8, C: 16 } as const;

/** Until a desk says otherwise: Monday to Friday, nine to five, and no promise to anybody. */
export function defaultClockSettings(timeZone: string): ServiceClockSettings {
  return {
    calendar: {
      timeZone,
      days: [shift, shift, shift, shift, shift, null, null],
      holidays: [],
      extraDays: [],
    },
    targets: severities.map((severity): ServiceTarget => ({
      severity,
      firstAnswerMinutes: null,
      chaseAfterMinutes: chaseAfterHours[severity] * hourMinutes,
    })),
    waitingLongMinutes: 16 * hourMinutes,
  };
}
