import type { Client, estypes } from '@elastic/elasticsearch';
import { fromAllShards } from './elastic-query.ts';

/** How many documents of an index or alias a query finds, by what all shards say; all documents where none is given. */
export async function countOf(
  client: Client,
  index: string,
  query: estypes.QueryDslQueryContainer = { match_all: {} },
): Promise<number> {
  const { hits } = await client.search({ ...fromAllShards, index, query, size: 0, track_total_hits: true });
  return typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
}
