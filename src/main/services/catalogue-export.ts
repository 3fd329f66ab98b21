import type { Handlers, ParsedInput } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/desk-event.ts';
import { AppError } from '../../shared/errors.ts';
import {
  anyContact,
  type ContactCursor,
  type ContactFilter,
} from '../../shared/model/contact-list.ts';
import type { Contact } from '../../shared/model/contact.ts';
import type { OfferSelection } from '../../shared/model/offer-selection.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import type { QualityKind } from '../../shared/model/quality.ts';
import { printFilter } from '../../shared/typed-query.ts';
import { isKnownToDesk } from '../domain/search/offer-filters.ts';
import type { ExportedFile, ExportJob } from '../jobs/export-job.ts';
import type { ContactMarkRepository } from '../store/desk/contact-mark-repository.ts';
import type { DeskStore } from '../store/desk/desk-store.ts';
import type { HandKeptOfferRepository } from '../store/desk/hand-kept-offer-repository.ts';
import { type ContactListDeps, readContactPage, toContactQuery } from './contact-list.ts';
import type { Downloads } from './downloads.ts';
import { listOfferKeys, type OfferListDeps, ownOffers, readConditions } from './offer-list.ts';
import type { Quality } from './quality.ts';
import { startThread } from './start-thread.ts';

export type ExportDeps = Omit<ContactListDeps & OfferListDeps, 'offers' | 'contactMarks'> & {
  readonly dataFolder: string;
  readonly offers: Pick<HandKeptOfferRepository, 'get' | 'list' | 'search'>;
  readonly contactMarks: Pick<ContactMarkRepository, 'all' | 'returnedAddresses'>;
  readonly quality: Pick<DeskStore['quality'], 'dismissedIds' | 'dismissalOf'>;
  /** Looks at all records for flags, unless nothing has changed. */
  readonly refreshFlags: Quality['handlers']['quality.refresh'];
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
    'catalogue.export': async (choice) => {
      if (running.current) throw new AppError('EXPORT_RUNNING');
      const { what, form } = choice;
      const which = await chooseRecords(deps, choice);
      if (running.current) throw new AppError('EXPORT_RUNNING');
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
        handContacts: readHandContacts(deps, anyContact),
        merged: deps.merges.list().map(({ away, kept, taken }) => ({ away, kept, taken })),
        marks: deps.contactMarks.all(),
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

type Which = Pick<ExportJob, 'offers' | 'contacts' | 'flags'>;

/** @throws AppError EXPORT_FILTER_UNKNOWN */
async function chooseRecords(
  deps: ExportDeps,
  choice: ParsedInput<'catalogue.export'>,
): Promise<Which> {
  if (choice.what === 'contacts') {
    const { filter } = choice;
    const byHand = readHandContacts(deps, filter).map(({ id }) => id);
    const contacts = { query: toContactQuery(deps, filter), byHand };
    return { offers: everyOffer, contacts, flags: null };
  }
  if (choice.what === 'flags') {
    return { offers: everyOffer, contacts: null, flags: await chooseFlags(deps, choice.kind) };
  }
  return { offers: chooseOffers(deps, choice.selection), contacts: null, flags: null };
}

/** As they are today: what changed since somebody looked is looked at first. */
async function chooseFlags(
  { quality, refreshFlags }: ExportDeps,
  kind: QualityKind | null,
): Promise<ExportJob['flags']> {
  const { groups } = await refreshFlags({});
  const kinds = groups.map((it) => it.kind).filter((it) => kind === null || it === kind);
  const dismissals = kinds.flatMap((it) =>
    quality.dismissedIds(it).map((id) => [id, quality.dismissalOf(id)] as const),
  );
  return { kinds, dismissals: new Map(dismissals) };
}

const everyOffer: ExportJob['offers'] = { keys: null, words: '', filters: [], own: [], except: [] };

/** @throws AppError EXPORT_FILTER_UNKNOWN */
function chooseOffers(deps: ExportDeps, selection: OfferSelection): ExportJob['offers'] {
  if (selection.kind === 'some') return { ...everyOffer, keys: selection.keys };
  const { words, filters, unknown } = readConditions(deps, selection.text);
  const [first] = unknown;
  if (first) throw new AppError('EXPORT_FILTER_UNKNOWN', { condition: printFilter(first) });
  const { except } = selection;
  if (filters.some(isKnownToDesk)) {
    const { keys } = listOfferKeys(deps, selection.text, Number.MAX_SAFE_INTEGER);
    const left = new Set(except.map(textOf));
    return { ...everyOffer, keys: keys.filter((key) => !left.has(textOf(key))) };
  }
  return { keys: null, words, filters, own: ownOffers(deps, words, filters), except };
}

function readHandContacts(deps: ExportDeps, filter: ContactFilter): Contact[] {
  const contacts: Contact[] = [];
  let from: ContactCursor | null = null;
  do {
    const page = readContactPage(deps, filter, from, pageSize);
    contacts.push(...page.contacts);
    from = page.next;
  } while (from?.file === 'desk');
  return contacts;
}

function textOf({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}
