import type { Handlers } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import { AppError } from '../../shared/errors.ts';
import { anyContact, type ContactCursor } from '../../shared/model/contact-list.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { printFilter } from '../../shared/typed-query.ts';
import type { ExportedFile, ExportJob } from '../jobs/export-job.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import { type ContactListDeps, readContactPage } from './contact-list.ts';
import type { Downloads } from './downloads.ts';
import { type OfferListDeps, ownOffers, readConditions } from './offer-list.ts';
import { startThread } from './start-thread.ts';

export type ExportDeps = Omit<ContactListDeps & OfferListDeps, 'offers'> & {
  readonly dataFolder: string;
  readonly offers: Pick<HandKeptOfferRepository, 'get' | 'list' | 'search'>;
  readonly downloads: Downloads;
  readonly emit: (event: DeskEvent) => void;
  readonly newId: () => string;
};

type ExportHandlers = Pick<Handlers, 'catalogue.export' | 'catalogue.cancelExport'>;

const pageSize = 1_000;

/** The export that runs; there is one at a time. */
export type RunningExport = {
  current: { readonly flag: Int32Array; readonly ended: Promise<unknown> } | undefined;
};

/** Lists as files, each written by a thread of its own. */
export function createCatalogueExportHandlers(
  deps: ExportDeps,
  running: RunningExport,
): ExportHandlers {
  return {
    'catalogue.export': async ({ what, form, text }) => {
      if (running.current) throw new AppError('EXPORT_RUNNING');
      const which = what === 'contacts' ? allOffers : chooseOffers(deps, text);
      const downloadId = deps.newId();
      const madeAt = deps.now().toISOString();
      const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const path = deps.downloads.pathOf(downloadId);
      const job: ExportJob = {
        dataFolder: deps.dataFolder,
        path,
        cancelFlag,
        what,
        form,
        madeAt,
        ...which,
        handKept: deps.offers.list(Number.MAX_SAFE_INTEGER),
        handContacts: readHandContacts(deps),
      };
      const written = startThread<ExportedFile, number>('export-worker', job, (records) =>
        deps.emit({ kind: 'export-progress', records }),
      ).finally(() => (running.current = undefined));
      running.current = {
        flag: new Int32Array(cancelFlag),
        ended: written.catch(() => undefined),
      };
      const { records, sizeBytes } = await written;
      const fileName = `fingerpost-${what}-${madeAt.slice(0, 10)}.${form}`;
      deps.downloads.offer(downloadId, { path, fileName, sizeBytes });
      return { downloadId, fileName, sizeBytes, records };
    },

    'catalogue.cancelExport': () => {
      if (running.current) Atomics.store(running.current.flag, 0, 1);
      return {};
    },
  };
}

/** Stops the export that runs, and waits until it has let go of its files. */
export async function endExport({ current }: RunningExport): Promise<void> {
  if (!current) return;
  Atomics.store(current.flag, 0, 1);
  await current.ended;
}

type Which = Pick<ExportJob, 'words' | 'filters' | 'own'>;

const allOffers: Which = { words: '', filters: [], own: [] };

/** @throws AppError EXPORT_FILTER_UNKNOWN */
function chooseOffers(deps: ExportDeps, text: string): Which {
  const { words, filters, unknown } = readConditions(deps, text);
  const [first] = unknown;
  if (first) throw new AppError('EXPORT_FILTER_UNKNOWN', { condition: printFilter(first) });
  return { words, filters, own: ownOffers(deps, words, filters) };
}

function readHandContacts(deps: ExportDeps): Contact[] {
  const contacts: Contact[] = [];
  let from: ContactCursor | null = null;
  do {
    const page = readContactPage(deps, anyContact, from, pageSize);
    contacts.push(...page.contacts);
    from = page.next;
  } while (from?.file === 'desk');
  return contacts;
}
