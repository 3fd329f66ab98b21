/** Terms of one block that follow one another, with their places, in one piece. */
export type TermPage = {
  readonly last: string;
  /** Overwritten by the next page. */
  readonly bytes: Uint8Array;
};

/** About so many bytes go into a page: more would not fit a cell of a database page of 8 KiB. */
const pageBytes = 1_900;
/** Of each term: how long it is, and how many bytes its places take. */
const headBytes = 4;

const decoder = new TextDecoder();

/** Puts terms that come sorted into pages. A term with many places fills one alone. */
export function createTermPager(takePage: (page: TermPage) => void) {
  const buffer = Buffer.allocUnsafeSlow(pageBytes);
  let last = '';
  let used = 0;

  function flush(): void {
    if (used > 0) takePage({ last, bytes: buffer.subarray(0, used) });
    used = 0;
  }

  return {
    add(term: string, packed: Uint8Array): void {
      const most = headBytes + term.length * 3 + packed.byteLength;
      if (used + most > pageBytes) flush();
      if (most > pageBytes) {
        takePage({ last: term, bytes: encodeOne(term, packed) });
        return;
      }
      last = term;
      used += writeTerm(buffer, used, term, packed);
    },
    flush,
  };
}

function encodeOne(term: string, packed: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(headBytes + term.length * 3 + packed.byteLength);
  return bytes.subarray(0, writeTerm(bytes, 0, term, packed));
}

function writeTerm(bytes: Buffer, at: number, term: string, packed: Uint8Array): number {
  const written = bytes.write(term, at + headBytes);
  bytes.writeUInt16LE(written, at);
  bytes.writeUInt16LE(packed.byteLength, at + 2);
  bytes.set(packed, at + headBytes + written);
  return headBytes + written + packed.byteLength;
}

/** Hands over the terms of a page with their places, in order and from `from` on, until `take` says false. */
export function readTermPage(
  bytes: Uint8Array,
  from: string,
  take: (term: string, packed: Uint8Array) => boolean,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(from);
  let at = 0;
  while (at + headBytes <= bytes.byteLength) {
    const termEnd = at + headBytes + view.getUint16(at, true);
    const end = termEnd + view.getUint16(at + 2, true);
    const term = bytes.subarray(at + headBytes, termEnd);
    const isBefore = Buffer.compare(term, wanted) < 0;
    if (!isBefore && !take(decoder.decode(term), bytes.subarray(termEnd, end))) return;
    at = end;
  }
}
