import type { CatalogueSource, SourceChoice } from '../../shared/model/catalogue-source.ts';

/** The source that a file goes into: one that is there, or a new one of this name. */
export function chosenSource(
  choice: SourceChoice | null,
  files: readonly CatalogueSource[],
  proposed: string,
): { readonly existing: CatalogueSource | undefined; readonly newName: string } {
  if (choice === null) {
    return { existing: files.find(({ name }) => isSameName(name, proposed)), newName: proposed };
  }
  if ('id' in choice) return { existing: files.find(({ id }) => id === choice.id), newName: '' };
  return { existing: undefined, newName: choice.name };
}

/** Names that a person would take for one. */
function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
