/**
 * The most that is looked at of a mail. A question has 20,000 characters; what lies beyond these limits
 * is an attachment, a report or an attack, and would only keep the desk waiting.
 */
const mostBytes = 1024 * 1024;
const mostLines = 8_000;
const mostParts = 300;
/** Of one attachment, or of one text that is encoded as attachments are. */
const mostEncodedLines = 2_500;
/** Encoded text is decoded in pieces that end at such a sign: each costs time, however short. */
const mostEqualsSigns = 40_000;
const mostMarks = 8_000;
export const mostHeaderBytes = 128 * 1024;
export const mostCharacters = 200_000;

const lineEnd = 0x0a;
const equalsSign = 0x3d;
const longestEncodedLine = 100;
const encodedLine = /^[a-z0-9+/=]{40,100}\r?\n$/iu;
const partLine = /^(?:--\S|content-type:)/iu;

/** The front of a message, each attachment shortened: a text behind a large picture is still found. */
export function cutMail(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  const room = {
    bytes: mostBytes,
    lines: mostLines,
    parts: mostParts,
    encoded: mostEncodedLines,
    equalsSigns: mostEqualsSigns,
  };
  for (let at = 0, end = 0; at < source.length; at = end) {
    end = source.indexOf(lineEnd, at) + 1 || source.length;
    const start = source.toString('latin1', at, Math.min(end, at + longestEncodedLine + 2));
    room.encoded = encodedLine.test(start) ? room.encoded - 1 : mostEncodedLines;
    if (room.encoded < 0) continue;
    const line = source.subarray(at, Math.min(end, at + room.bytes));
    room.bytes -= line.length;
    room.lines -= 1;
    room.parts -= partLine.test(start) ? 1 : 0;
    room.equalsSigns -= countOf(line, equalsSign);
    if (Object.values(room).some((left) => left < 0)) break;
    kept.push(line);
    if (room.bytes === 0) break;
  }
  return Buffer.concat(kept);
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
}

/** The front of a page: so many characters, and so many tags and entities. */
export function cutHtml(html: string): string {
  const front = html.slice(0, mostCharacters).toWellFormed();
  let count = 0;
  for (const mark of front.matchAll(/[<&]/gu)) {
    if (count === mostMarks) return front.slice(0, mark.index);
    count += 1;
  }
  return front;
}
