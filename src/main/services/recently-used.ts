/** Keeps what was used lately, `most` values at once: the one that was not asked for longest goes first. */
export function createRecentlyUsed<Value>(most: number) {
  const kept = new Map<string, Value>();

  const put = (key: string, value: Value): Value => {
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };

  return {
    get(key: string): Value | undefined {
      const value = kept.get(key);
      return value === undefined ? undefined : put(key, value);
    },

    /** Hands the value back. */
    put,
  };
}
