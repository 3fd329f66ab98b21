import type { ImportPreview, PreviewRecord } from '../../shared/model/catalogue-import.ts';
import { findColumns, findNeededKeys } from '../domain/catalogue/columns.ts';
import { guessMapping } from '../domain/catalogue/guess-mapping.ts';
import { createPublisherTest } from '../domain/catalogue/microsoft-publishers.ts';
import { previewRecords } from '../domain/catalogue/preview-record.ts';
import { readRecords } from '../domain/catalogue/read-records.ts';
import type { ListRecord, Oddity, RecordFile } from '../domain/catalogue/record-file.ts';
import { defaultSourceName } from '../domain/catalogue/source-name.ts';
import { readShippedMappings } from '../store/catalogue/mapping-files.ts';
import type { InspectJob, JobPlace, PreviewJob } from './catalogue-job.ts';
import { chooseMapping } from './choose-mapping.ts';
import { toListSource } from './list-source.ts';
import { openSource } from './source-bytes.ts';

const shownRecords = 10;

/** Looks into a file: what the desk would make of it, before anything is read into the catalogue. */
export function inspectFile(job: InspectJob, { resourcesFolder }: JobPlace): ImportPreview {
  const source = openSource(job.path);
  try {
    const file = readRecords(toListSource(source, job, () => undefined));
    const { header } = file;
    const isOwn = file.format === 'fingerpost';
    const { mapping, origin } = isOwn
      ? { mapping: guessMapping(header), origin: 'guessed' as const }
      : chooseMapping(header, job.savedMappings, readShippedMappings(resourcesFolder));
    const preview = {
      format: file.format,
      fileName: job.fileName,
      sizeBytes: source.sizeBytes,
      encoding: file.encoding,
      delimiter: file.delimiter,
      sheets: file.sheets.map((sheet) => ({ ...sheet, rows: null })),
      sheet: file.sheet,
      header: [...header],
      records: firstRecords(file).map(({ fields }) => [...fields]),
      mapping,
      mappingOrigin: origin,
      neededKeys: isOwn ? [] : findNeededKeys(mapping, header),
      sourceName: defaultSourceName(job.fileName),
    };
    source.requireUnchanged(job.fileName);
    return preview;
  } finally {
    source.close();
  }
}

/** What would become of the first records under a mapping. */
export function previewFile(job: PreviewJob, { startedAt }: JobPlace): readonly PreviewRecord[] {
  const source = openSource(job.path);
  try {
    const oddities: Oddity[] = [];
    const file = readRecords(toListSource(source, job, (oddity) => void oddities.push(oddity)));
    const records = previewRecords(firstRecords(file), {
      source: {
        mapping: job.mapping,
        columns: findColumns(job.mapping, file.header),
        isMicrosofts: createPublisherTest(job.microsoftPublishers),
        file: job.fileName,
        capturedAt: startedAt,
        capturedBy: '',
      },
      columnCount: file.header.length,
      format: file.format,
      oddities,
    });
    source.requireUnchanged(job.fileName);
    return records;
  } finally {
    source.close();
  }
}

function firstRecords({ batches }: RecordFile): ListRecord[] {
  const first: ListRecord[] = [];
  for (const batch of batches) {
    first.push(...batch.slice(0, shownRecords - first.length));
    if (first.length >= shownRecords) break;
  }
  return first;
}
