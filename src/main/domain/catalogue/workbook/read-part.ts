import type { ListSource } from '../record-file.ts';
import { inflateEntry } from './inflate-entry.ts';
import { createXmlReader, type XmlHandler, type XmlPlace } from './read-xml.ts';
import { damaged, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A workbook that was opened: its container and the directory of it. */
export type Workbook = {
  readonly source: Pick<ListSource, 'fileName' | 'sizeBytes' | 'slice'>;
  readonly directory: ZipDirectory;
};

/** @throws AppError WORKBOOK_DAMAGED when the workbook names a part that is not there */
export function findPart({ source, directory }: Workbook, name: string): ZipEntry {
  const entry = directory.get(name.toLowerCase());
  if (entry === undefined) throw damaged(source, name);
  return entry;
}

/**
 * Reads one part of XML; what it yields says only that another piece of it was read.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_UNSAFE, WORKBOOK_TOO_LARGE
 */
export function* readPart(
  { source }: Workbook,
  entry: ZipEntry,
  handlerOf: (place: XmlPlace) => XmlHandler,
): Generator<void> {
  const place = { file: source.fileName, part: entry.name };
  const reader = createXmlReader(handlerOf(place), place);
  let decoder: TextDecoder | undefined;
  try {
    for (const chunk of inflateEntry(source, entry)) {
      decoder ??= decoderFor(chunk);
      reader.push(decoder.decode(chunk, { stream: true }));
      yield;
    }
    reader.push(decoder?.decode() ?? '');
  } catch (error) {
    // A fatal decoder throws this for bytes that are not of its encoding.
    if (error instanceof TypeError && decoder !== undefined) throw damaged(source, entry.name);
    throw error;
  }
  reader.finish();
}

/** Reads one part of XML at once. */
export function readWholePart(
  workbook: Workbook,
  entry: ZipEntry,
  handlerOf: (place: XmlPlace) => XmlHandler,
): void {
  for (const _ of readPart(workbook, entry, handlerOf)) continue;
}

/** XML without a mark is UTF-8, whatever a declaration says: spreadsheet programs write nothing else. */
function decoderFor([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}
