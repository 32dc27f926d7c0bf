import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { getLoadablePath } from 'sqlite-vec';
import { storageCorrupt, storageError } from '../../core/storage-errors.ts';

/** A row as SQLite gives it: values by column name. */
export type Row = Record<string, SQLOutputValue>;

/** A SQLite connection: statements are prepared once, and what goes wrong says what to do (core/storage-errors.ts). */
export interface Database {
  readonly path: string;
  /** The connection itself, for what has no method here. */
  readonly connection: DatabaseSync;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  exec(sql: string): void;
  /** Does all of `work` or nothing, and has the write lock from its start. Must not be nested. */
  transaction<T>(work: () => T): T;
  close(): void;
}

export interface OpenOptions {
  /**
   * FULL: a commit survives power loss. NORMAL: it survives a crash of the process, and power loss may take the last commits
   * but not the file.
   */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** Loads sqlite-vec. */
  readonly vectors?: boolean;
  readonly readOnly?: boolean;
  /** How long to wait for another connection's write, in milliseconds. */
  readonly busyMs?: number;
}

/** Pages in the log before they are moved to the main file: 32 MB, so that a large write is not interrupted by moving each part. */
const checkpointPages = 8_000;

/** Page cache of a connection, in KiB: SQLite's own default of 2 MB makes large indexes slow. */
const cacheKib = 32_768;

function connect(path: string, options: OpenOptions): DatabaseSync {
  const connection = new DatabaseSync(path, {
    allowExtension: options.vectors ?? false,
    readOnly: options.readOnly ?? false,
    timeout: options.busyMs ?? 5_000,
  });
  if (options.vectors) connection.loadExtension(getLoadablePath());
  connection.exec(`PRAGMA cache_size = -${cacheKib}`);
  if (!options.readOnly) {
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec(`PRAGMA wal_autocheckpoint = ${checkpointPages}`);
    connection.exec(`PRAGMA synchronous = ${options.synchronous ?? 'FULL'}`);
  }
  return connection;
}

/**
 * Opens a database file in WAL mode, making it where it is missing. Throws `storage.corrupt`, `storage.read-only`, `storage.full`
 * or `storage.busy`. Damage inside a large file shows only when the page is read; `checkDatabase` looks at all of them.
 */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storageError(error, path);
    }
  };
  const connection = guarded(() => connect(path, options));
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    path,
    connection,
    all: (sql, ...values) => guarded(() => prepared(sql).all(...values)),
    get: (sql, ...values) => guarded(() => prepared(sql).get(...values)),
    run: (sql, ...values) => guarded(() => Number(prepared(sql).run(...values).changes)),
    exec: (sql) => guarded(() => connection.exec(sql)),
    transaction: (work) =>
      guarded(() => {
        prepared('BEGIN IMMEDIATE').run();
        try {
          const result = work();
          prepared('COMMIT').run();
          return result;
        } catch (error) {
          // A full disk makes SQLite roll back by itself.
          if (connection.isTransaction) prepared('ROLLBACK').run();
          throw error;
        }
      }),
    close: () => connection.close(),
  };
}

/** Reads every page of a database and throws `storage.corrupt` at the first thing that is wrong. Takes about a second per GB. */
export function checkDatabase(path: string): void {
  if (!existsSync(path))
    throw storageCorrupt(`${path} is missing. Bring back a backup with: claimwatch restore`);
  const database = openDatabase(path, { readOnly: true });
  try {
    const problem = String(database.get('PRAGMA quick_check(1)')?.quick_check);
    if (problem !== 'ok') {
      throw storageCorrupt(
        `${path} is damaged (${problem}). Bring back the last backup with: claimwatch restore`,
      );
    }
  } finally {
    database.close();
  }
}
