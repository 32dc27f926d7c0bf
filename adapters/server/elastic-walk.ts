import type { Client, estypes } from '@elastic/elasticsearch';
import { fromAllShards } from './elastic-query.ts';

/** Documents read at once. */
const pageSize = 1_000;

/** How long Elasticsearch keeps the moment of a walk after each page. */
const keepAlive = '5m';

/** What a walk reads of each document, and of which. */
type Reading = Pick<
  estypes.SearchRequest,
  '_source' | 'docvalue_fields' | 'query' | 'seq_no_primary_term' | 'size'
>;

/**
 * Every document of an index or alias by id, as the index stood at the start: a point in time, read on from the last id. The moment
 * is given back at the end, also where the reader stops early.
 */
export async function* walk<T>(
  client: Client,
  index: string,
  reading: Reading,
): AsyncGenerator<estypes.SearchHit<T>> {
  let { id } = await client.openPointInTime({ index, keep_alive: keepAlive });
  try {
    let after: string | undefined;
    do {
      const { hits, pit_id } = await client.search<T>({
        size: pageSize,
        ...reading,
        ...fromAllShards,
        pit: { id, keep_alive: keepAlive },
        sort: [{ id: 'asc' }],
        track_total_hits: false,
        ...(after !== undefined && { search_after: [after] }),
      });
      id = pit_id ?? id;
      yield* hits.hits;
      after = hits.hits.at(-1)?._id;
    } while (after !== undefined);
  } finally {
    await client.closePointInTime({ id });
  }
}
