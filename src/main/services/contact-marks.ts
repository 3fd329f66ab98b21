import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { HolidaySet } from '../../shared/model/service-clock.ts';
import { openTimesOf } from '../domain/contacts/open-times.ts';
import { requirePlainAddress } from '../domain/contacts/plain-address.ts';
import type { ContactMarkRepository, ContactCheck } from '../store/desk/contact-mark-repository.ts';
import type { ClockReader } from './clock-reader.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { Removals } from './removals.ts';

type ContactMarkDeps = {
  readonly contactMarks: ContactMarkRepository;
  readonly removals: Pick<Removals, 'keep'>;
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
      const putBack = wayBack(contactMarks, id, { ways, at, by });
      contactMarks.saveCheck(id, { ways, at, by });
      if (ways.email !== null) contactMarks.clearReturned(ways.email);
      const name = ways.email ?? ways.phone ?? ways.url ?? id;
      const undoId = deps.removals.keep({ kind: 'contact-check', of: null, name, putBack });
      return { verifiedAt: at, verifiedBy: by, undoId };
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

/** What a check takes the place of. @throws AppError REMOVAL_REPLACED of what is given back, where somebody checked again */
function wayBack(contactMarks: ContactMarkRepository, id: string, check: ContactCheck): () => void {
  const { email } = check.ways;
  const before = contactMarks.checkOf(id);
  const returned = email === null ? undefined : contactMarks.returnedOf(email);
  const reporter = email === null ? null : contactMarks.reporterOf(email);
  return () => {
    const now = contactMarks.checkOf(id);
    if (now?.at !== check.at || now.by !== check.by) throw new AppError('REMOVAL_REPLACED');
    if (before) contactMarks.saveCheck(id, before);
    else contactMarks.removeCheck(id);
    // A mail that came back since says more than the one before.
    if (email === null || !returned || contactMarks.returnedOf(email)) return;
    contactMarks.saveReturned(email, returned, reporter ?? '');
  };
}
