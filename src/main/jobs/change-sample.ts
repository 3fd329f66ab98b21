import { createCatalogueBuilder } from '../store/catalogue/catalogue-builder.ts';
import { buildPaths } from '../store/catalogue/catalogue-swap.ts';
import { readSample } from '../store/catalogue/sample-file.ts';
import type { JobPlace, SampleJob } from './catalogue-job.ts';
import type { JobSteps } from './job-steps.ts';
import { loadInitials } from './load-initials.ts';

/** Puts the sample into the next catalogue, or leaves it out. What was imported stays as it is. */
export async function changeSample(
  { kind }: SampleJob,
  place: JobPlace,
  steps: JobSteps,
  isOldDamaged: boolean,
): Promise<void> {
  const builder = createCatalogueBuilder(buildPaths(place.dataFolder), { isOldDamaged });
  try {
    if (kind === 'load-sample') {
      const sample = readSample(place.resourcesFolder, place.startedAt);
      for (const record of sample.records) {
        if (!builder.isImported(record.offer)) builder.add(record);
      }
      for (const contact of sample.publisherContacts) builder.addPublisherContact(contact);
    }
    // A sample of an older desk makes room for the present one.
    builder.keepOld(
      ({ isSample }) => !isSample,
      () => steps.tell('reading', 0, 0),
    );
    builder.write({
      initialsOf: await loadInitials(builder.hasHan()),
      changedAt: place.startedAt,
      onStep: (share) => steps.tell('indexing', 0, share),
    });
  } finally {
    builder.close();
  }
}
