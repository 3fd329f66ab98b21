import { BrokenBytes } from './catalogue-error.ts';

/** Numbers of four bytes each, as they were written. @throws BrokenBytes where the last one is not whole */
export function toNumbers(bytes: Uint8Array | undefined): Uint32Array {
  return new Uint32Array(copyOf(bytes).buffer);
}

/** The same for numbers that may be below zero. @throws BrokenBytes */
export function toSignedNumbers(bytes: Uint8Array | undefined): Int32Array {
  return new Int32Array(copyOf(bytes).buffer);
}

function copyOf(bytes: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  if (bytes.byteLength % 4 !== 0) throw new BrokenBytes('a number that ends in its middle');
  return new Uint8Array(bytes);
}
