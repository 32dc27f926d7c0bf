import type { Kind } from '../../core/corpus-kinds.ts';
import type { PlainFilter } from '../../core/corpus-rules.ts';
import { createNearest } from './corpus-nearest.ts';
import { type HitRow, vectorOf } from './corpus-rows.ts';
import { tablesOf } from './corpus-schema.ts';
import type { Database } from './database.ts';
import { openVectorIndex, type VectorIndex } from './vector-index.ts';

/** Vectors outside the index that are compared one by one, some 5 ms; with more, it is time to take them in. */
const mostOutside = 5_000;

/** Whether a kind has so many vectors that an index pays. */
export function needsIndex({ get }: Pick<Database, 'get'>, kind: Kind): boolean {
  return Number(get(`SELECT max(place) AS n FROM ${tablesOf(kind).floats}`)?.n ?? 0) > mostOutside;
}

/** Vectors taken in by one call: a query that comes in between waits for so many, some 50 ms. */
const takenAtOnce = 200;

/** Vectors taken in after which the copy in the file is written although more are to come. */
const unsavedAtMost = 100_000;

/** Reading by vectors, with an index of them where there are many. */
export interface NearReads {
  /** The nearest, and whether the index should take in what has come since. */
  nearest(
    kind: Kind,
    vector: Float32Array,
    filter: PlainFilter,
    limit: number,
  ): { readonly rows: HitRow[]; readonly behind: boolean };
  /** Takes some vectors into the index. Returns whether there are more; when there are none, the file has all of them too. */
  takeIn(kind: Kind): boolean;
}

/**
 * Reads by vectors over one connection. SQLite holds the vectors and says what a hit is; an index only names candidates, so one that
 * is missing, old or wrong costs time or a hit and never gives a wrong one. Its files stand beside the database (`…near-claim.json`)
 * and may be removed at any time. Without `indexed` every vector is compared.
 */
export function createNearReads(database: Database, { indexed }: { readonly indexed: boolean }): NearReads {
  const { all, get } = database;
  const nearest = createNearest(database);
  const indexes = new Map<Kind, VectorIndex>();

  const number = (sql: string): number => Number(get(sql)?.n ?? 0);

  function indexOf(kind: Kind): VectorIndex | null {
    if (!indexed) return null;
    const { floats } = tablesOf(kind);
    const index =
      indexes.get(kind) ??
      openVectorIndex(`${database.path}.near-${kind}`, {
        given: number(`SELECT seq AS n FROM sqlite_sequence WHERE name = '${floats}'`),
        vectorOf: (place) => {
          const row = get(`SELECT vector FROM ${floats} WHERE place = ?`, place);
          return row ? vectorOf(row) : null;
        },
      });
    indexes.set(kind, index);
    return index;
  }

  /** How far places go beyond the index; those that were removed count as well. */
  const beyond = (kind: Kind, index: VectorIndex): number =>
    number(`SELECT max(place) AS n FROM ${tablesOf(kind).floats}`) - index.last;

  return {
    nearest: (kind, vector, filter, limit) => {
      const index = indexOf(kind);
      const rows = nearest(kind, vector, filter, limit, index);
      return { rows, behind: index !== null && beyond(kind, index) > mostOutside };
    },

    takeIn: (kind) => {
      const index = indexOf(kind);
      if (index === null) return false;
      const { floats } = tablesOf(kind);
      const rows = all(
        `SELECT place, vector FROM ${floats} WHERE place > ? ORDER BY place LIMIT ?`,
        index.last,
        takenAtOnce,
      );
      index.add(rows.map((row) => ({ place: Number(row.place), vector: vectorOf(row) })));
      const more = rows.length === takenAtOnce;
      if (!more && index.size > 2 * number(`SELECT count(*) AS n FROM ${floats}`)) {
        index.clear();
        return true;
      }
      if (index.unsaved > (more ? unsavedAtMost : 0)) index.save();
      return more;
    },
  };
}
