import { QuestionText, SingleLine } from '../limits.ts';
import { OfferSuggestion } from '../model/offer-suggestion.ts';
import { Recognised } from '../model/recognised.ts';
import {
  CaseClocks,
  HolidaySet,
  Reminder,
  ServiceClockSettings,
  Snooze,
} from '../model/service-clock.ts';
import { severities } from '../model/support-case.ts';
import { z } from '../zod.ts';

const nothing = z.strictObject({});

/** Clocks of cases, reminders, and what a pasted text holds. */
export const caseClockProcedures = {
  'clocks.settings': { input: nothing, output: ServiceClockSettings },
  /** @throws TIME_ZONE_UNKNOWN, SHIFT_BACKWARDS, NO_WORKING_DAY, DAY_TWICE, TARGET_OUT_OF_REACH */
  'clocks.saveSettings': { input: ServiceClockSettings, output: ServiceClockSettings },
  'clocks.holidaySets': { input: nothing, output: z.strictObject({ sets: z.array(HolidaySet) }) },
  /** Of these cases, in their order; an unknown reference is left out. */
  'clocks.ofCases': {
    input: z.strictObject({ references: z.array(SingleLine.min(1)).max(200) }),
    output: z.strictObject({ clocks: z.array(CaseClocks) }),
  },
  /** Until when an outside party may be asked to answer, with its zone; null: nothing is promised. */
  'clocks.answerBy': {
    input: z.strictObject({ severity: z.enum(severities).nullable() }),
    output: z.strictObject({ text: SingleLine.nullable() }),
  },
  /**
   * What is due now or becomes due within `withinMinutes`, the earliest first, without what is put off for longer.
   * Of more than two hundred the latest.
   */
  'clocks.reminders': {
    input: z.strictObject({ withinMinutes: z.number().int().min(0).max(10_080) }),
    output: z.strictObject({ reminders: z.array(Reminder) }),
  },
  /** Not again before `until`. */
  'clocks.snooze': {
    input: z.strictObject({ id: SingleLine.min(1), for: Snooze }),
    output: z.strictObject({ until: z.iso.datetime() }),
  },

  /** Offers that the words of a message point to, the likeliest first; few, and none is chosen. */
  'paste.suggestOffers': {
    input: z.strictObject({ text: QuestionText }),
    output: z.strictObject({ offers: z.array(OfferSuggestion) }),
  },
  'paste.recognise': {
    input: z.strictObject({ text: QuestionText }),
    output: z.strictObject({ found: z.array(Recognised) }),
  },
} as const;
