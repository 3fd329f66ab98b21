type Kept<Value> = { readonly value: Value; readonly bytes: number };

/** Keeps what was asked for last: at least half of `mostBytes` of it, and never more than that. */
export function createByteCache<Value>(mostBytes: number) {
  let young = new Map<number, Kept<Value>>();
  let old = new Map<number, Kept<Value>>();
  let youngBytes = 0;

  function keep(key: number, kept: Kept<Value>): void {
    if (youngBytes + kept.bytes > mostBytes / 2) {
      old = young;
      young = new Map();
      youngBytes = 0;
    }
    young.set(key, kept);
    youngBytes += kept.bytes;
  }

  return {
    get(key: number): Value | undefined {
      const fresh = young.get(key);
      if (fresh) return fresh.value;
      const kept = old.get(key);
      if (!kept) return undefined;
      old.delete(key);
      keep(key, kept);
      return kept.value;
    },

    /** A key that is not kept yet. */
    set: (key: number, value: Value, bytes: number): void => keep(key, { value, bytes }),
  };
}
