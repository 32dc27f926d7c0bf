import { corpusKinds, type DocOf, type Kind, kindNames } from '../../core/corpus-kinds.ts';
import { accentedWords, foldedWords, keywordOf, searchTextOf, timeOf } from '../../core/corpus-rules.ts';
import { type Migration, migrate } from '../../core/migrate.ts';
import type { Database } from './database.ts';

/**
 * What the tables of a kind are called. `docs` holds the documents and `floats` their vectors, which is all there is to keep; `keys`
 * (what is filtered, sorted and counted by) and `words` (the text index) are made from the documents. All are joined by the number `n`.
 */
export function tablesOf(kind: Kind) {
  return { docs: `docs_${kind}`, keys: `keys_${kind}`, words: `words_${kind}`, floats: `floats_${kind}` };
}

/** Column of a keyword field. */
export const columnOf = (field: string): string => `k_${field}`;

const migrations: readonly Migration[] = [
  {
    name: 'which derived tables were made',
    sql: 'CREATE TABLE derived (kind TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT;',
  },
];

/** A vector that is written again gets another `place`, and no place is used twice: those beyond the last one seen are all that is new. */
function baseTables(kind: Kind): string {
  const { docs, floats } = tablesOf(kind);
  const table = `CREATE TABLE IF NOT EXISTS ${docs} (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, hash TEXT NOT NULL, doc TEXT NOT NULL) STRICT;`;
  const vectorTable = `CREATE TABLE IF NOT EXISTS ${floats} (
    place INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL UNIQUE, vector BLOB NOT NULL) STRICT;`;
  return corpusKinds[kind].vector ? table + vectorTable : table;
}

/** Counted up whenever core cuts words in another way: the text index is then made again. */
const wordsVersion = 2;

/** Times are '' where there is none, so that one index serves every order. Words are cut in core, hence the plainest tokenizer. */
function derivedTables(kind: Kind): string {
  const { keys, words } = tablesOf(kind);
  const { keywords, text } = corpusKinds[kind];
  const columns = keywords.map((field) => `, ${columnOf(field)} TEXT`).join('');
  return [
    `CREATE TABLE ${keys} (n INTEGER PRIMARY KEY, id TEXT NOT NULL, at TEXT NOT NULL${columns}) STRICT;`,
    `CREATE INDEX ${keys}_at ON ${keys} (at, id);`,
    ...keywords.map((field) => `CREATE INDEX ${keys}_${field} ON ${keys} (${columnOf(field)}, at);`),
    ...(text.length > 0
      ? [
          `CREATE VIRTUAL TABLE ${words} USING fts5(accented, folded, content='', contentless_delete=1, tokenize='ascii'); -- words ${wordsVersion}`,
        ]
      : []),
  ].join('\n');
}

/** Writes what a document is filtered and sorted by, in place of what was. */
export function writeKeys<K extends Kind>(database: Database, kind: K, n: number, doc: DocOf<K>): void {
  const values = corpusKinds[kind].keywords.map((field) => {
    const value = keywordOf(kind, doc, field as never);
    return Array.isArray(value) ? JSON.stringify(value) : value;
  });
  database.run(
    `INSERT OR REPLACE INTO ${tablesOf(kind).keys} VALUES (?, ?, ?${', ?'.repeat(values.length)})`,
    n,
    doc.id,
    timeOf(kind, doc) ?? '',
    ...values,
  );
}

/**
 * Writes the words of a document into the text index, in place of what was. Do so for many documents in a row: FTS5 writes out
 * what it has gathered whenever another table is written in between.
 */
export function writeWords<K extends Kind>(database: Database, kind: K, n: number, doc: DocOf<K>): void {
  if (corpusKinds[kind].text.length === 0) return;
  const text = searchTextOf(kind, doc);
  database.run(
    `INSERT OR REPLACE INTO ${tablesOf(kind).words} (rowid, accented, folded) VALUES (?, ?, ?)`,
    n,
    accentedWords(text).join(' '),
    foldedWords(text).join(' '),
  );
}

function makeDerived(database: Database, kind: Kind, definition: string): void {
  const { docs, keys, words } = tablesOf(kind);
  database.exec(`DROP TABLE IF EXISTS ${keys}; DROP TABLE IF EXISTS ${words}; ${definition}`);
  for (const write of [writeKeys, writeWords]) {
    for (const row of database.connection.prepare(`SELECT n, doc FROM ${docs}`).iterate()) {
      write(database, kind, Number(row.n), JSON.parse(String(row.doc)));
    }
  }
  database.run('INSERT OR REPLACE INTO derived VALUES (?, ?)', kind, definition);
}

/** The table in which sqlite-vec kept the vectors of a kind before `floats`. */
const olderVectors = (kind: Kind): string => `vectors_${kind}`;

function takeOverVectors(database: Database, kind: Kind): void {
  const older = olderVectors(kind);
  database.exec(
    `INSERT INTO ${tablesOf(kind).floats} (n, vector) SELECT rowid, vector FROM ${older} ORDER BY rowid; DROP TABLE ${older};`,
  );
}

/**
 * Makes the tables of every kind. Where the fields of a kind have changed since the file was made, the derived tables are made
 * again from the documents: a change of core/corpus-kinds.ts needs no migration.
 */
export function prepareCorpus(database: Database): void {
  migrate(database.connection, migrations, database.path);
  const made = new Map(
    database.all('SELECT kind, definition FROM derived').map((row) => [row.kind, row.definition]),
  );
  const tables = new Set(database.all('SELECT name FROM sqlite_master').map((row) => row.name));
  const older = kindNames.filter((kind) => tables.has(olderVectors(kind)));
  const changed = kindNames.filter((kind) => made.get(kind) !== derivedTables(kind));
  if (changed.length === 0 && older.length === 0) return;
  database.transaction(() => {
    for (const kind of [...changed, ...older]) database.exec(baseTables(kind));
    for (const kind of older) takeOverVectors(database, kind);
    for (const kind of changed) makeDerived(database, kind, derivedTables(kind));
  });
}
