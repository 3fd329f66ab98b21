import type { Handlers } from '../../shared/contract.ts';
import type { HolidaySet } from '../../shared/model/service-clock.ts';
import { openTimesOf } from '../domain/contacts/open-times.ts';
import { requirePlainAddress } from '../domain/contacts/plain-address.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { ClockReader } from './clock-reader.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';

type ContactMarkDeps = {
  readonly contactMarks: ContactMarkRepository;
  readonly clockReader: Pick<ClockReader, 'settings'>;
  readonly holidaySets: () => readonly HolidaySet[];
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

type Names =
  | 'contacts.verify'
  | 'contacts.reportReturned'
  | 'contacts.clearReturned'
  | 'contacts.openTimes';

/** What the desk knows of contacts beside their records: who checked them, what came back, what is open now. */
export function createContactMarkHandlers(deps: ContactMarkDeps): Pick<Handlers, Names> {
  const { contactMarks, now } = deps;
  const operator = () => operatorOf(deps.readProfile().profile);
  return {
    'contacts.verify': ({ id, ways }) => {
      const at = now().toISOString();
      const by = operator();
      contactMarks.saveCheck(id, { ways, at, by });
      if (ways.email !== null) contactMarks.clearReturned(ways.email);
      return { verifiedAt: at, verifiedBy: by };
    },

    'contacts.reportReturned': ({ email, reference }) => {
      const address = requirePlainAddress(email);
      contactMarks.saveReturned(address, { at: now().toISOString(), reference }, operator());
      return {};
    },

    'contacts.clearReturned': ({ email }) => {
      contactMarks.clearReturned(email);
      return {};
    },

    'contacts.openTimes': ({ contacts }) => {
      const holidays = {
        calendar: deps.clockReader.settings().calendar,
        sets: contacts.some((it) => it.openingHours?.closedOn) ? deps.holidaySets() : [],
      };
      return { times: contacts.map((it) => openTimesOf(it, now(), holidays)) };
    },
  };
}
