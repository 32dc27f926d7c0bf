import type { Kind } from '../../core/corpus-kinds.ts';
import type { Corpus, Entry } from '../../core/ports.ts';
import { makeDoc } from './corpus-docs.ts';

/** All ids and hashes of a kind. */
export async function hashesOf(corpus: Corpus, kind: Kind): Promise<{ id: string; hash: string }[]> {
  const found = [];
  for await (const entry of corpus.hashes(kind)) found.push(entry);
  return found;
}

/** The ids of what was found, in order. */
export const ids = (found: readonly { doc: { id: string } }[]): string[] => found.map(({ doc }) => doc.id);

/** Claims by id, with fields and vector of their own. */
export const claims = (list: readonly (readonly [string, object?, Float32Array?])[]): Entry<'claim'>[] =>
  list.map(([id, fields, vector]) => ({
    doc: makeDoc('claim', id, { ...fields }),
    ...(vector && { vector }),
  }));

/** Empties a kind and fills it, so that a test sees its own documents only. */
export async function replaceAll<K extends Kind>(
  corpus: Corpus,
  kind: K,
  entries: readonly Entry<K>[],
): Promise<void> {
  await corpus.remove(
    kind,
    (await hashesOf(corpus, kind)).map(({ id }) => id),
  );
  await corpus.put(kind, entries);
}

/** The n-th hour of a November. */
export const hour = (n: number): string => new Date(Date.UTC(2026, 10, 1, n)).toISOString();
