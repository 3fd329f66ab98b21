import { readFile, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

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
      const saved = { at: deps.now().toISOString(), by: operatorOf(deps.readProfile().profile) };
      const before = serviceNotices.getSaved(notice.id);
      serviceNotices.save(notice, saved);
      if (before && isEnd(before.notice, notice, saved.at)) {
        deps.removals.keep({
          kind: 'notice-end',
          of: null,
          name: firstWords(notice.text),
          putBack: () => {
            requireUntouched(deps, notice.id, saved);
            serviceNotices.save(before.notice, before.saved);
          },
        });
      }
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
        const saved = { at: deps.now().toISOString(), by: operatorOf(deps.readProfile().profile) };
        serviceNotices.saveAll(fresh, saved);
        keepImport(deps, fresh, saved);
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

type Saved = { readonly at: string; readonly by: string };

/** True: it is over, and nothing else was changed. */
function isEnd(before: ServiceNoticeEdit, notice: ServiceNoticeEdit, at: string): boolean {
  const { until } = notice;
  if (until === null || until === before.until || until > at) return false;
  return isDeepStrictEqual({ ...before, until }, notice);
}

function isUntouched({ serviceNotices }: NoticeDeps, id: string, saved: Saved): boolean {
  return isDeepStrictEqual(serviceNotices.getSaved(id)?.saved, saved);
}

/** @throws AppError REMOVAL_REPLACED */
function requireUntouched(deps: NoticeDeps, id: string, saved: Saved): void {
  if (!isUntouched(deps, id, saved)) throw new AppError('REMOVAL_REPLACED');
}

/** The whole import comes back; what somebody wrote over since stays as it is. */
function keepImport(deps: NoticeDeps, fresh: readonly ServiceNoticeEdit[], saved: Saved): void {
  if (fresh.length === 0) return;
  deps.removals.keep({
    kind: 'notice-import',
    of: null,
    name: String(fresh.length),
    size: fresh.length,
    putBack: () => {
      const ids = fresh.map(({ id }) => id).filter((id) => isUntouched(deps, id, saved));
      deps.serviceNotices.removeAll(ids);
    },
  });
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
