import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup } from 'node:sqlite';
import { storageError } from '../../core/storage-errors.ts';
import { checkDatabase, openDatabase } from './database.ts';

/** More pages than a database can have: one step copies one consistent state, however busy the writers are. */
const allPages = 0x7fffffff;

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a complete file in its place, so that there is the old one or the new one after a crash, and never a part. */
function replace(temporary: string, target: string): void {
  syncPath(temporary);
  renameSync(temporary, target);
  syncPath(dirname(target));
}

/**
 * Copies a database to `target` as it is at one instant, safely while it is being written (SQLite's online backup). The copy is
 * checked before it takes the place of an older one. Throws `storage.*`.
 */
export async function backupDatabase(path: string, target: string): Promise<void> {
  const temporary = `${target}.partial`;
  const source = openDatabase(path, { readOnly: true });
  try {
    await backup(source.connection, temporary, { rate: allPages });
    checkDatabase(temporary);
    replace(temporary, target);
  } catch (error) {
    throw storageError(error, target);
  } finally {
    source.close();
    removeCompanions(temporary);
  }
}

function removeCompanions(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/**
 * Puts a backup in the place of a database that no process has open. The backup is checked first, and the old log is removed:
 * SQLite would otherwise replay it over the restored file. Throws `storage.*`.
 */
export function restoreDatabase(backupPath: string, path: string): void {
  const temporary = `${path}.partial`;
  checkDatabase(backupPath);
  try {
    copyFileSync(backupPath, temporary);
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    replace(temporary, path);
  } catch (error) {
    throw storageError(error, path);
  }
}
