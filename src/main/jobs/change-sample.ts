import { type CatalogueSource, sampleSourceId } from '../../shared/model/catalogue-source.ts';
import { readSample } from '../store/catalogue/sample-file.ts';
import type { JobPlace } from './catalogue-job.ts';
import { type CatalogueChange, type ChangeEnd, mergeHeld } from './change-catalogue.ts';
import type { JobSteps } from './job-steps.ts';
import { settleMissing } from './settle-missing.ts';

/** Puts the sample in, after all other sources. A sample of an older desk makes room for the present one. */
export async function loadSample(
  change: CatalogueChange,
  place: JobPlace,
  steps: JobSteps,
): Promise<ChangeEnd> {
  const { present } = change;
  const sample = readSample(place.resourcesFolder, place.startedAt);
  const others = change.sources.filter(({ id }) => id !== sampleSourceId);
  const sources = [...others, toSource(place)];
  const order = sources.map(({ id }) => id);
  for (const record of sample.records) {
    const key = { publisherId: record.offer.publisherId, offerId: record.offer.offerId };
    const held = (present?.held(key) ?? []).filter(({ sourceId }) => sourceId !== sampleSourceId);
    change.claim(key);
    const row = { sourceId: sampleSourceId, record, missingSince: null, flags: [] };
    change.put(mergeHeld([...held, row], order));
  }
  change.dropPublisherContacts(sampleSourceId);
  for (const contact of sample.publisherContacts) {
    change.putPublisherContact(contact, sampleSourceId);
  }
  await settleMissing({
    change,
    sourceId: sampleSourceId,
    order,
    choice: 'remove',
    startedAt: place.startedAt,
    onMissing: () => undefined,
    onStep: () => steps.tell('reading', 0, 0),
  });
  return { sources, undo: null, rows: 0 };
}

/** Its name is never shown: a window says "sample" in its own language. */
function toSource({ startedAt }: JobPlace): CatalogueSource {
  return {
    id: sampleSourceId,
    name: sampleSourceId,
    kind: 'sample',
    fileName: '',
    importedAt: startedAt,
    importedBy: '',
    offerCount: 0,
    place: 1,
  };
}
