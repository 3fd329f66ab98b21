import { readFile, stat } from 'node:fs/promises';

import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { ServiceNotice, ServiceNoticeEdit } from '../../shared/model/case-list.ts';
import { isSameNotice, readNotices, type NoticeOfFile } from '../domain/contacts/read-notices.ts';
import type { ServiceNoticeRepository } from '../store/desk/service-notice-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { OfferRecords } from './offer-records.ts';
import type { Removals } from './removals.ts';
import type { Uploads } from './uploads.ts';

type NoticeDeps = {
  readonly serviceNotices: ServiceNoticeRepository;
  readonly records: Pick<OfferRecords, 'find'>;
  readonly uploads: Pick<Uploads, 'find' | 'forget'>;
  readonly newId: () => string;
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
): Pick<Handlers, 'notices.list' | 'notices.save' | 'notices.importFile' | 'notices.remove'> {
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

    'notices.importFile': async ({ uploadId, isDryRun }) => {
      const file = await readNoticeFile(deps.uploads.find(uploadId).path);
      const before = serviceNotices.list();

      const isKnown = (notice: NoticeOfFile) => before.some((it) => isSameNotice(it, notice));
      const fresh = file.notices
        .filter((notice, at) => file.notices.findIndex((it) => isSameNotice(it, notice)) === at)
        .filter((notice) => !isKnown(notice))
        .map((notice) => ({ ...notice, id: deps.newId() }));

      if (!isDryRun) {
        const by = operatorOf(deps.readProfile().profile);
        serviceNotices.saveAll(fresh, { at: deps.now().toISOString(), by });
        await deps.uploads.forget(uploadId);
      }
      return {
        fresh: fresh.map((notice) => toServiceNotice(deps, notice)),
        known: file.notices.length - fresh.length,
        refused: [...file.refused],
      };
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

const mostBytes = 4 * 1024 * 1024;
const mostNotices = 1_000;

/** @throws AppError NOTICES_NOT_READABLE */
async function readNoticeFile(path: string) {
  const { size } = await stat(path);
  const text = size > mostBytes ? '' : (await readFile(path)).toString('utf8');
  const file = text.includes('\0') ? null : readNotices(text);
  if (file === null || file.notices.length > mostNotices)
    throw new AppError('NOTICES_NOT_READABLE');
  return file;
}

const mostNameLetters = 60;

function firstWords(text: string): string {
  const letters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  return letters.length <= mostNameLetters
    ? letters.join('')
    : `${letters.slice(0, mostNameLetters).join('')}…`;
}
