import { storageNewer } from './storage-errors.ts';

/** The little of a SQLite connection that migrations need; `DatabaseSync` of node:sqlite fits. */
export interface SqlConnection {
  exec(sql: string): void;
  prepare(sql: string): { get(): Record<string, unknown> | undefined };
}

/** One step forward. Its number is its place in the list, from 1: a list is only ever added to. */
export interface Migration {
  /** What it does, in a few words. */
  readonly name: string;
  readonly sql: string;
}

function versionOf(connection: SqlConnection): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

function refuseNewer(version: number, known: number, label: string): void {
  if (version <= known) return;
  throw storageNewer(
    `${label} was written by a newer version of Claimwatch (its format is ${version}, this program knows ${known}). Install that version or a later one.`,
  );
}

/**
 * Brings a database forward to the newest version, in one transaction: all missing steps or none. Several processes may do so at
 * once. Returns the version; throws `storage.newer` for a database from the future. There is no way back but a backup.
 */
export function migrate(connection: SqlConnection, migrations: readonly Migration[], label: string): number {
  const newest = migrations.length;
  refuseNewer(versionOf(connection), newest, label);
  if (versionOf(connection) === newest) return newest;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(connection);
    refuseNewer(version, newest, label);
    for (const { sql } of migrations.slice(version)) connection.exec(sql);
    connection.exec(`PRAGMA user_version = ${newest}`);
    connection.exec('COMMIT');
  } catch (error) {
    connection.exec('ROLLBACK');
    throw error;
  }
  return newest;
}
