import type { ListSource, Oddity } from '../../../../../src/main/domain/catalogue/record-file.ts';

/** A file in memory, and what was told of its form. */
export function sourceOf(
  content: string | Uint8Array,
  options: Partial<Pick<ListSource, 'fileName' | 'encoding' | 'delimiter' | 'sheet'>> = {},
): ListSource & { readonly oddities: Oddity[] } {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const oddities: Oddity[] = [];
  return {
    fileName: 'list.csv',
    ...options,
    sizeBytes: bytes.length,
    *bytes() {
      if (bytes.length > 0) yield bytes;
    },
    slice: (start, length) => bytes.subarray(start, start + length),
    tell: (oddity) => void oddities.push(oddity),
    oddities,
  };
}
