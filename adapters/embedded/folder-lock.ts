import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from '../../core/errors.ts';
import { storageError, storageLocked } from '../../core/storage-errors.ts';
import { openDatabase } from './database.ts';

/** A data folder held by this process. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone, making it where it is missing. The lock is SQLite's write lock on a small file, so
 * the operating system drops it with the process, however that ends. The holder's number is committed first and stays readable.
 * Throws `storage.locked`, naming that process, or `storage.read-only`.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'claimwatch.lock');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw storageError(error, folder);
  }
  const database = openDatabase(path, { busyMs: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
    database.exec(
      'CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), pid INTEGER NOT NULL)',
    );
    database.run(
      'INSERT INTO holder VALUES (1, ?) ON CONFLICT DO UPDATE SET pid = excluded.pid',
      process.pid,
    );
    database.exec('COMMIT');
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const pid = hasCode(error, 'storage.busy') ? database.get('SELECT pid FROM holder')?.pid : undefined;
    database.close();
    if (pid === undefined) throw error;
    throw storageLocked(
      `${folder} is in use by process ${pid}. Stop that one first, or give this one another data folder.`,
    );
  }
  return { release: () => database.close() };
}
