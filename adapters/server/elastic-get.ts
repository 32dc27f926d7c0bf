import type { Client } from '@elastic/elasticsearch';
import { failureError } from './elastic-errors.ts';

/** A document asked for by id; `source` is null where it is not there. */
export interface Found<T> {
  readonly id: string;
  readonly source: T | null;
  /** Together they name this state of the document, for a conditional write. */
  readonly seqNo: number;
  readonly primaryTerm: number;
}

/** Documents asked for in one request. */
const getAtOnce = 500;

/**
 * Documents by id, in the order asked, as last written: also before a search sees them. Only `fields` are read; a vector comes only
 * where it is named, since Elasticsearch keeps vectors apart from the other fields.
 */
export async function getMany<T>(
  client: Client,
  index: string,
  ids: readonly string[],
  fields: readonly string[],
): Promise<Found<T>[]> {
  // The client's types know these two for searches only.
  const querystring = {
    _source_includes: fields.join(),
    ...(fields.includes('vector') && { _source_exclude_vectors: 'false' }),
  };
  const found: Found<T>[] = [];
  for (let i = 0; i < ids.length; i += getAtOnce) {
    const { docs } = await client.mget<T>({ index, ids: ids.slice(i, i + getAtOnce) }, { querystring });
    for (const doc of docs) {
      if ('error' in doc) {
        const { type, reason } = doc.error;
        // Nothing is wrong with asking for an id: whatever else stands in the way, as a shard that is just starting, passes.
        const status = type === 'index_not_found_exception' ? 404 : 503;
        throw failureError({ status, type, reason: reason ?? '' }, `to read ${doc._id}`);
      }
      const { _id: id, _source, _seq_no: seqNo = -1, _primary_term: primaryTerm = -1 } = doc;
      found.push({ id, source: doc.found && _source ? _source : null, seqNo, primaryTerm });
    }
  }
  return found;
}
