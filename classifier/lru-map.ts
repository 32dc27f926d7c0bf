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
