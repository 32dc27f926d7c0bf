import type { Kind } from '../../core/corpus-kinds.ts';
import { isListField, type PlainFilter } from '../../core/corpus-rules.ts';
import { columnOf } from './corpus-schema.ts';
import type { Row } from './database.ts';

/** A stored document before it is parsed. */
export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly doc: string;
}

/** A hit before it is parsed. */
export interface HitRow extends StoredRow {
  readonly score: number;
}

/** A condition with its parameters. */
export interface Where {
  readonly sql: string;
  readonly values: string[];
}

/** A filter as a condition on the keys table `k`. One value is compared directly, so that the index also gives the order. */
export function where(kind: Kind, filter: PlainFilter): Where {
  const parts: Where[] = filter.fields.map(({ field, values }) => {
    const column = `k.${columnOf(field)}`;
    if (values === null) return { sql: `${column} IS NULL`, values: [] };
    if (isListField(kind, field as never)) {
      const both = `SELECT 1 FROM json_each(${column}) AS has, json_each(?) AS wanted WHERE has.value = wanted.value`;
      return { sql: `EXISTS (${both})`, values: [JSON.stringify(values)] };
    }
    const [only] = values;
    if (values.length === 1 && only !== undefined) return { sql: `${column} = ?`, values: [only] };
    return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
  });
  if (filter.from !== null) parts.push({ sql: 'k.at >= ?', values: [filter.from] });
  if (filter.to !== null) parts.push({ sql: "k.at < ? AND k.at <> ''", values: [filter.to] });
  return {
    sql: parts.map((part) => ` AND ${part.sql}`).join(''),
    values: parts.flatMap((part) => part.values),
  };
}

/** A row of `docs`. */
export const storedRow = (row: Row): StoredRow => ({
  id: String(row.id),
  version: Number(row.version),
  hash: String(row.hash),
  doc: String(row.doc),
});

/** A row of `docs` with its score. */
export const hitRow = (row: Row): HitRow => ({ ...storedRow(row), score: Number(row.score) });

/** The vector of a row of `floats`. */
export const vectorOf = (row: Row): Float32Array =>
  new Float32Array((row.vector as Uint8Array<ArrayBuffer>).slice().buffer);
