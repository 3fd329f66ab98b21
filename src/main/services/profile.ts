import type { Handlers } from '../../shared/contract.ts';
import type { DeskProfileChange, DeskStatus } from '../../shared/model/desk-profile.ts';
import { requirePlainAddress } from '../domain/contacts/plain-address.ts';
import type { CatalogueStore } from '../store/catalogue/catalogue-store.ts';
import type { CaseListRepository } from '../store/desk/case-list-repository.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import type { OutboxFile } from '../store/desk/outbox-folder.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';
import { readListTimes } from './case-times.ts';
import type { ClockReader } from './clock-reader.ts';
import type { ReadProfile } from './desk-profile.ts';
import type { PolicyBook } from './policy-book.ts';

type ProfileDeps = {
  readonly profile: Pick<ProfileRepository, 'change'>;
  readonly cases: Pick<CaseRepository, 'count'>;
  readonly caseList: Pick<CaseListRepository, 'today'>;
  readonly outboxFolder: { readonly list: () => readonly OutboxFile[] };
  readonly clockReader: ClockReader;
  readonly now: () => Date;
  readonly catalogue: Pick<
    CatalogueStore,
    'changedAt' | 'isSampleLoaded' | 'isDamaged' | 'isOutdated'
  >;
  /** How many offers the list of the desk holds, those by hand too. */
  readonly countListed: () => number;
  readonly readProfile: ReadProfile;
  readonly book: Pick<PolicyBook, 'versionInForce'>;
};

/** Everything a window shows before anything is asked. */
export function readStatus(deps: Omit<ProfileDeps, 'profile'>): DeskStatus {
  const { isSetUp, profile } = deps.readProfile();
  return {
    isSetUp,
    profile,
    policyVersion: deps.book.versionInForce(),
    caseCount: deps.cases.count(),
    ...readCaseCounts(deps),
    outboxCount: deps.outboxFolder.list().length,
    ...readCatalogueStatus(deps),
  };
}

/** How many cases are open, and how many of them Today shows. */
function readCaseCounts(deps: Pick<ProfileDeps, 'caseList' | 'clockReader' | 'now'>) {
  const { openCount, overdue, due, waitingTooLong, unplanned, answeredAfterClose } =
    deps.caseList.today(readListTimes(deps), 0);
  const groups = [overdue, due, waitingTooLong, unplanned, answeredAfterClose];
  return {
    openCaseCount: openCount,
    todayCount: groups.reduce((sum, { count }) => sum + count, 0),
  };
}

/** A damaged catalogue is told, not thrown: everything but the catalogue goes on. */
function readCatalogueStatus({
  catalogue,
  countListed,
}: Pick<ProfileDeps, 'catalogue' | 'countListed'>) {
  if (catalogue.isDamaged()) {
    return {
      catalogueState: 'damaged',
      isSampleLoaded: false,
      offerCount: 0,
      catalogueChangedAt: null,
    } as const;
  }
  return {
    catalogueState: catalogue.isOutdated() ? 'outdated' : 'ready',
    isSampleLoaded: catalogue.isSampleLoaded(),
    offerCount: countListed(),
    catalogueChangedAt: catalogue.changedAt(),
  } as const;
}

/** Who this desk is, read and changed. */
export function createProfileHandlers(
  deps: ProfileDeps,
): Pick<Handlers, 'desk.status' | 'profile.set'> {
  return {
    'desk.status': () => readStatus(deps),

    'profile.set': (change) => {
      // What cannot be told afterwards must not be changed before.
      readStatus(deps);
      deps.profile.change(checked(change));
      return readStatus(deps);
    },
  };
}

/**
 * What is blank becomes unknown: nobody can be reached there.
 * @throws AppError ADDRESS_REFUSED
 */
function checked(change: DeskProfileChange): DeskProfileChange {
  const { contactEmail, contactPhone } = change;
  return {
    ...change,
    ...(contactEmail === undefined ? {} : { contactEmail: checkedAddress(contactEmail) }),
    ...(contactPhone === undefined ? {} : { contactPhone: contactPhone?.trim() || null }),
  };
}

function checkedAddress(email: string | null): string | null {
  return email === null || email.trim() === '' ? null : requirePlainAddress(email);
}
