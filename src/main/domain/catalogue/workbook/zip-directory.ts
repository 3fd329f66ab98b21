import { AppError } from '../../../../shared/errors.ts';
import type { ListSource } from '../record-file.ts';

/** One file inside the container, as its directory describes it. */
export type ZipEntry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  /** Where its own header starts. */
  readonly start: number;
};

/** The entries by their names in small letters: names of parts are compared without case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

type Container = Pick<ListSource, 'fileName' | 'sizeBytes' | 'slice'>;
type End = { readonly count: number; readonly start: number; readonly length: number };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 0xffff;
const mostEntries = 10_000;
const mostDirectoryBytes = 4 * 1024 * 1024;
/** A number of this value says that the true one stands in a ZIP64 field. */
const elsewhere = 0xffffffff;

/** Below this much nothing is a bomb; above, no list is packed more tightly than this. */
const harmlessBytes = 64 * 1024 * 1024;
const mostRatio = 200;

/**
 * Reads the directory of a ZIP container and refuses what no spreadsheet program writes: entries that
 * are encrypted, twice there, outside the container, over each other, or packed like a bomb.
 * APPNOTE.TXT 4.3 (PKWARE).
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_ENCRYPTED, WORKBOOK_TOO_LARGE
 */
export function readZipDirectory(source: Container): ZipDirectory {
  const end = findEnd(source);
  const bytes = source.slice(end.start, end.length);
  if (bytes.length < end.length) throw damaged(source);
  const view = viewOf(bytes);
  const entries = new Map<string, ZipEntry>();
  let position = 0;
  for (let index = 0; index < end.count; index += 1) {
    const { entry, length } = readEntry(source, bytes, view, position);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(source, entry.name);
    entries.set(key, entry);
    position += length;
  }
  if (position !== end.length) throw damaged(source);
  refuseOverlaps(source, [...entries.values()], end.start);
  refuseBomb(source, [...entries.values()]);
  return entries;
}

/** The record at the end: the last one whose comment reaches exactly to the end of the file. */
function findEnd(source: Container): End {
  const tailStart = Math.max(0, source.sizeBytes - endBytes - longestComment);
  const tail = source.slice(tailStart, source.sizeBytes - tailStart);
  const view = viewOf(tail);
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endBytes + view.getUint16(at + 20, true) !== tail.length) continue;
    return checkEnd(source, view, at, tailStart);
  }
  throw damaged(source);
}

function checkEnd(source: Container, view: DataView, at: number, tailStart: number): End {
  const count = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count === 0xffff || length === elsewhere || start === elsewhere) {
    throw new AppError('WORKBOOK_TOO_LARGE', {
      file: source.fileName,
      part: 'ZIP',
      limit: '4 GiB (ZIP64)',
    });
  }
  // A container in several volumes, or a directory that does not end where its end record starts.
  const isWhole = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
  if (!isWhole || start + length !== tailStart + at) throw damaged(source);
  if (count > mostEntries || length > mostDirectoryBytes) {
    throw new AppError('WORKBOOK_TOO_LARGE', {
      file: source.fileName,
      part: 'ZIP',
      limit: `${mostEntries}`,
    });
  }
  return { count, start, length };
}

function readEntry(source: Container, bytes: Uint8Array, view: DataView, at: number) {
  if (at + entryBytes > bytes.length || view.getUint32(at, true) !== entrySignature) {
    throw damaged(source);
  }
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const length =
    entryBytes + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > bytes.length) throw damaged(source);
  const name = new TextDecoder().decode(
    bytes.subarray(at + entryBytes, at + entryBytes + nameLength),
  );
  if (!isSafeName(name)) throw damaged(source, name);
  // Bit 0: encrypted; bit 6: strongly; bit 13: even the directory is masked.
  if ((flags & 0x2041) !== 0) throw new AppError('WORKBOOK_ENCRYPTED', { file: source.fileName });
  if (method !== 0 && method !== 8) throw damaged(source, name);
  const entry: ZipEntry = {
    name,
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    compressedBytes: view.getUint32(at + 20, true),
    inflatedBytes: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
  };
  if (!entry.isDeflated && entry.compressedBytes !== entry.inflatedBytes)
    throw damaged(source, name);
  return { entry, length };
}

/** A path inside the container: no way out of it, no other spelling of the same place. */
function isSafeName(name: string): boolean {
  const isPlain = name !== '' && name.length <= 500 && !/[\\\p{C}\ufffd:]/u.test(name);
  return isPlain && !name.startsWith('/') && !name.split('/').includes('..');
}

function refuseOverlaps(source: Container, entries: readonly ZipEntry[], end: number): void {
  const inOrder = entries.toSorted((one, other) => one.start - other.start);
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1]?.start ?? end;
    // 30 bytes is the least that its own header takes, with its name.
    if (entry.start + 30 + entry.name.length + entry.compressedBytes > next) {
      throw damaged(source, entry.name);
    }
  }
}

function refuseBomb(source: Container, entries: readonly ZipEntry[]): void {
  let inflated = 0;
  for (const { inflatedBytes } of entries) inflated += inflatedBytes;
  if (inflated <= harmlessBytes || inflated <= source.sizeBytes * mostRatio) return;
  throw new AppError('WORKBOOK_TOO_LARGE', {
    file: source.fileName,
    part: 'ZIP',
    limit: `${mostRatio} : 1`,
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What is wrong with the container, or with one part of it. */
export function damaged({ fileName: file }: Pick<ListSource, 'fileName'>, part = 'ZIP'): AppError {
  return new AppError('WORKBOOK_DAMAGED', { file, part: part.slice(0, 200) });
}
