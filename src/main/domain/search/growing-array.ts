/** Numbers without end that take no more room than they need: about half of it is spare. */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A copy of `array` with room for `least` numbers at least; the array itself where it has room. */
export function withRoomFor<Numbers extends NumberArray>(
  array: Numbers,
  least: number,
  make: (length: number) => Numbers,
): Numbers {
  if (array.length >= least) return array;
  const larger = make(Math.max(least, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}
