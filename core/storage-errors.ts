import { defineError } from './errors.ts';

/** A database file is damaged, or is no database at all. Nothing is repaired silently. */
export const storageCorrupt = defineError('storage.corrupt');

/** The disk is full. Work waits: nothing acknowledged is lost, and it goes on when there is room. */
export const storageFull = defineError('storage.full', { retry: { afterMs: 60_000 } });

/** The data folder cannot be written, or not even opened. */
export const storageReadOnly = defineError('storage.read-only', { retry: { afterMs: 60_000 } });

/** Another connection held the database for longer than the time allowed. */
export const storageBusy = defineError('storage.busy', { retry: 'backoff' });

/** The data were written by a newer version of the program. */
export const storageNewer = defineError('storage.newer');

/** The database is of an older format and is only being read: whoever owns it brings it forward. */
export const storageOlder = defineError('storage.older');

/** A file or folder of this name is in use by another process. */
export const storageLocked = defineError('storage.locked');

/** SQLite's primary result codes, https://sqlite.org/rescode.html */
const sqlite = {
  perm: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
};

/** What the file system says where a file cannot be made or written. */
const deniedByFileSystem = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOENT', 'ENOTDIR', 'EEXIST']);

/**
 * Turns what SQLite, or the file system below it, reports into an error that says what to do. Anything else comes back as it was.
 * `path` is the file that was worked on.
 */
export function storageError(error: unknown, path: string): unknown {
  const { errcode, code } = Object(error) as { errcode?: number; code?: string };
  const primary = typeof errcode === 'number' ? errcode & 0xff : null;
  if (primary === sqlite.corrupt || primary === sqlite.notADatabase) {
    return storageCorrupt(`${path} is damaged. Bring back the last backup with: claimwatch restore`, {
      cause: error,
    });
  }
  if (primary === sqlite.full || code === 'ENOSPC' || code === 'EDQUOT') {
    return storageFull(`The disk that holds ${path} is full. Make room; work goes on by itself.`, {
      cause: error,
    });
  }
  const denied = primary === sqlite.readOnly || primary === sqlite.cantOpen || primary === sqlite.perm;
  if (denied || deniedByFileSystem.has(code ?? '')) {
    return storageReadOnly(
      `${path} cannot be written. Check that its folder exists and who may write there.`,
      {
        cause: error,
      },
    );
  }
  if (primary === sqlite.busy || primary === sqlite.locked) {
    return storageBusy(`${path} is in use by another process and did not become free in time.`, {
      cause: error,
    });
  }
  return error;
}
