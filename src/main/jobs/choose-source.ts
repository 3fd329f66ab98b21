import { AppError } from '../../shared/errors.ts';
import { type CatalogueSource, sampleSourceId } from '../../shared/model/catalogue-source.ts';
import { defaultSourceName, findSource } from '../domain/catalogue/source-name.ts';
import type { ImportJob } from './catalogue-job.ts';

type ChosenSource = {
  readonly source: CatalogueSource;
  /** All of them afterwards, in the order of precedence. */
  readonly sources: readonly CatalogueSource[];
};

/**
 * The source that the file belongs to, as it is after the import. A new one is heard after those that
 * are there: what it says fills what they leave open, until somebody puts it before them.
 * @throws AppError SOURCE_NOT_FOUND
 */
export function chooseSource(
  sources: readonly CatalogueSource[],
  job: ImportJob,
  startedAt: string,
): ChosenSource {
  const choice = job.source ?? { name: defaultSourceName(job.fileName) };
  const found = findSource(
    sources.filter(({ kind }) => kind === 'file'),
    choice,
  );
  if (!found && 'id' in choice) throw new AppError('SOURCE_NOT_FOUND', { name: choice.id });
  const source: CatalogueSource = {
    id: found?.id ?? job.importId,
    name: found?.name ?? ('name' in choice ? choice.name.trim() : ''),
    kind: 'file',
    fileName: job.fileName,
    importedAt: startedAt,
    importedBy: job.capturedBy,
    offerCount: found?.offerCount ?? 0,
    place: found?.place ?? sources.length + 1,
  };
  if (found) {
    return { source, sources: sources.map((it) => (it.id === found.id ? source : it)) };
  }
  const others = sources.filter((it) => !isSample(it));
  return { source, sources: [...others, source, ...sources.filter(isSample)] };
}

function isSample({ id }: CatalogueSource): boolean {
  return id === sampleSourceId;
}
