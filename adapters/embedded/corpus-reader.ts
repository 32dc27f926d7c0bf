import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import { isListField, type PlainFilter } from '../../core/corpus-rules.ts';
import { createMatchExpression, rankedAtMost } from './corpus-match.ts';
import { type HitRow, hitRow, type StoredRow, storedRow, vectorOf, where } from './corpus-rows.ts';
import { columnOf, tablesOf } from './corpus-schema.ts';
import type { Database } from './database.ts';

/**
 * The reading half of the corpus over one connection. All of it is synchronous; the caller chooses the thread. A search ranks about
 * `ranked` documents at most.
 */
export function createCorpusReader(database: Database, { ranked = rankedAtMost } = {}) {
  const { all, get } = database;
  const matchExpression = createMatchExpression(database, ranked);
  return {
    get(kind: Kind, ids: readonly string[]): StoredRow[] {
      const sql = `SELECT id, version, hash, doc FROM ${tablesOf(kind).docs} WHERE id = ?`;
      return ids.map((id) => get(sql, id)).flatMap((row) => (row ? [storedRow(row)] : []));
    },

    vectors(kind: Kind, ids: readonly string[]): Map<string, Float32Array> {
      const found = new Map<string, Float32Array>();
      if (!corpusKinds[kind].vector) return found;
      const { docs, floats } = tablesOf(kind);
      for (const id of ids) {
        const row = get(`SELECT vector FROM ${floats} WHERE n = (SELECT n FROM ${docs} WHERE id = ?)`, id);
        if (row) found.set(id, vectorOf(row));
      }
      return found;
    },

    /**
     * Ranks first and reads documents for the best alone; what ties with the last is looked at, so that ids decide. Where `ids` are
     * given these are ranked, each of them, instead of those that have a rare word.
     */
    search(
      kind: Kind,
      text: string,
      filter: PlainFilter,
      ids: readonly string[] | null,
      limit: number,
    ): HitRow[] {
      const match = matchExpression(kind, text);
      if (match === null) return [];
      const { docs, keys, words } = tablesOf(kind);
      const { sql, values } = where(kind, filter);
      const source = sql ? `${words} CROSS JOIN ${keys} AS k ON k.n = ${words}.rowid` : words;
      const [among, ...amongValues] = ids
        ? [`SELECT n FROM ${docs} WHERE id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)]
        : match.among
          ? [`SELECT rowid FROM ${words} WHERE ${words} MATCH ?`, match.among]
          : [];
      const rows = all(
        `WITH ranked AS MATERIALIZED (SELECT ${words}.rowid AS n, ${words}.rank AS r FROM ${source} WHERE ${words} MATCH ?${among ? ` AND +${words}.rowid IN (${among})` : ''}${sql})
         SELECT id, version, hash, doc, -r AS score FROM ranked JOIN ${docs} USING (n)
         WHERE r <= coalesce((SELECT r FROM ranked ORDER BY r LIMIT 1 OFFSET ?), 0) ORDER BY r, id LIMIT ?`,
        match.words,
        ...amongValues,
        ...values,
        limit - 1,
        limit,
      );
      return rows.map(hitRow);
    },

    /** By time in the order asked for, then by id; kinds without a time by id. `at` is the time that a page is continued from. */
    list(
      kind: Kind,
      filter: PlainFilter,
      limit: number,
      order: 'newest' | 'oldest',
      after: { time: string; id: string } | null,
    ): (StoredRow & { at: string })[] {
      const { docs, keys } = tablesOf(kind);
      const { sql, values } = where(kind, filter);
      const timed = corpusKinds[kind].time !== null;
      const beyond = order === 'newest' ? '<' : '>';
      const rest = timed ? `k.at ${beyond}= ? AND (k.at ${beyond} ? OR k.id > ?)` : 'k.id > ?';
      const start = after ? [...(timed ? [after.time, after.time] : []), after.id] : [];
      const sorted = timed ? `k.at ${order === 'newest' ? 'DESC' : 'ASC'}, k.id` : 'k.id';
      const rows = all(
        `SELECT d.id, version, hash, doc, k.at FROM ${keys} AS k JOIN ${docs} AS d USING (n)
         WHERE true${sql}${after ? ` AND ${rest}` : ''} ORDER BY ${sorted} LIMIT ?`,
        ...values,
        ...start,
        limit,
      );
      return rows.map((row) => ({ ...storedRow(row), at: String(row.at) }));
    },

    count(kind: Kind, filter: PlainFilter): number {
      const { sql, values } = where(kind, filter);
      return Number(
        get(`SELECT count(*) AS n FROM ${tablesOf(kind).keys} AS k WHERE true${sql}`, ...values)?.n,
      );
    },

    histogram(kind: Kind, by: 'hour' | 'day', filter: PlainFilter): { at: string; count: number }[] {
      const { sql, values } = where(kind, filter);
      const [length, rest] = by === 'hour' ? [13, ':00:00.000Z'] : [10, 'T00:00:00.000Z'];
      const rows = all(
        `SELECT substr(k.at, 1, ${length}) AS bucket, count(*) AS n FROM ${tablesOf(kind).keys} AS k
         WHERE k.at <> ''${sql} GROUP BY bucket ORDER BY bucket`,
        ...values,
      );
      return rows.map((row) => ({ at: `${row.bucket}${rest}`, count: Number(row.n) }));
    },

    terms(kind: Kind, field: string, filter: PlainFilter, limit: number): { value: string; count: number }[] {
      const { sql, values } = where(kind, filter);
      const { keys } = tablesOf(kind);
      const column = `k.${columnOf(field)}`;
      const isList = isListField(kind, field as never);
      const rows = all(
        `SELECT ${isList ? 'item.value' : column} AS term, count(DISTINCT k.n) AS n
         FROM ${keys} AS k${isList ? `, json_each(${column}) AS item` : ''}
         WHERE ${column} IS NOT NULL${sql} GROUP BY term ORDER BY n DESC, term LIMIT ?`,
        ...values,
        limit,
      );
      return rows.map((row) => ({ value: String(row.term), count: Number(row.n) }));
    },

    /** Ids beyond `after` with their hashes, by id. */
    hashes(kind: Kind, after: string, limit: number): { id: string; hash: string }[] {
      const rows = all(
        `SELECT id, hash FROM ${tablesOf(kind).docs} WHERE id > ? ORDER BY id LIMIT ?`,
        after,
        limit,
      );
      return rows.map((row) => ({ id: String(row.id), hash: String(row.hash) }));
    },
  };
}

export type CorpusReader = ReturnType<typeof createCorpusReader>;
