import type {
  FlaggedRow,
  ImportReport,
  RejectedRow,
  RejectReason,
} from '../../shared/model/catalogue-import.ts';
import { findColumns } from '../domain/catalogue/columns.ts';
import { flagRow } from '../domain/catalogue/flag-row.ts';
import { mapRow } from '../domain/catalogue/map-row.ts';
import { createPublisherTest } from '../domain/catalogue/microsoft-publishers.ts';
import { type CsvRecord, readCsv } from '../domain/catalogue/read-csv.ts';
import type { RowSource } from '../domain/catalogue/row-cells.ts';
import {
  type CatalogueBuilder,
  createCatalogueBuilder,
} from '../store/catalogue/catalogue-builder.ts';
import { buildPaths } from '../store/catalogue/catalogue-swap.ts';
import { readShippedMappings } from '../store/catalogue/mapping-files.ts';
import type { ImportJob, JobPlace } from './catalogue-job.ts';
import { chooseMapping, requireFit } from './choose-mapping.ts';
import type { JobSteps } from './job-steps.ts';
import { loadInitials } from './load-initials.ts';
import { openSource } from './source-bytes.ts';

/** Reads the file over the present catalogue, into the next one. What the file does not hold stays. */
export async function importFile(
  job: ImportJob,
  place: JobPlace,
  steps: JobSteps,
  isOldDamaged: boolean,
): Promise<ImportReport> {
  const source = openSource(job.path);
  try {
    let isUnderstood = false;
    // To find out the encoding the whole file may be read, several times over, before the first row.
    function* bytes(): Generator<Uint8Array> {
      for (const chunk of source.bytes()) {
        if (!isUnderstood) steps.tell('reading', 0, 0);
        yield chunk;
      }
    }
    const csv = readCsv({ ...job, bytes });
    isUnderstood = true;
    const mapping = job.mapping ?? chooseFor(csv.header, place);
    requireFit(mapping, csv.header);
    const rowSource: RowSource = {
      mapping,
      columns: findColumns(mapping, csv.header),
      isMicrosofts: createPublisherTest(job.microsoftPublishers),
      file: job.fileName,
      capturedAt: place.startedAt,
      capturedBy: job.capturedBy,
    };
    const builder = createCatalogueBuilder(buildPaths(place.dataFolder), { isOldDamaged });
    try {
      const intake = createIntake(builder, rowSource, csv.header.length);
      for (const batch of csv.batches) {
        for (const record of batch) {
          intake.take(record);
          steps.tell('reading', intake.rows(), source.share());
        }
      }
      builder.keepOld(
        () => true,
        () => steps.tell('indexing', intake.rows(), 0),
      );
      const initialsOf = await loadInitials(builder.hasHan());
      builder.write({
        initialsOf,
        changedAt: place.startedAt,
        onStep: (share) => steps.tell(share < 1 ? 'indexing' : 'checking', intake.rows(), share),
      });
      return intake.report();
    } finally {
      builder.close();
    }
  } finally {
    source.close();
  }
}

function chooseFor(header: readonly string[], { resourcesFolder }: JobPlace) {
  return chooseMapping(header, readShippedMappings(resourcesFolder)).mapping;
}

/** Counts each record once; the oddities of a row are told whether it is taken or not. */
function createIntake(builder: CatalogueBuilder, source: RowSource, columnCount: number) {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const rejected: RejectedRow[] = [];
  const flagged: FlaggedRow[] = [];
  let rows = 0;

  function reject(line: number, reason: RejectReason): void {
    rejected.push({ line, reason });
  }

  return {
    take({ fields, line }: CsvRecord): void {
      rows += 1;
      if (fields.length > columnCount) return reject(line, 'too-many-fields');
      if (fields.length < columnCount) return reject(line, 'too-few-fields');
      for (const flag of flagRow(fields, line, source)) flagged.push(flag);
      const mapped = mapRow(fields, line, source);
      if (mapped.kind === 'rejected') return reject(line, mapped.reason);
      const fate = builder.add(mapped.record);
      if (fate === 'duplicate') return reject(line, 'duplicate-key');
      counts[fate] += 1;
    },
    rows: (): number => rows,
    report: (): ImportReport => ({ ...counts, rejected, flagged }),
  };
}
