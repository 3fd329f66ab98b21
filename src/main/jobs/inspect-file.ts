import type { ImportPreview } from '../../shared/model/catalogue-import.ts';
import { readCsv } from '../domain/catalogue/read-csv.ts';
import { readShippedMappings } from '../store/catalogue/mapping-files.ts';
import type { InspectJob, JobPlace } from './catalogue-job.ts';
import { chooseMapping } from './choose-mapping.ts';
import { openSource } from './source-bytes.ts';

const shownRecords = 20;

/** Looks into a file: what the desk would make of it, before anything is read into the catalogue. */
export function inspectFile(job: InspectJob, { resourcesFolder }: JobPlace): ImportPreview {
  const source = openSource(job.path);
  try {
    const { encoding, header, batches } = readCsv({ ...job, bytes: () => source.bytes() });
    const [firstBatch = []] = batches;
    const { mapping, origin } = chooseMapping(header, readShippedMappings(resourcesFolder));
    return {
      fileName: job.fileName,
      sizeBytes: source.sizeBytes,
      encoding,
      header: [...header],
      records: firstBatch.slice(0, shownRecords).map(({ fields }) => [...fields]),
      mapping,
      mappingOrigin: origin,
    };
  } finally {
    source.close();
  }
}
