import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { notFound } from '../../core/errors.ts';

/** The rows of a JSON Lines file as a schema reads them. Throws `input.not-found` where the file is not there. */
export function readRows<S extends z.ZodType>(path: string, schema: S): z.output<S>[] {
  if (!existsSync(path))
    throw notFound(`${path} is not there. Give the folder of the development data by --data.`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

/** At most `limit` rows spread evenly over all of them; all where `limit` is 0. */
export function spread<R>(rows: readonly R[], limit: number): R[] {
  if (limit === 0 || rows.length <= limit) return [...rows];
  return Array.from({ length: limit }, (_, n) => rows[Math.floor((n * rows.length) / limit)] as R);
}
