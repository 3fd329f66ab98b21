import type { Handlers } from '../../shared/contract.ts';
import type { ServiceNotice, ServiceNoticeEdit } from '../../shared/model/case-list.ts';
import type { ServiceNoticeRepository } from '../store/desk/service-notice-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { Removals } from './removals.ts';

type NoticeDeps = {
  readonly serviceNotices: ServiceNoticeRepository;
  readonly records: Pick<OfferRecords, 'find'>;
  readonly removals: Pick<Removals, 'keep'>;
  readonly readProfile: ReadProfile;
  readonly now: () => Date;
};

/** The notice with the name that its offer has today. */
export function toServiceNotice(
  { records }: Pick<NoticeDeps, 'records'>,
  notice: ServiceNoticeEdit,
): ServiceNotice {
  return { ...notice, offerName: records.find(notice.offer)?.name ?? null };
}

/** Faults, slow-downs and maintenance of offers, as operators write them down. */
export function createServiceNoticeHandlers(
  deps: NoticeDeps,
): Pick<Handlers, 'notices.list' | 'notices.save' | 'notices.remove'> {
  const { serviceNotices } = deps;
  return {
    'notices.list': () => ({
      notices: serviceNotices.list().map((notice) => toServiceNotice(deps, notice)),
    }),

    'notices.save': (notice) => {
      const by = operatorOf(deps.readProfile().profile);
      serviceNotices.save(notice, { at: deps.now().toISOString(), by });
      return toServiceNotice(deps, notice);
    },

    'notices.remove': ({ id }) => {
      const removed = serviceNotices.getSaved(id);
      if (!removed) return {};
      serviceNotices.remove(id);
      const { notice, saved } = removed;
      deps.removals.keep({
        kind: 'notice',
        of: null,
        name: firstWords(notice.text),
        putBack: () => serviceNotices.save(notice, saved),
      });
      return {};
    },
  };
}

const mostNameLetters = 60;

function firstWords(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return letters.length <= mostNameLetters
    ? letters.join('')
    : `${letters.slice(0, mostNameLetters).join('')}…`;
}
