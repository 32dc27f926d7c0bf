import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocOf, Kind } from '../core/corpus-kinds.ts';
import type { Corpus, Filter, Stored } from '../core/ports.ts';

/** An embedded corpus reads and writes on the event loop: so many documents take it some ten milliseconds. */
const PAGE = 200;

/**
 * A corpus for whoever goes through thousands of documents: page by page, and after each the event loop has its turn. All of it throws
 * the signal's reason once that has aborted.
 */
export interface CorpusPages {
  /** Documents by time, then id. */
  list<K extends Kind>(kind: K, filter?: Filter<K>): AsyncGenerator<DocOf<K>>;
  get<K extends Kind>(kind: K, ids: Iterable<string>): AsyncGenerator<Stored<K>>;
  /** Ids with their vectors, for those that have one. */
  vectors(kind: Kind, ids: Iterable<string>): AsyncGenerator<[string, Float32Array]>;
  put<K extends Kind>(kind: K, docs: Iterable<DocOf<K>>): Promise<void>;
  remove(kind: Kind, ids: Iterable<string>): Promise<void>;
  /** Anything by the page, for whoever does something else with it. */
  cut<T>(items: Iterable<T>): AsyncGenerator<readonly T[]>;
}

/** The same corpus by pages. */
export function inPages(corpus: Corpus, signal: AbortSignal): CorpusPages {
  const rest = async (): Promise<void> => {
    await nextTurn();
    signal.throwIfAborted();
  };
  async function* cut<T>(items: Iterable<T>): AsyncGenerator<readonly T[]> {
    const all = [...items];
    for (let from = 0; from < all.length; from += PAGE) {
      yield all.slice(from, from + PAGE);
      await rest();
    }
  }
  return {
    cut,
    async *list(kind, filter) {
      let after: string | undefined;
      do {
        const page = await corpus.list(kind, { filter, limit: PAGE, after, order: 'oldest' });
        for (const { doc } of page.items) yield doc;
        after = page.next ?? undefined;
        await rest();
      } while (after !== undefined);
    },
    async *get(kind, ids) {
      for await (const page of cut(ids)) yield* await corpus.get(kind, page);
    },
    async *vectors(kind, ids) {
      for await (const page of cut(ids)) yield* await corpus.vectors(kind, page);
    },
    async put(kind, docs) {
      for await (const page of cut(docs)) {
        await corpus.put(
          kind,
          page.map((doc) => ({ doc })),
        );
      }
    },
    async remove(kind, ids) {
      for await (const page of cut(ids)) await corpus.remove(kind, page);
    },
  };
}
