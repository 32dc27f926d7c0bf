import { jobNames, parseJobData } from '../../core/jobs.ts';
import type { Clock, Queue, Worker } from '../../core/ports.ts';
import { defaultRetryPolicy, type RetryPolicy } from '../../core/retry.ts';
import { followCron, parseCron } from '../cron.ts';
import { nothing, queueClosed } from '../queue-rules.ts';
import { type Bell, createBell } from './bell.ts';
import { openDatabase } from './database.ts';
import { createGroupCommit } from './group-commit.ts';
import { createQueueStore } from './queue-store.ts';
import { type Run, startWorker } from './queue-worker.ts';

export interface SqliteQueueOptions {
  /** The database file; made where it is missing. Several processes may share it. */
  readonly path: string;
  readonly clock: Clock;
  readonly retryPolicy?: RetryPolicy;
  /** How long a worker may be silent before its jobs are given to others. Renewed every third of it. Default 30 s. */
  readonly leaseMs?: number;
  /** How often to look for what other processes added; what this one adds runs at once. Default 500 ms. */
  readonly pollMs?: number;
  /** FULL, the default, keeps acknowledged jobs through a power loss; NORMAL through a crash of the process. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** From 0 to 1, for jitter between processes. */
  readonly random?: () => number;
  /** Told what goes wrong outside of any job, as a full disk while a worker looks for work. Default: a process warning. */
  readonly onError?: (error: unknown) => void;
}

/**
 * A queue in one SQLite file: a table of jobs with leases. A lease is measured by the clock of the machine, so a clock set forward
 * may let another process take a live job early (handlers are idempotent), and one set back delays what is due by as much.
 * Throws `storage.*`; after `close` everything throws `queue.closed`.
 */
export function createSqliteQueue(options: SqliteQueueOptions): Queue {
  const { clock, pollMs = 500, retryPolicy = defaultRetryPolicy, leaseMs = 30_000 } = options;
  const random = options.random ?? Math.random;
  const onError = options.onError ?? ((error: unknown) => process.emitWarning(String(error)));
  const database = openDatabase(options.path, { synchronous: options.synchronous ?? 'FULL' });
  const store = createQueueStore(database);
  const group = createGroupCommit(database);
  const bells = new Set<Bell>();
  const workers = new Set<Worker>();
  const schedules = new Map<string, AbortController>();
  const runs = new Set<Run>();
  let open = true;

  function checkOpen(): void {
    if (!open) throw queueClosed('The queue is closed.');
  }

  /** Writes and tells every loop of this process that there is news. */
  async function change<T>(write: () => T): Promise<T> {
    checkOpen();
    const result = await group.commit(write);
    for (const bell of bells) bell.ring();
    return result;
  }

  return {
    add: async (name, data, { key = null, delayMs = 0, trace = null } = {}) => {
      const parsed = parseJobData(name, data);
      return change(() => store.add({ name, key, data: parsed, runAt: clock.now() + delayMs, trace }));
    },

    work: (handlers, workOptions) => {
      checkOpen();
      const deps = { database, store, clock, retryPolicy, leaseMs, pollMs, random, runs, bells, onError };
      const worker = startWorker(deps, handlers, workOptions);
      workers.add(worker);
      return worker;
    },

    schedule: async (key, pattern, name, data) => {
      const cron = parseCron(pattern);
      await change(() => store.setSchedule(key, pattern, clock.now()));
      schedules.get(key)?.abort();
      const stop = new AbortController();
      schedules.set(key, stop);
      const fire = async (at: Date) => {
        try {
          const parsed = parseJobData(name, data(at));
          await change(() => {
            if (!store.takeSlot(key, pattern, at.getTime())) return;
            store.add({ name, key: null, data: parsed, runAt: clock.now(), trace: null });
          });
        } catch (error) {
          onError(error);
        }
      };
      void followCron(cron, clock, fire, stop.signal);
    },

    unschedule: async (key) => {
      await change(() => store.dropSchedule(key));
      schedules.get(key)?.abort();
      schedules.delete(key);
    },

    counts: async (name) => {
      checkOpen();
      return store.counts(clock.now(), name ?? null);
    },

    standing: async () => {
      checkOpen();
      const found = new Map(store.standing(clock.now()).map((each) => [each.name, each]));
      return jobNames.map((name) => found.get(name) ?? nothing(name));
    },

    deadLetters: async (limit = 100) => {
      checkOpen();
      return store.dead(limit);
    },

    retryDead: (id) => change(() => store.revive(id, clock.now())),
    dropDead: (id) => change(() => store.drop(id)),

    idle: async (signal, horizonMs = 0) => {
      const bell = createBell(clock);
      bells.add(bell);
      signal?.addEventListener('abort', bell.ring);
      try {
        for (;;) {
          signal?.throwIfAborted();
          checkOpen();
          if (!store.busy(clock.now() + horizonMs)) return;
          await bell.wait(pollMs);
        }
      } finally {
        signal?.removeEventListener('abort', bell.ring);
        bells.delete(bell);
      }
    },

    close: async () => {
      if (!open) return;
      for (const stop of schedules.values()) stop.abort();
      await Promise.all([...workers].map((worker) => worker.stop()));
      group.flush();
      open = false;
      for (const bell of bells) bell.ring();
      database.close();
    },
  };
}
