import type { Handlers } from '../../shared/contract.ts';
import type { ServiceNoticeEdit } from '../../shared/model/case-list.ts';
import type { CaseListRepository } from '../store/desk/case-list-repository.ts';
import type { ServiceNoticeRepository } from '../store/desk/service-notice-repository.ts';
import { readListTimes } from './case-times.ts';
import type { ClockReader } from './clock-reader.ts';
import type { OfferRecords } from './offer-records.ts';
import { toServiceNotice } from './service-notices.ts';

type TodayDeps = {
  readonly caseList: Pick<CaseListRepository, 'today'>;
  readonly serviceNotices: Pick<ServiceNoticeRepository, 'list'>;
  readonly records: Pick<OfferRecords, 'find'>;
  readonly clockReader: ClockReader;
  readonly now: () => Date;
};

/** Each group shows so many cases; its list shows the others. */
const mostShown = 50;

/** What a desk looks at first. */
export function createTodayHandlers(deps: TodayDeps): Pick<Handlers, 'cases.today'> {
  return {
    'cases.today': () => {
      const times = readListTimes(deps);
      const notices = deps.serviceNotices.list().filter((it) => isOpen(it, times.now));

      return {
        ...deps.caseList.today(times, mostShown),
        notices: notices.map((notice) => toServiceNotice(deps, notice)),
      };
    },
  };
}

function isOpen({ from, until }: ServiceNoticeEdit, now: string): boolean {
  const at = Date.parse(now);
  return Date.parse(from) <= at && (until === null || Date.parse(until) > at);
}
