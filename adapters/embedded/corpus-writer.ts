import { corpusKinds, type DocOf, type Kind } from '../../core/corpus-kinds.ts';
import {
  checkedDoc,
  checkedVector,
  contentHash,
  searchTextOf,
  vectorBytes,
} from '../../core/corpus-rules.ts';
import { conflict } from '../../core/errors.ts';
import { canonicalJson } from '../../core/ids.ts';
import type { Entry } from '../../core/ports.ts';
import type { CorpusReader } from './corpus-reader.ts';
import { tablesOf, writeKeys, writeWords } from './corpus-schema.ts';
import type { Database } from './database.ts';

/** The writing half of the corpus. Each call is one transaction: all of it or nothing. */
export function createCorpusWriter(database: Database, reader: CorpusReader) {
  const { get, run } = database;

  /** A vector that is there already keeps its place, so that no index of vectors has to look at it again. */
  function putVector(floats: string, n: number, bytes: Uint8Array): void {
    run(
      `INSERT OR REPLACE INTO ${floats} (n, vector)
       SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM ${floats} WHERE n = ?1 AND vector = ?2)`,
      n,
      bytes,
    );
  }

  /**
   * Writes all of an entry but its words. Returns null where nothing changed, else the row number and whether the words did.
   */
  function putOne<K extends Kind>(kind: K, entry: Entry<K>): { n: number; newText: boolean } | null {
    const { docs, floats } = tablesOf(kind);
    const { doc, vector, expectedVersion } = entry;
    const before = get(`SELECT n, version, hash, doc FROM ${docs} WHERE id = ?`, doc.id);
    const version = Number(before?.version ?? 0);
    if (expectedVersion !== undefined && expectedVersion !== version) {
      throw conflict(`${kind} ${doc.id} is at version ${version}, not ${expectedVersion}.`);
    }
    const json = canonicalJson(doc);
    const whole = vector ?? (before ? reader.vectors(kind, [doc.id]).get(doc.id) : undefined);
    const hash = contentHash(json, whole ? vectorBytes(whole) : null);
    if (before?.hash === hash) return null;
    const row = get(
      `INSERT INTO ${docs} (id, version, hash, doc) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, hash = excluded.hash, doc = excluded.doc RETURNING n`,
      doc.id,
      version + 1,
      hash,
      json,
    );
    const n = Number(row?.n);
    const sameText = before && searchTextOf(kind, JSON.parse(String(before.doc))) === searchTextOf(kind, doc);
    writeKeys(database, kind, n, doc);
    if (vector) putVector(floats, n, vectorBytes(vector));
    return { n, newText: !sameText };
  }

  function putAll<K extends Kind>(kind: K, entries: readonly Entry<K>[]): number {
    const texts = new Map<number, DocOf<K>>();
    let changed = 0;
    for (const entry of entries) {
      const written = putOne(kind, entry);
      if (written) changed++;
      if (written?.newText) texts.set(written.n, entry.doc);
    }
    for (const [n, doc] of texts) writeWords(database, kind, n, doc);
    return changed;
  }

  return {
    put<K extends Kind>(kind: K, entries: readonly Entry<K>[]): { changed: number; unchanged: number } {
      const checked = entries.map((entry) => {
        const vector = entry.vector && checkedVector(kind, entry.vector);
        return { doc: checkedDoc(kind, entry.doc), vector, expectedVersion: entry.expectedVersion };
      });
      const changed = database.transaction(() => putAll(kind, checked));
      return { changed, unchanged: entries.length - changed };
    },

    remove(kind: Kind, ids: readonly string[]): number {
      const { docs, keys, words, floats } = tablesOf(kind);
      return database.transaction(() => {
        const removed = ids
          .map((id) => get(`DELETE FROM ${docs} WHERE id = ? RETURNING n`, id))
          .flatMap((row) => (row ? [Number(row.n)] : []));
        for (const n of removed) {
          run(`DELETE FROM ${keys} WHERE n = ?`, n);
          if (corpusKinds[kind].text.length > 0) run(`DELETE FROM ${words} WHERE rowid = ?`, n);
          if (corpusKinds[kind].vector) run(`DELETE FROM ${floats} WHERE n = ?`, n);
        }
        return removed.length;
      });
    },
  };
}
