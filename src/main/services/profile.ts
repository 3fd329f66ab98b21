import type { Handlers } from '../../shared/contract.ts';
import type { DeskProfileChange, DeskStatus } from '../../shared/model/desk-profile.ts';
import { requirePlainAddress } from '../domain/contacts/plain-address.ts';
import type { CaseRepository } from '../store/desk/case-repository.ts';
import type { ProfileRepository } from '../store/desk/profile-repository.ts';
import type { CatalogueReader } from './catalogue-reader.ts';
import type { ReadProfile } from './desk-profile.ts';

type ProfileDeps = {
  readonly profile: Pick<ProfileRepository, 'change'>;
  readonly cases: Pick<CaseRepository, 'count'>;
  readonly catalogue: Pick<CatalogueReader, 'countOffers' | 'changedAt' | 'isSampleLoaded'>;
  readonly readProfile: ReadProfile;
  readonly policyVersion: string;
};

/** Everything a window shows before anything is asked. */
export function readStatus(deps: Omit<ProfileDeps, 'profile'>): DeskStatus {
  const { isSetUp, profile } = deps.readProfile();
  return {
    isSetUp,
    profile,
    policyVersion: deps.policyVersion,
    isSampleLoaded: deps.catalogue.isSampleLoaded(),
    offerCount: deps.catalogue.countOffers(),
    caseCount: deps.cases.count(),
    catalogueChangedAt: deps.catalogue.changedAt(),
  };
}

/** Who this desk is, read and changed. */
export function createProfileHandlers(
  deps: ProfileDeps,
): Pick<Handlers, 'desk.status' | 'profile.set'> {
  return {
    'desk.status': () => readStatus(deps),

    'profile.set': (change) => {
      deps.profile.change(checked(change));
      return readStatus(deps);
    },
  };
}

/** @throws AppError ADDRESS_REFUSED */
function checked(change: DeskProfileChange): DeskProfileChange {
  const { contactEmail } = change;
  if (contactEmail === undefined || contactEmail === null) return change;
  return {
    ...change,
    contactEmail: contactEmail === '' ? null : requirePlainAddress(contactEmail),
  };
}
