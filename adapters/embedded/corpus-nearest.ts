import type { Kind } from '../../core/corpus-kinds.ts';
import { type PlainFilter, vectorBytes } from '../../core/corpus-rules.ts';
import { type HitRow, hitRow, where } from './corpus-rows.ts';
import { tablesOf } from './corpus-schema.ts';
import type { Database } from './database.ts';
import type { VectorIndex } from './vector-index.ts';

/** What passes a filter is compared whole up to here, some 10 ms. */
const few = 5_000;

/** Places asked of the index at first: the more it looks for, the fewer it misses (.92 of the ten nearest with 256 among 600,000). */
const firstAsked = 2_048;

/** Where so many are not enough, next to nothing near passes the filter, and all that does is compared. */
const mostAsked = 32_768;

/** Of these, nearest by their bytes first, so many are compared by floats, and at least this for each hit that is asked for. */
const compared = 128;
const comparedPerHit = 4;

/** Finds the nearest by their floats: among all, or among those that an index names and those that came after it. */
export function createNearest({ all }: Database) {
  /** The nearest among the given places, and among those beyond one that pass the filter. For unit vectors the cosine is 1 - d²/2. */
  function ranked(
    kind: Kind,
    vector: Float32Array,
    {
      filter,
      limit,
      places,
      beyond,
    }: { filter: PlainFilter; limit: number; places: number[]; beyond: number },
  ): HitRow[] {
    const { docs, floats, keys } = tablesOf(kind);
    const { sql, values } = where(kind, filter);
    const source = sql ? `${floats} AS f CROSS JOIN ${keys} AS k ON k.n = f.n` : `${floats} AS f`;
    const rows = all(
      `WITH near AS MATERIALIZED (
         SELECT f.n, vec_distance_l2(f.vector, ?) AS distance FROM ${source} WHERE f.place > ?${sql}
         UNION ALL
         SELECT f.n, vec_distance_l2(f.vector, ?) FROM json_each(?) AS named CROSS JOIN ${floats} AS f ON f.place = named.value
         ORDER BY distance LIMIT ?)
       SELECT id, version, hash, doc, 1 - distance * distance / 2 AS score FROM near JOIN ${docs} USING (n)
       ORDER BY distance, id`,
      vectorBytes(vector),
      beyond,
      ...values,
      vectorBytes(vector),
      JSON.stringify(places),
      limit,
    );
    return rows.map(hitRow);
  }

  /** Places of vectors that pass a filter, up to a few and one more. */
  function fewPassing(kind: Kind, filter: PlainFilter): number[] {
    const { floats, keys } = tablesOf(kind);
    const { sql, values } = where(kind, filter);
    const rows = all(
      `SELECT f.place FROM ${keys} AS k CROSS JOIN ${floats} AS f ON f.n = k.n WHERE true${sql} LIMIT ${few + 1}`,
      ...values,
    );
    return rows.map((row) => Number(row.place));
  }

  /** The first of some places that are still taken and pass a filter: json_each gives them in their order. */
  function passing(kind: Kind, places: readonly number[], filter: PlainFilter, most: number): number[] {
    const { floats, keys } = tablesOf(kind);
    const { sql, values } = where(kind, filter);
    const rows = all(
      `SELECT f.place FROM json_each(?) AS named CROSS JOIN ${floats} AS f ON f.place = named.value
       ${sql && `CROSS JOIN ${keys} AS k ON k.n = f.n`} WHERE true${sql} LIMIT ?`,
      JSON.stringify(places),
      ...values,
      most,
    );
    return rows.map((row) => Number(row.place));
  }

  return (
    kind: Kind,
    vector: Float32Array,
    filter: PlainFilter,
    limit: number,
    index: Pick<VectorIndex, 'last' | 'nearest'> | null,
  ): HitRow[] => {
    const whole = { filter, limit, places: [], beyond: 0 };
    if (index === null || index.last === 0) return ranked(kind, vector, whole);
    if (where(kind, filter).sql) {
      const places = fewPassing(kind, filter);
      if (places.length <= few) {
        return ranked(kind, vector, { filter, limit, places, beyond: Number.MAX_SAFE_INTEGER });
      }
    }
    const wanted = Math.max(compared, limit * comparedPerHit);
    for (let asked = Math.max(firstAsked, wanted); asked <= mostAsked; asked *= 4) {
      const found = index.nearest(vector, asked);
      const places = passing(kind, found, filter, wanted);
      if (places.length === wanted || found.length < asked) {
        return ranked(kind, vector, { filter, limit, places, beyond: index.last });
      }
    }
    return ranked(kind, vector, whole);
  };
}
