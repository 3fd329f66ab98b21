import type { Encoding } from '../../../shared/model/catalogue-import.ts';

/** Reads the bytes of the file from its start, each time it is called. */
export type ByteSource = () => Iterable<Uint8Array>;

export type DetectedEncoding =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  /** NUL bytes that no UTF-16 explains. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown' };

/** Real Chinese GBK is nearly all GB 2312, whose second bytes are high; Western accents are followed by letters. */
const leastShareOfHighTrailBytes = 0.9;
/** NULs are looked at in the beginning only; later ones are met when the file is decoded. */
const beginningBytes = 1024 * 1024;
/** Whether text is Chinese shows in its first few megabytes. */
const plausibleBytes = 4 * 1024 * 1024;
/** Text in UTF-16 has its NULs (of ASCII) on one side of each pair nearly always. */
const leastShareOnOneSide = 0.9;
/** Even a Chinese list in UTF-16 has the NULs of its separators and line ends. */
const leastShareOfNuls = 0.02;

/** A byte order mark, then UTF-16 by its NULs, then strict UTF-8, then strict and plausible GB 18030. */
export function detectEncoding(source: ByteSource): DetectedEncoding {
  const marked = fromByteOrderMark(firstBytes(source));
  if (marked) return { kind: 'text', encoding: marked };
  const nuls = countNuls(source);
  if (nuls.even + nuls.odd > 0) {
    const encoding = fromNuls(nuls);
    return encoding && isDecodable(source, encoding) && hasLineEnd(source, encoding)
      ? { kind: 'text', encoding }
      : { kind: 'binary' };
  }
  if (isDecodable(source, 'utf-8')) return { kind: 'text', encoding: 'utf-8' };
  if (isDecodable(source, 'gb18030') && looksChinese(source)) {
    return { kind: 'text', encoding: 'gb18030' };
  }
  return { kind: 'unknown' };
}

function firstBytes(source: ByteSource): Uint8Array {
  for (const chunk of source()) return chunk;
  return new Uint8Array();
}

function fromByteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030';
  return undefined;
}

type Nuls = { even: number; odd: number; looked: number };

function countNuls(source: ByteSource): Nuls {
  const nuls = { even: 0, odd: 0, looked: 0 };
  for (const chunk of source()) {
    for (let index = chunk.indexOf(0); index !== -1; index = chunk.indexOf(0, index + 1)) {
      if ((nuls.looked + index) % 2 === 0) nuls.even += 1;
      else nuls.odd += 1;
    }
    nuls.looked += chunk.length;
    if (nuls.looked >= beginningBytes) break;
  }
  return nuls;
}

function fromNuls({ even, odd, looked }: Nuls): Encoding | undefined {
  if ((even + odd) / looked < leastShareOfNuls) return undefined;
  if (odd / (even + odd) >= leastShareOnOneSide) return 'utf-16le';
  if (even / (even + odd) >= leastShareOnOneSide) return 'utf-16be';
  return undefined;
}

/**
 * Whether every byte is valid. A character that the end of the file cuts in two does not count: the
 * file is cut off then, and whoever reads it will say so.
 */
function isDecodable(source: ByteSource, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of source()) {
    const text = decodeNext(decoder, chunk);
    // A NUL that is left after decoding means that this was no text.
    if (text === undefined || text.includes('\0')) return false;
  }
  return true;
}

/** Undefined: a byte that is not of this encoding. Reading the chunks may fail too, which is no answer. */
function decodeNext(decoder: TextDecoder, chunk: Uint8Array): string | undefined {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    // A fatal decoder throws for nothing else.
    return undefined;
  }
}

/** Bytes that only happen to be valid in pairs rarely hold U+000A or U+000D. */
function hasLineEnd(source: ByteSource, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding);
  for (const chunk of source()) {
    if (/[\r\n]/.test(decoder.decode(chunk, { stream: true }))) return true;
  }
  return false;
}

function looksChinese(source: ByteSource): boolean {
  let pairs = 0;
  let highPairs = 0;
  let lead = 0;
  let looked = 0;
  for (const chunk of source()) {
    // A list may begin with many offers in plain ASCII: it goes on until there is something to judge.
    if (looked >= plausibleBytes && pairs > 0) break;
    looked += chunk.length;
    for (const byte of chunk) {
      if (lead === 0) {
        lead = byte >= 0x81 ? byte : 0;
        continue;
      }
      // A digit second means four bytes: the second half looks like a pair of its own, which is fine.
      pairs += 1;
      if (byte >= 0xa1 || (byte >= 0x30 && byte <= 0x39)) highPairs += 1;
      lead = 0;
    }
  }
  return pairs > 0 && highPairs / pairs >= leastShareOfHighTrailBytes;
}
