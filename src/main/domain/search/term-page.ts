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
const encoder = new TextEncoder();

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

/** Hands over the terms of a page with their places, in order and from `from` on, until `take` says false; whether it never did. */
export function readTermPage(
  bytes: Uint8Array,
  from: string,
  take: (term: string, packed: Uint8Array) => boolean,
): boolean {
  const wanted = encoder.encode(from);
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const termEnd = at + headBytes + shortAt(bytes, at);
    const end = termEnd + shortAt(bytes, at + 2);
    if (!isBefore(bytes, at + headBytes, termEnd, wanted)) {
      const term = decoder.decode(bytes.subarray(at + headBytes, termEnd));
      if (!take(term, bytes.subarray(termEnd, end))) return false;
    }
    at = end;
  }
  return true;
}

function shortAt(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8);
}

/** Whether what stands from `start` to `end` sorts before `wanted`. UTF-8 sorts as its characters do. */
function isBefore(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  const length = Math.min(end - start, wanted.length);
  for (let index = 0; index < length; index += 1) {
    const difference = byteAt(bytes, start + index) - byteAt(wanted, index);
    if (difference !== 0) return difference < 0;
  }
  return end - start < wanted.length;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
