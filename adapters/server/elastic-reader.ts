import type { estypes } from '@elastic/elasticsearch';
import type { Kind } from '../../core/corpus-kinds.ts';
import type { PlainFilter } from '../../core/corpus-rules.ts';
import { countOf } from './elastic-count.ts';
import { getMany } from './elastic-get.ts';
import { aliasOf, type ElasticContext } from './elastic-indices.ts';
import type { StoredHit, StoredSource } from './elastic-layout.ts';
import { cosineOf, fromAllShards, listOrder, listStart, nearestTo, passing } from './elastic-query.ts';
import { findByWords } from './elastic-search.ts';
import { walk } from './elastic-walk.ts';

/** The fields that make up a stored document. */
const parts = ['version', 'hash', 'doc'];

const roundDown = { hour: '1h', day: '1d' } as const;

function sourceOf<T>({ _source, _id }: estypes.SearchHit<T>): T {
  if (_source === undefined) throw new Error(`Elasticsearch gave ${_id} without its fields.`);
  return _source;
}

/** The reading half of the corpus over Elasticsearch. All of it reads by alias, so it follows a change of layout by itself. */
export function createElasticReader({ client, prefix }: Pick<ElasticContext, 'client' | 'prefix'>) {
  const alias = (kind: Kind) => aliasOf(prefix, kind);

  /** Equal scores need equal word statistics, so those of all shards are taken together first; with one shard that costs nothing. */
  async function ranked(kind: Kind, query: estypes.QueryDslQueryContainer, limit: number) {
    const { hits } = await client.search<StoredSource>({
      ...fromAllShards,
      index: alias(kind),
      search_type: 'dfs_query_then_fetch',
      query,
      size: limit,
      sort: ['_score', { id: 'asc' }],
      track_total_hits: false,
      _source: parts,
    });
    return hits.hits.map(
      (hit): StoredHit => ({ ...sourceOf(hit), id: hit._id ?? '', score: hit._score ?? 0 }),
    );
  }

  async function aggregated<T>(
    kind: Kind,
    filter: PlainFilter,
    aggregation: estypes.AggregationsAggregationContainer,
  ): Promise<T[]> {
    const { aggregations } = await client.search<unknown, { found: { buckets: T[] } }>({
      ...fromAllShards,
      index: alias(kind),
      query: passing(filter),
      size: 0,
      track_total_hits: false,
      aggs: { found: aggregation },
    });
    return aggregations?.found.buckets ?? [];
  }

  return {
    async get(kind: Kind, ids: readonly string[]): Promise<StoredSource[]> {
      const found = await getMany<StoredSource>(client, alias(kind), ids, parts);
      return found.flatMap(({ source }) => source ?? []);
    },

    async vectors(kind: Kind, ids: readonly string[]): Promise<Map<string, Float32Array>> {
      const found = await getMany<{ vector?: number[] }>(client, alias(kind), ids, ['vector']);
      const pairs = found.flatMap(({ id, source }): [string, Float32Array][] =>
        source?.vector ? [[id, Float32Array.from(source.vector)]] : [],
      );
      return new Map(pairs);
    },

    search: (
      kind: Kind,
      text: string,
      filter: PlainFilter,
      ids: readonly string[] | null,
      limit: number,
    ): Promise<StoredHit[]> =>
      findByWords({
        client,
        index: alias(kind),
        kind,
        text,
        filter,
        ids,
        limit,
        ranked: (query, most) => ranked(kind, query, most),
      }),

    async nearest(
      kind: Kind,
      vector: Float32Array,
      filter: PlainFilter,
      limit: number,
    ): Promise<StoredHit[]> {
      const hits = await ranked(kind, nearestTo(vector, filter, limit), limit);
      return hits.map((hit) => ({ ...hit, score: cosineOf(hit.score) }));
    },

    /** A page goes on from the last document before it, so nothing is held open between pages. */
    async list(
      kind: Kind,
      filter: PlainFilter,
      limit: number,
      order: 'newest' | 'oldest',
      after: { time: string; id: string } | null,
    ): Promise<StoredSource[]> {
      const { hits } = await client.search<StoredSource>({
        ...fromAllShards,
        index: alias(kind),
        query: passing(filter),
        size: limit,
        sort: listOrder(kind, order),
        ...(after && { search_after: listStart(kind, after) }),
        track_total_hits: false,
        _source: parts,
      });
      return hits.hits.map(sourceOf);
    },

    count: (kind: Kind, filter: PlainFilter): Promise<number> =>
      countOf(client, alias(kind), passing(filter)),

    async histogram(kind: Kind, by: 'hour' | 'day', filter: PlainFilter) {
      const buckets = await aggregated<{ key: number; doc_count: number }>(kind, filter, {
        date_histogram: { field: 'at', fixed_interval: roundDown[by], min_doc_count: 1 },
      });
      return buckets.map(({ key, doc_count }) => ({ at: new Date(key).toISOString(), count: doc_count }));
    },

    async terms(kind: Kind, field: string, filter: PlainFilter, limit: number) {
      const buckets = await aggregated<{ key: string; doc_count: number }>(kind, filter, {
        terms: { field: `keys.${field}`, size: limit, order: [{ _count: 'desc' }, { _key: 'asc' }] },
      });
      return buckets.map(({ key, doc_count }) => ({ value: key, count: doc_count }));
    },

    /** One moment of the index, whatever is written meanwhile. */
    async *hashes(kind: Kind): AsyncGenerator<{ id: string; hash: string }> {
      const hits = walk(client, alias(kind), { _source: false, docvalue_fields: ['hash'] });
      for await (const { _id, fields } of hits) yield { id: _id ?? '', hash: String(fields?.hash[0]) };
    },
  };
}
