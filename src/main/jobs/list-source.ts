import type { FileReading } from '../../shared/model/catalogue-import.ts';
import type { ListSource, Oddity } from '../domain/catalogue/record-file.ts';
import type { SourceBytes } from './source-bytes.ts';

type ListFile = { readonly fileName: string; readonly reading: FileReading };

/** An open file as the readers of lists see it, read the way the operator chose. */
export function toListSource(
  source: SourceBytes,
  { fileName, reading }: ListFile,
  tell: (oddity: Oddity) => void,
): ListSource {
  return {
    bytes: () => source.bytes(),
    sizeBytes: source.sizeBytes,
    slice: (start, length) => source.slice(start, length),
    fileName,
    encoding: reading.encoding ?? undefined,
    delimiter: reading.delimiter ?? undefined,
    sheet: reading.sheet ?? undefined,
    tell,
  };
}
