import type { Corpus } from '../../core/ports.ts';

/** Which hosts asked for patience, kept beyond the life of a process. Times are milliseconds since 1970. */
export interface HostMemory {
  /** Until when a host is to be left alone; 0 where it never asked. */
  recall(host: string): Promise<number>;
  remember(host: string, busyUntil: number): Promise<void>;
}

/** Keeps what hosts asked for in the corpus, so that a Retry-After outlives a restart and holds for every worker that starts later. */
export function createHostMemory(corpus: Corpus): HostMemory {
  return {
    recall: async (host) => {
      const [stored] = await corpus.get('hostState', [host]);
      return stored ? Date.parse(stored.doc.busyUntil) : 0;
    },
    remember: async (host, busyUntil) => {
      await corpus.put('hostState', [{ doc: { id: host, busyUntil: new Date(busyUntil).toISOString() } }]);
    },
  };
}
