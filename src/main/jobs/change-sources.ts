import { AppError } from '../../shared/errors.ts';
import { type CatalogueSource, sampleSourceId } from '../../shared/model/catalogue-source.ts';
import { sameName } from '../domain/catalogue/source-name.ts';
import type { JobPlace } from './catalogue-job.ts';
import { type CatalogueChange, type ChangeEnd, mergeHeld } from './change-catalogue.ts';
import type { JobSteps } from './job-steps.ts';
import { settleMissing } from './settle-missing.ts';

/**
 * Puts the sources in another order; the sample stays the last. Only what several of them hold is merged anew.
 * @throws AppError SOURCES_CHANGED unless each source but the sample is named once
 */
export async function orderSources(
  change: CatalogueChange,
  { ids, by }: { readonly ids: readonly string[]; readonly by: string },
  place: JobPlace,
  steps: JobSteps,
): Promise<ChangeEnd> {
  const files = change.sources.filter(({ id }) => id !== sampleSourceId);
  const ordered = ids.flatMap((id) => files.find((it) => it.id === id) ?? []);
  const isWhole = ordered.length === files.length && new Set(ids).size === ids.length;
  if (!isWhole || ids.length !== files.length) throw new AppError('SOURCES_CHANGED');
  const sources = [...ordered, ...change.sources.filter(({ id }) => id === sampleSourceId)];
  const order = sources.map(({ id }) => id);
  for (const { key } of change.present?.sharedOffers() ?? []) {
    steps.tell('reading', 0, 0);
    change.claim(key);
    change.put(mergeHeld(change.present?.held(key) ?? [], order));
    // oxlint-disable-next-line no-await-in-loop -- until what was put in is written
    await change.room();
  }
  const undo = { sourceName: '', fileName: '', at: place.startedAt, by };
  return { sources, undo: { kind: 'sources-ordered', ...undo }, rows: 0 };
}

/** @throws AppError SOURCE_NOT_FOUND, SOURCE_EXISTS */
export function renameSource(
  change: CatalogueChange,
  { id, name }: { readonly id: string; readonly name: string },
): ChangeEnd {
  const source = requireFile(change.sources, id);
  const other = change.sources.find((it) => it.id !== id && sameName(it.name, name));
  if (other) throw new AppError('SOURCE_EXISTS', { name: other.name });
  const renamed = { ...source, name: name.trim() };
  const sources = change.sources.map((it) => (it.id === id ? renamed : it));
  return { sources, undo: null, rows: 0 };
}

/** Takes a source out, the sample too: what only it holds is gone. @throws AppError SOURCE_NOT_FOUND */
export async function removeSource(
  change: CatalogueChange,
  { id, by }: { readonly id: string; readonly by: string },
  place: JobPlace,
  steps: JobSteps,
): Promise<ChangeEnd> {
  const source = id === sampleSourceId ? undefined : requireFile(change.sources, id);
  const sources = change.sources.filter((it) => it.id !== id);
  change.dropPublisherContacts(id);
  await settleMissing({
    change,
    sourceId: id,
    order: sources.map((it) => it.id),
    choice: 'remove',
    startedAt: place.startedAt,
    onMissing: () => undefined,
    onStep: () => steps.tell('reading', 0, 0),
  });
  if (!source) return { sources, undo: null, rows: 0 };
  const undo = { sourceName: source.name, fileName: source.fileName, at: place.startedAt, by };
  return { sources, undo: { kind: 'source-removed', ...undo }, rows: 0 };
}

function requireFile(sources: readonly CatalogueSource[], id: string): CatalogueSource {
  const source = sources.find((it) => it.id === id && it.kind === 'file');
  if (!source) throw new AppError('SOURCE_NOT_FOUND', { name: id });
  return source;
}
