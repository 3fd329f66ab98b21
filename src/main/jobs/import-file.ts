import { AppError } from '../../shared/errors.ts';
import type { ImportReport } from '../../shared/model/catalogue-import.ts';
import type { CatalogueSource } from '../../shared/model/catalogue-source.ts';
import type { OfferKey } from '../../shared/model/offer.ts';
import { findColumns } from '../domain/catalogue/columns.ts';
import { createPublisherTest } from '../domain/catalogue/microsoft-publishers.ts';
import { readRecords } from '../domain/catalogue/read-records.ts';
import type { Oddity, RecordFile } from '../domain/catalogue/record-file.ts';
import type { RowSource } from '../domain/catalogue/row-cells.ts';
import type { HandKeptOffer } from '../domain/offers/merged-offer.ts';
import { readShippedMappings } from '../store/catalogue/mapping-files.ts';
import { type ImportDeskStore, openImportDeskStore } from '../store/desk/import-desk-store.ts';
import { openPlanWriter, type PlanWriter } from '../store/import-plan-file.ts';
import type { ImportJob, JobPlace } from './catalogue-job.ts';
import { type CatalogueChange, changeCatalogue, type ChangeEnd } from './change-catalogue.ts';
import { chooseMapping, requireFit } from './choose-mapping.ts';
import { chooseSource } from './choose-source.ts';
import { createImportIntake } from './import-intake.ts';
import type { JobSteps } from './job-steps.ts';
import { toListSource } from './list-source.ts';
import { createOddities, type Oddities } from './oddities.ts';
import { createReportTally, type ReportTally } from './report-tally.ts';
import { createRowReader } from './row-reader.ts';
import { settleMissing } from './settle-missing.ts';
import { openSource, type SourceBytes } from './source-bytes.ts';

type Import = {
  readonly job: ImportJob;
  readonly place: JobPlace;
  readonly steps: JobSteps;
  readonly isOldDamaged: boolean;
};

type Parts = Import & {
  readonly file: SourceBytes;
  readonly table: RecordFile;
  readonly oddities: Oddities;
  readonly desk: ImportDeskStore | undefined;
  readonly plan: PlanWriter;
  readonly tally: ReportTally;
};

/** Reads the file as the list of one source, into the next catalogue; or, as a dry run, into the plan alone. */
export async function importFile(it: Import): Promise<ImportReport> {
  const { job, place, steps, isOldDamaged } = it;
  const file = openSource(job.path);
  const plan = openPlanWriter(job.planPath);
  const desk = openImportDeskStore(place.dataFolder);
  try {
    const tally = createReportTally(job.isDryRun, (row) => plan.add(row));
    const oddities = createOddities();
    const table = openTable(it, file, oddities.hear);
    const parts: Parts = { ...it, file, table, oddities, desk, plan, tally };
    const options = { place, steps, isOldDamaged, isTrial: job.isDryRun, importId: job.importId };
    await changeCatalogue(options, (change) => takeIn(parts, change));
    plan.finish();
    return tally.report();
  } finally {
    desk?.close();
    plan.close();
    file.close();
  }
}

function openTable(
  { job, steps }: Import,
  file: SourceBytes,
  tell: (oddity: Oddity) => void,
): RecordFile {
  let isUnderstood = false;
  // To find out the encoding the whole file may be read, several times over, before the first row.
  function* bytes(): Generator<Uint8Array> {
    for (const chunk of file.bytes()) {
      if (!isUnderstood) steps.tell('reading', 0, 0);
      yield chunk;
    }
  }
  const table = readRecords({ ...toListSource(file, job, tell), bytes });
  isUnderstood = true;
  return table;
}

async function takeIn(parts: Parts, change: CatalogueChange): Promise<ChangeEnd> {
  const { job, place, steps, file, table, tally, plan, desk } = parts;
  const { source, sources } = chooseSource(change.sources, job, place.startedAt);
  const order = sources.map(({ id }) => id);
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const intake = createImportIntake({
    job,
    change,
    sourceId: source.id,
    order,
    nameOfSource: (id) => names.get(id) ?? id,
    handKept: createHandKeptLookup(desk),
    tally,
    keep: (row) => plan.add(row),
  });
  const readRow = createRowReader(table, toRowSource(parts), tally, parts.oddities);
  if (job.missing === 'remove') change.dropPublisherContacts(source.id);
  let rows = 0;
  await withUnchanged(parts, async () => {
    for (const batch of table.batches) {
      for (const record of batch) {
        rows += 1;
        const row = readRow(record);
        if (row?.kind === 'offer') intake.take(row);
        if (row?.kind === 'publisher-contact') change.putPublisherContact(row.contact, source.id);
        steps.tell('reading', rows, file.share());
      }
      // oxlint-disable-next-line no-await-in-loop -- until what was put in is written
      await change.room();
    }
    for (const oddity of parts.oddities.rest()) tally.flag(oddity);
  });
  await settle(parts, change, { source, order, rows, heldBefore: intake.heldBefore() });
  if (!job.isDryRun) desk?.takenBack.plan(job.importId, intake.takenBack());
  const { fileName, capturedBy } = job;
  const undo = {
    kind: 'import' as const,
    sourceName: source.name,
    fileName,
    at: place.startedAt,
    by: capturedBy,
  };
  return { sources, undo, rows };
}

type Taken = {
  readonly source: CatalogueSource;
  readonly order: readonly string[];
  readonly rows: number;
  /** How many of the offers that came the source held before. */
  readonly heldBefore: number;
};

async function settle(
  { job, place, steps, tally, plan }: Parts,
  change: CatalogueChange,
  { source, order, rows, heldBefore }: Taken,
): Promise<void> {
  if (job.missing === 'keep' && !job.isDryRun) {
    // What stays is only counted: few rows need not read all that a long list held.
    const held = change.sources.find(({ id }) => id === source.id)?.offerCount ?? 0;
    tally.countMissing(held - heldBefore);
    return;
  }
  await settleMissing({
    change,
    sourceId: source.id,
    order,
    choice: job.missing,
    startedAt: place.startedAt,
    onMissing: (offer) => {
      tally.countMissing(1);
      plan.add({ kind: 'missing', ...offer });
    },
    onStep: () => steps.tell('reading', rows, 1),
  });
}

/** What is wrong with a file that is being written is that it is being written. */
async function withUnchanged({ file, job }: Parts, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    const isCancelled = error instanceof AppError && error.code === 'IMPORT_CANCELLED';
    if (!isCancelled) file.requireUnchanged(job.fileName);
    throw error;
  }
  file.requireUnchanged(job.fileName);
}

function toRowSource({ job, place, table: { format, header } }: Parts): RowSource {
  const mapping =
    job.mapping ??
    chooseMapping(header, job.savedMappings, readShippedMappings(place.resourcesFolder)).mapping;
  // A catalogue that a desk wrote needs no mapping.
  if (format !== 'fingerpost') requireFit(mapping, header);
  return {
    mapping,
    columns: findColumns(mapping, header),
    isMicrosofts: createPublisherTest(job.microsoftPublishers),
    file: job.fileName,
    capturedAt: place.startedAt,
    capturedBy: job.capturedBy,
  };
}

/** What was written by hand is little beside a list, and asked for at each of its rows. */
function createHandKeptLookup(desk: ImportDeskStore | undefined) {
  const all = desk?.offers.list(Number.MAX_SAFE_INTEGER) ?? [];
  if (all.length === 0) return () => undefined;
  const byKey = new Map(all.map((offer) => [keyText(offer.edit), offer]));
  return (key: OfferKey): HandKeptOffer | undefined => byKey.get(keyText(key));
}

function keyText({ publisherId, offerId }: OfferKey): string {
  return JSON.stringify([publisherId, offerId]);
}
