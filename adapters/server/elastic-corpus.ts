import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import {
  checkedDoc,
  checkedLimit,
  checkedVector,
  decodeCursor,
  encodeCursor,
  plainFilter,
  timeOf,
} from '../../core/corpus-rules.ts';
import type { Clock, Corpus, Stored } from '../../core/ports.ts';
import { createBulk } from './elastic-bulk.ts';
import { connectElastic, type ElasticSettings } from './elastic-client.ts';
import { corpusClosed, elasticError } from './elastic-errors.ts';
import { checkIndices, type ElasticContext, ensureIndex } from './elastic-indices.ts';
import { currentLayout, type Layout, type StoredHit, type StoredSource } from './elastic-layout.ts';
import { createElasticReader } from './elastic-reader.ts';
import { createElasticWriter } from './elastic-writer.ts';

/** What a corpus over Elasticsearch is made from. */
export interface ElasticCorpusOptions {
  readonly settings: ElasticSettings;
  readonly clock: Clock;
  /** How documents lie in the indices. Default: as this program has it; tests give others. */
  readonly layout?: Layout;
}

/** Connects, and gathers what the parts of the corpus work with. Whoever calls closes the client. */
export async function openContext({ settings, layout }: ElasticCorpusOptions): Promise<ElasticContext> {
  return {
    client: await connectElastic(settings),
    prefix: settings['elasticsearch.prefix'],
    layout: layout ?? currentLayout,
    shards: settings['elasticsearch.shards'],
    refreshMs: settings['elasticsearch.refreshMs'],
  };
}

function stored<K extends Kind>(kind: K, { version, hash, doc }: StoredSource): Stored<K> {
  return { doc: checkedDoc(kind, JSON.parse(doc)), version, hash };
}

const hits = <K extends Kind>(kind: K, found: readonly StoredHit[]) =>
  found.map((hit) => ({ ...stored(kind, hit), score: hit.score }));

/**
 * A corpus in Elasticsearch 9: one index a kind behind an alias, words by BM25, vectors by HNSW (approximate: about one of a hundred
 * nearest may be missed). As many processes as wanted may share it. A `put` is not one transaction: see `createElasticWriter`.
 * Throws `corpus.unreachable`, `corpus.busy`, `corpus.denied` and `storage.full`, all of which wait without spending an attempt;
 * at the start also `corpus.wrong-server`, `corpus.foreign`, `corpus.outdated` and `storage.newer`. After `close` everything throws
 * `corpus.closed`.
 */
export async function createElasticCorpus(options: ElasticCorpusOptions): Promise<Corpus> {
  const context = await openContext(options);
  const { client } = context;
  try {
    await checkIndices(context);
  } catch (error) {
    await client.close();
    throw elasticError(error, 'to look at the indices of the corpus');
  }
  const bulk = createBulk(client, options.clock, options.settings['elasticsearch.retries']);
  const reader = createElasticReader(context);
  const writer = createElasticWriter(context, bulk, options.clock);
  let open = true;

  function checkOpen(): void {
    if (!open) throw corpusClosed('The corpus is closed.');
  }

  const made = new Map<Kind, Promise<void>>();

  /** The index of a kind is made when it is first used. */
  function ensured(kind: Kind): Promise<void> {
    const known = made.get(kind);
    if (known) return known;
    const making = ensureIndex(context, kind);
    made.set(kind, making);
    making.catch(() => made.delete(kind));
    return making;
  }

  async function asked<T>(kind: Kind, what: string, work: () => Promise<T>): Promise<T> {
    checkOpen();
    try {
      await ensured(kind);
      return await work();
    } catch (error) {
      throw elasticError(error, `${what} ${kind}`);
    }
  }

  return {
    put: (kind, entries) => asked(kind, 'to write a', () => writer.put(kind, entries)),
    remove: (kind, ids) => asked(kind, 'to remove a', () => writer.remove(kind, ids)),
    get: (kind, ids) =>
      asked(kind, 'to read a', async () =>
        (await reader.get(kind, ids)).map((source) => stored(kind, source)),
      ),
    vectors: (kind, ids) =>
      asked(kind, 'to read the vector of a', async () =>
        corpusKinds[kind].vector ? reader.vectors(kind, ids) : new Map(),
      ),
    search: (kind, { text, filter, ids = null, limit }) =>
      asked(kind, 'to search a', async () => {
        const plain = plainFilter(kind, filter);
        return hits(kind, await reader.search(kind, text, plain, ids, checkedLimit(limit, 10, 1_000)));
      }),
    nearest: (kind, { vector, filter, limit }) =>
      asked(kind, 'to search by vector a', async () => {
        const query = checkedVector(kind, vector);
        const plain = plainFilter(kind, filter);
        return hits(kind, await reader.nearest(kind, query, plain, checkedLimit(limit, 10, 1_000)));
      }),
    list: (kind, { filter, limit, after, order = 'newest' } = {}) =>
      asked(kind, 'to list a', async () => {
        const size = checkedLimit(limit, 50, 10_000);
        const cursor = after === undefined ? null : decodeCursor(after);
        const found = await reader.list(kind, plainFilter(kind, filter), size + 1, order, cursor);
        const items = found.slice(0, size).map((source) => stored(kind, source));
        const last = found.length > size ? items.at(-1)?.doc : undefined;
        return { items, next: last ? encodeCursor(timeOf(kind, last) ?? '', last.id) : null };
      }),
    count: (kind, filter) =>
      asked(kind, 'to count a', async () => reader.count(kind, plainFilter(kind, filter))),
    histogram: (kind, { by, filter }) =>
      asked(kind, 'to count by time a', async () =>
        corpusKinds[kind].time === null ? [] : reader.histogram(kind, by, plainFilter(kind, filter)),
      ),
    terms: (kind, { field, filter, limit }) =>
      asked(kind, 'to count the values of a', async () => {
        plainFilter(kind, { [field]: '' } as never);
        return reader.terms(kind, field, plainFilter(kind, filter), checkedLimit(limit, 100, 10_000));
      }),
    hashes: async function* (kind) {
      const walked = reader.hashes(kind);
      try {
        for (;;) {
          const { value, done } = await asked(kind, 'to list the hash of a', () => walked.next());
          if (done) return;
          yield value;
        }
      } finally {
        if (open) await walked.return(undefined);
      }
    },
    close: async () => {
      if (!open) return;
      open = false;
      await client.close();
    },
  };
}
