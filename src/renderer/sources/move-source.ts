import { sampleSourceId, type CatalogueSource } from '../../shared/model/catalogue-source.ts';

/** The sources with one of them a place up or down. The sample stays the last; at an end nothing moves. */
export function moveSource(
  sources: readonly CatalogueSource[],
  id: string,
  step: -1 | 1,
): readonly CatalogueSource[] {
  const from = sources.findIndex((it) => it.id === id);
  const moved = sources[from];
  const passed = sources[from + step];
  if (!moved || !passed || [moved.id, passed.id].includes(sampleSourceId)) return sources;
  const others = sources.filter((it) => it.id !== id);
  return [...others.slice(0, from + step), moved, ...others.slice(from + step)];
}
