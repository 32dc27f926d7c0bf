import type { Database } from './database.ts';

interface Pending {
  /** Does the write and returns what to call when it is durable. */
  readonly write: () => () => void;
  readonly fail: (error: unknown) => void;
}

/** Writes that share a transaction with whatever else is asked for in the same turn of the event loop. */
export interface GroupCommit {
  /** Resolves with the result once it is committed. A write must not throw for reasons of its own: its neighbours would fail too. */
  commit<T>(write: () => T): Promise<T>;
  /** Commits what is pending, now. */
  flush(): void;
}

/** With `synchronous=FULL` a commit costs a disk flush; a hundred writers in one turn then pay for one. */
export function createGroupCommit(database: Database): GroupCommit {
  let pending: Pending[] = [];
  const flush = () => {
    const batch = pending;
    pending = [];
    if (batch.length === 0) return;
    try {
      for (const done of database.transaction(() => batch.map(({ write }) => write()))) done();
    } catch (error) {
      for (const { fail } of batch) fail(error);
    }
  };
  return {
    flush,
    commit: (write) =>
      new Promise((resolve, fail) => {
        pending.push({
          write: () => {
            const result = write();
            return () => resolve(result);
          },
          fail,
        });
        if (pending.length === 1) setImmediate(flush);
      }),
  };
}
