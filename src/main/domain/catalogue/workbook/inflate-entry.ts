import { crc32 } from 'node:zlib';

import { Inflate } from 'fflate/browser';

import { AppError } from '../../../../shared/errors.ts';
import type { ListSource } from '../record-file.ts';
import { damaged, type ZipEntry } from './zip-directory.ts';

/** What one part may hold once it is unpacked. */
const mostPartBytes = 1024 * 1024 * 1024;
const readBytes = 256 * 1024;
/** 1 byte inflates to 1,032 at most: a step of this many stays below 3 MiB. */
const stepBytes = 2 * 1024;
const headerBytes = 30;
const headerSignature = 0x04034b50;

type Container = Pick<ListSource, 'fileName' | 'slice'>;

/**
 * Unpacks one part, a step at a time. Never hands out more than the directory promised.
 * @throws AppError WORKBOOK_DAMAGED, WORKBOOK_TOO_LARGE
 */
export function* inflateEntry(source: Container, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.inflatedBytes > mostPartBytes) {
    throw new AppError('WORKBOOK_TOO_LARGE', {
      file: source.fileName,
      part: entry.name,
      limit: '1 GiB',
    });
  }
  let length = 0;
  let crc = 0;
  for (const chunk of entry.isDeflated ? inflate(source, entry) : stored(source, entry)) {
    length += chunk.length;
    if (length > entry.inflatedBytes) throw damaged(source, entry.name);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (length !== entry.inflatedBytes || crc !== entry.crc) throw damaged(source, entry.name);
}

function* inflate(source: Container, entry: ZipEntry): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => void ready.push(chunk));
  let left = entry.compressedBytes;
  if (left === 0) throw damaged(source, entry.name);
  for (const chunk of stored(source, entry)) {
    for (let at = 0; at < chunk.length; at += stepBytes) {
      const step = chunk.subarray(at, at + stepBytes);
      left -= step.length;
      try {
        inflater.push(step, left === 0);
      } catch {
        // fflate throws for bytes that no deflate stream has, and for a stream that is cut off.
        throw damaged(source, entry.name);
      }
      yield* ready;
      ready = [];
    }
  }
}

/** The bytes of the entry as they lie in the container. */
function* stored(source: Container, entry: ZipEntry): Generator<Uint8Array> {
  let position = findData(source, entry);
  const end = position + entry.compressedBytes;
  while (position < end) {
    const chunk = source.slice(position, Math.min(readBytes, end - position));
    if (chunk.length === 0) throw damaged(source, entry.name);
    position += chunk.length;
    yield chunk;
  }
}

/** Behind the entry's own header, which must name the same part as the directory. */
function findData(source: Container, { name, start }: ZipEntry): number {
  const header = source.slice(start, headerBytes);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < headerBytes || view.getUint32(0, true) !== headerSignature) {
    throw damaged(source, name);
  }
  const nameLength = view.getUint16(26, true);
  const ownName = new TextDecoder().decode(source.slice(start + headerBytes, nameLength));
  if (ownName !== name) throw damaged(source, name);
  return start + headerBytes + nameLength + view.getUint16(28, true);
}
