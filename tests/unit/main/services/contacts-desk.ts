import { onTestFinished } from 'vitest';

import { createClockReader } from '../../../../src/main/services/clock-reader.ts';
import { createContactListHandlers } from '../../../../src/main/services/contact-list.ts';
import { createContactMarkHandlers } from '../../../../src/main/services/contact-marks.ts';
import { createContactHandlers } from '../../../../src/main/services/contacts.ts';
import { createProfileReader } from '../../../../src/main/services/desk-profile.ts';
import { createOfferRecords } from '../../../../src/main/services/offer-records.ts';
import { createRemovals } from '../../../../src/main/services/removals.ts';
import { openDeskStore } from '../../../../src/main/store/desk/desk-store.ts';
import type { Contact } from '../../../../src/shared/model/contact.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

export const now = '2026-11-23T10:00:00.000Z';

/** The handlers of contacts over a desk file, beside a catalogue that holds only these contacts. */
export function openContactsDesk({ imported = [] as readonly Contact[] } = {}) {
  const desk = openDeskStore(temporaryFolder(), { randomInt: () => 0 });
  onTestFinished(() => desk.close());
  const readProfile = createProfileReader(desk.profile, []);
  const catalogue = {
    getOffer: () => undefined,
    contactsOf: () => [...imported],
    publisherName: (id: string) => (id === 'p0' ? 'Northlight' : null),
    listContacts: (_query: unknown, after: number, limit: number) => {
      const rows = imported.map((contact, at) => ({ number: at + 1, contact }));
      const page = rows.filter(({ number }) => number > after).slice(0, limit);
      const last = page.at(-1)?.number ?? rows.length;
      return { contacts: page, lookedTo: last < rows.length ? last : null };
    },
  };
  const records = createOfferRecords({ ...desk, catalogue, readProfile });
  let count = 0;
  const newId = () => `3f0e7c1e-2f62-4b6e-9d5f-${String((count += 1)).padStart(12, '0')}`;
  const removals = createRemovals({ now: () => new Date(now), newId });
  const deps = {
    removals,
    ...desk,
    catalogue,
    records,
    readProfile,
    newId,
    now: () => new Date(now),
  };
  const clockReader = createClockReader(desk.clock);
  return {
    desk,
    deps,
    records,
    handlers: {
      ...removals.handlers,
      ...createContactHandlers(deps),
      ...createContactListHandlers(deps),
      ...createContactMarkHandlers({ ...deps, clockReader, holidaySets: () => [] }),
    },
  };
}
