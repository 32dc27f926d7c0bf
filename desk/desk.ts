import { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import { migrate } from '../core/migrate.ts';
import type { Clock } from '../core/ports.ts';
import { storageOlder } from '../core/storage-errors.ts';
import { deskMigrations } from './schema.ts';

/** What every use case of the desk works with. Randomness comes in from outside, like time. */
export interface Desk {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly randomBytes: (size: number) => Uint8Array;
  /** What the present act belongs to, as a W3C `traceparent`; it goes on with what the act sends out. */
  readonly trace?: () => string | undefined;
}

/** Who acts: a member's id, or `system` for what a clock or the set-up does. */
export type Actor = string;

/**
 * Opens the desk database, bringing it forward to the newest form. WAL with `synchronous=FULL`: what was acknowledged survives the
 * process. Only one process may own it. Errors of the engine come through as they are.
 */
export function openDesk({ path, ...given }: { path: string } & Omit<Desk, 'db'>): Desk {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  migrate(db, deskMigrations, 'The desk database');
  return { db, ...given };
}

/**
 * Opens the desk database to read it beside the process that owns it. Throws `storage.older` where it has yet to be brought forward,
 * which only its owner does.
 */
export function openDeskToRead({ path, clock, randomBytes }: { path: string } & Omit<Desk, 'db'>): Desk {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version === deskMigrations.length) return { db, clock, randomBytes };
  db.close();
  throw storageOlder(
    `${path} has format ${version}, this program reads ${deskMigrations.length}. Start this version of Claimwatch once on its folder.`,
  );
}

/** The present as UTC ISO 8601. */
export function nowOf(desk: Desk): string {
  return new Date(desk.clock.now()).toISOString();
}

/** Runs `act` in one transaction: all of it, its audit entries and its outbox lines, or nothing. Calls may be nested. */
export function transact<T>(desk: Desk, act: () => T): T {
  if (desk.db.isTransaction) return act();
  desk.db.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    desk.db.exec('COMMIT');
    return result;
  } catch (error) {
    desk.db.exec('ROLLBACK');
    throw error;
  }
}

/** Takes the right to write and gives it back. Throws what the engine says where the database cannot be written. */
export function checkDeskWritable(desk: Desk): void {
  desk.db.exec('BEGIN IMMEDIATE');
  desk.db.exec('ROLLBACK');
}

/** The JSON document in a row's `doc` column, checked; null for no row. A row that does not fit is a bug or damage and throws. */
export function readDoc<T>(schema: z.ZodType<T>, row: Record<string, unknown> | undefined): T | null {
  return row ? schema.parse(JSON.parse(String(row.doc))) : null;
}

/** Like `readDoc`, for many rows. */
export function readDocs<T>(schema: z.ZodType<T>, rows: readonly Record<string, unknown>[]): T[] {
  return rows.map((row) => schema.parse(JSON.parse(String(row.doc))));
}

/** A random hex id of 128 bits. */
export function randomId(desk: Desk, prefix: string): string {
  return `${prefix}-${Buffer.from(desk.randomBytes(16)).toString('hex')}`;
}
