/** A map that forgets what was used longest ago once it holds more than `limit` entries. */
export interface LruMap<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

/** Makes an empty map of at most `limit` entries. */
export function createLruMap<V>(limit: number): LruMap<V> {
  const entries = new Map<string, V>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= limit) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
  };
}

/** A pure function of a text that remembers its last `limit` answers. */
export function remembering<V>(limit: number, compute: (key: string) => V): (key: string) => V {
  const known = createLruMap<V>(limit);
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
