import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import {
  checkedDoc,
  checkedLimit,
  checkedVector,
  decodeCursor,
  encodeCursor,
  plainFilter,
} from '../../core/corpus-rules.ts';
import { defineError } from '../../core/errors.ts';
import type { Corpus, Stored } from '../../core/ports.ts';
import { createNearReads, needsIndex } from './corpus-near.ts';
import { createCorpusReader } from './corpus-reader.ts';
import type { HitRow, StoredRow } from './corpus-rows.ts';
import { prepareCorpus } from './corpus-schema.ts';
import { createCorpusThreads, readInline } from './corpus-threads.ts';
import { createCorpusWriter } from './corpus-writer.ts';
import { openDatabase } from './database.ts';

/** The corpus was closed. */
export const corpusClosed = defineError('corpus.closed');

/** Ids read at once by `hashes`. */
const hashesPage = 1_000;

function stored<K extends Kind>(kind: K, { version, hash, doc }: StoredRow): Stored<K> {
  return { doc: checkedDoc(kind, JSON.parse(doc)), version, hash };
}

/** The embedded corpus. */
export interface SqliteCorpus extends Corpus {
  /** Resolves when the index of vectors has all of a kind that were put before; `nearest` is right without it, but slower. */
  indexed(kind: Kind): Promise<void>;
}

/**
 * A corpus in one SQLite file: documents, a text index (FTS5) and vectors, which an index beside the file finds where there are more
 * than 5,000 (docs/adr/0011). A `put` is one transaction on the calling thread; it survives a crash of the process, and what power
 * loss may take the crawl brings back. Slow reads run in worker threads, but for `:memory:`, which lives and dies with the object and
 * has no index. Good to about a million claims. Throws `storage.*`; after `close` everything throws `corpus.closed`.
 */
export function createSqliteCorpus({ path }: { readonly path: string }): SqliteCorpus {
  const database = openDatabase(path, { synchronous: 'NORMAL', vectors: true });
  prepareCorpus(database);
  const reader = createCorpusReader(database);
  const writer = createCorpusWriter(database, reader);
  const threads =
    path === ':memory:'
      ? readInline({ ...reader, ...createNearReads(database, { indexed: false }) })
      : createCorpusThreads(path, (kind) => needsIndex(database, kind));
  let open = true;

  function checkOpen(): void {
    if (!open) throw corpusClosed('The corpus is closed.');
  }

  const hits = <K extends Kind>(kind: K, rows: HitRow[]) =>
    rows.map((row) => ({ ...stored(kind, row), score: row.score }));

  return {
    put: async (kind, entries) => {
      checkOpen();
      return writer.put(kind, entries);
    },
    remove: async (kind, ids) => {
      checkOpen();
      return writer.remove(kind, ids);
    },
    get: async (kind, ids) => {
      checkOpen();
      return reader.get(kind, ids).map((row) => stored(kind, row));
    },
    vectors: async (kind, ids) => {
      checkOpen();
      return reader.vectors(kind, ids);
    },
    search: async (kind, { text, filter, ids = null, limit }) => {
      checkOpen();
      const plain = plainFilter(kind, filter);
      const size = checkedLimit(limit, 10, 1_000);
      return hits(kind, await threads.read('search', kind, text, plain, ids, size));
    },
    nearest: async (kind, { vector, filter, limit }) => {
      checkOpen();
      // Of a view a thread would be sent the whole buffer that it looks into.
      const query = checkedVector(kind, vector).slice();
      const plain = plainFilter(kind, filter);
      return hits(kind, await threads.nearest(kind, query, plain, checkedLimit(limit, 10, 1_000)));
    },
    list: async (kind, { filter, limit, after, order = 'newest' } = {}) => {
      checkOpen();
      const size = checkedLimit(limit, 50, 10_000);
      const cursor = after === undefined ? null : decodeCursor(after);
      const rows = reader.list(kind, plainFilter(kind, filter), size + 1, order, cursor);
      const page = rows.slice(0, size);
      const last = rows.length > size ? page.at(-1) : undefined;
      return {
        items: page.map((row) => stored(kind, row)),
        next: last ? encodeCursor(last.at, last.id) : null,
      };
    },
    count: async (kind, filter) => {
      checkOpen();
      return threads.read('count', kind, plainFilter(kind, filter));
    },
    histogram: async (kind, { by, filter }) => {
      checkOpen();
      if (corpusKinds[kind].time === null) return [];
      return threads.read('histogram', kind, by, plainFilter(kind, filter));
    },
    terms: async (kind, { field, filter, limit }) => {
      checkOpen();
      plainFilter(kind, { [field]: '' } as never);
      return threads.read('terms', kind, field, plainFilter(kind, filter), checkedLimit(limit, 100, 10_000));
    },
    hashes: async function* (kind) {
      for (let after = ''; ; ) {
        checkOpen();
        const page = reader.hashes(kind, after, hashesPage);
        yield* page;
        const last = page.at(-1);
        if (!last) return;
        after = last.id;
      }
    },
    indexed: async (kind) => {
      checkOpen();
      await threads.takeAllIn(kind);
    },
    close: async () => {
      if (!open) return;
      open = false;
      await threads.close();
      database.close();
    },
  };
}
