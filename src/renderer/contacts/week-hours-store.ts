import { createStore } from 'zustand/vanilla';

import type { Client } from '../../shared/client.ts';
import type { OpeningHours } from '../../shared/model/opening-hours.ts';
import type { HolidaySet } from '../../shared/model/service-clock.ts';

export type WeekHoursWork = {
  /** What the free text seems to say; null: nothing that reads for sure. */
  readonly suggested: OpeningHours | null;
  readonly sets: readonly HolidaySet[];
};

/** Helps to fill in the hours day by day: what the text says, and whose holidays there are. */
export function createWeekHoursStore(client: Client) {
  const state = createStore<WeekHoursWork>(() => ({ suggested: null, sets: [] }));
  let latest = 0;
  return {
    state,
    async loadSets(): Promise<void> {
      const found = await client('clocks.holidaySets', {}).catch(() => null);
      if (found) state.setState({ sets: found.sets });
    },
    async read(hours: string): Promise<void> {
      latest += 1;
      const mine = latest;
      const contacts = [{ hours, openingHours: null, timeZone: null }];
      const found = await client('contacts.openTimes', { contacts }).catch(() => null);
      if (mine !== latest) return;
      const [times] = found?.times ?? [];
      state.setState({ suggested: times?.status === 'unknown' ? times.suggested : null });
    },
  };
}
