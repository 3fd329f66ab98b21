import type { CatalogueSource, SourceChoice } from '../../../shared/model/catalogue-source.ts';

const extension = /\.(csv|tsv|txt|xlsx|json|jsonl|ndjson)$/i;
/** What changes from one delivery of a list to the next: days, months, times, the number of a copy. */
const datedParts = [
  /\(\d{1,3}\)/g,
  /(?<!\d)\d{4}[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])([T_-]?\d{4,6}Z?)?(?!\d)/g,
  /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_.](0?[1-9]|1[0-2])[-_.]\d{4}(?!\d)/g,
  /(?<!\d)\d{4}[-_.]?(0[1-9]|1[0-2])(?!\d)/g,
  /(?<!\d)\d{4}年(\d{1,2}月)?(\d{1,2}日)?/g,
];

/** What the list in this file is called from one delivery to the next; never empty. */
export function defaultSourceName(fileName: string): string {
  const bare = fileName.replace(extension, '');
  const undated = datedParts.reduce((name, part) => name.replaceAll(part, ' '), bare);
  return (tidy(undated) || tidy(bare) || fileName).slice(0, 200);
}

/** The source that was chosen; undefined: one of that name has to be made. */
export function findSource(
  sources: readonly CatalogueSource[],
  choice: SourceChoice,
): CatalogueSource | undefined {
  if ('id' in choice) return sources.find(({ id }) => id === choice.id);
  return sources.find(({ name }) => sameName(name, choice.name));
}

/** Names that a person would take for one. */
export function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\s_]+/g, ' ')
    .replaceAll(/ ?([-.]) ?(?=[-. ]|$)/g, ' ')
    .replaceAll(/^[\s\-_.]+|[\s\-_.]+$/g, '');
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
