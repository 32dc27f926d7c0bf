import { type JobName, soloJobs } from '../../core/jobs.ts';
import { type Migration, migrate } from '../../core/migrate.ts';
import type { DeadLetter, JobStanding, QueueCounts } from '../../core/ports.ts';
import type { Database, Row } from './database.ts';

const migrations: readonly Migration[] = [
  {
    name: 'jobs and schedules',
    sql: `
      CREATE TABLE jobs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        key TEXT,
        data TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'active', 'dead')),
        run_at INTEGER NOT NULL,
        attempt INTEGER NOT NULL DEFAULT 0,
        -- One more each time a worker takes it: a worker that lost its lease cannot settle a later run.
        delivery INTEGER NOT NULL DEFAULT 0,
        lost_leases INTEGER NOT NULL DEFAULT 0,
        lease_until INTEGER,
        error_code TEXT,
        error_message TEXT,
        died_at INTEGER
      ) STRICT;
      CREATE INDEX jobs_pending ON jobs (name, run_at, id) WHERE state = 'pending';
      CREATE INDEX jobs_keys ON jobs (name, key) WHERE state = 'pending' AND key IS NOT NULL;
      CREATE INDEX jobs_leases ON jobs (lease_until) WHERE state = 'active';
      CREATE INDEX jobs_dead ON jobs (died_at) WHERE state = 'dead';
      CREATE TABLE schedules (key TEXT PRIMARY KEY, pattern TEXT NOT NULL, last_at INTEGER NOT NULL) STRICT;`,
  },
  { name: 'what a job belongs to', sql: 'ALTER TABLE jobs ADD COLUMN trace TEXT;' },
];

/** A job taken by a worker. `id` and `delivery` together are its lease. */
export interface Lease {
  readonly id: number;
  readonly delivery: number;
}

/** A job as it stands in the table. */
export interface StoredJob extends Lease {
  readonly name: JobName;
  /** As it was written: checked against its schema before it runs. */
  readonly data: unknown;
  readonly attempt: number;
  readonly trace: string | null;
}

interface NewJob {
  readonly name: JobName;
  readonly key: string | null;
  readonly data: unknown;
  readonly runAt: number;
  readonly trace: string | null;
}

function storedJob(row: Row): StoredJob {
  return {
    id: Number(row.id),
    delivery: Number(row.delivery),
    name: row.name as JobName,
    data: JSON.parse(String(row.data)),
    attempt: Number(row.attempt),
    trace: row.trace === null ? null : String(row.trace),
  };
}

/** Whole milliseconds, rounded up so that nothing is early. */
const whole = (ms: number): number => Math.ceil(ms);

/** The tables of the queue and the statements over them. Each function is one step; the caller holds the transaction. */
export function createQueueStore(database: Database) {
  migrate(database.connection, migrations, database.path);
  const { all, get, run } = database;

  /** True while a job of this name must wait for another of it to end. */
  const isHeldUp = (name: JobName): boolean =>
    soloJobs.has(name) &&
    get("SELECT 1 FROM jobs WHERE name = ? AND state = 'active' LIMIT 1", name) !== undefined;

  return {
    add(job: NewJob): { id: string; added: boolean } {
      const pending =
        job.key === null
          ? undefined
          : get("SELECT id FROM jobs WHERE name = ? AND key = ? AND state = 'pending'", job.name, job.key);
      if (pending) return { id: String(pending.id), added: false };
      const row = get(
        'INSERT INTO jobs (name, key, data, run_at, trace) VALUES (?, ?, ?, ?, ?) RETURNING id',
        job.name,
        job.key,
        JSON.stringify(job.data),
        whole(job.runAt),
        job.trace,
      );
      return { id: String(row?.id), added: true };
    },

    /** Takes up to `limit` jobs that are due, oldest first; of those that run alone one, and only while none runs. */
    claim(name: JobName, limit: number, now: number, leaseUntil: number): StoredJob[] {
      if (isHeldUp(name)) return [];
      const rows = all(
        `UPDATE jobs SET state = 'active', lease_until = ?, attempt = attempt + 1, delivery = delivery + 1
         WHERE id IN (SELECT id FROM jobs WHERE name = ? AND state = 'pending' AND run_at <= ? ORDER BY run_at, id LIMIT ?)
         RETURNING id, name, data, attempt, delivery, trace`,
        whole(leaseUntil),
        name,
        now,
        soloJobs.has(name) ? 1 : limit,
      );
      return rows.map(storedJob).sort((a, b) => a.id - b.id);
    },

    /** When the next waiting job of this name is due; null when none waits, or none may be taken. */
    nextDue(name: JobName): number | null {
      if (isHeldUp(name)) return null;
      const row = get("SELECT min(run_at) AS due FROM jobs WHERE name = ? AND state = 'pending'", name);
      return row?.due == null ? null : Number(row.due);
    },

    /** False when the lease is lost; so with all that settle a lease. */
    renew(lease: Lease, until: number): boolean {
      return (
        run(
          'UPDATE jobs SET lease_until = ? WHERE id = ? AND delivery = ?',
          whole(until),
          lease.id,
          lease.delivery,
        ) > 0
      );
    },

    complete(lease: Lease): boolean {
      return (
        run("DELETE FROM jobs WHERE id = ? AND delivery = ? AND state = 'active'", lease.id, lease.delivery) >
        0
      );
    },

    /** Puts a job back; `refund` gives the attempt back. */
    putBack(lease: Lease, runAt: number, refund: boolean): boolean {
      const changed = run(
        `UPDATE jobs SET state = 'pending', lease_until = NULL, run_at = ?, attempt = attempt - ?
         WHERE id = ? AND delivery = ? AND state = 'active'`,
        whole(runAt),
        refund ? 1 : 0,
        lease.id,
        lease.delivery,
      );
      return changed > 0;
    },

    bury(lease: Lease, error: { code: string; message: string }, now: number): boolean {
      const changed = run(
        `UPDATE jobs SET state = 'dead', lease_until = NULL, error_code = ?, error_message = ?, died_at = ?
         WHERE id = ? AND delivery = ? AND state = 'active'`,
        error.code,
        error.message,
        whole(now),
        lease.id,
        lease.delivery,
      );
      return changed > 0;
    },

    /** Notes a lost lease on every job whose lease has run out, and gives them with the number of leases lost so far. */
    expired(now: number): (StoredJob & { lostLeases: number })[] {
      const rows = all(
        `UPDATE jobs SET lost_leases = lost_leases + 1 WHERE state = 'active' AND lease_until <= ?
         RETURNING id, name, data, attempt, delivery, trace, lost_leases`,
        now,
      );
      return rows.map((row) => ({ ...storedJob(row), lostLeases: Number(row.lost_leases) }));
    },

    counts(now: number, name: JobName | null): QueueCounts {
      const row = get(
        `SELECT count(*) FILTER (WHERE state = 'pending' AND run_at <= ?1) AS waiting,
                count(*) FILTER (WHERE state = 'pending' AND run_at > ?1) AS delayed,
                count(*) FILTER (WHERE state = 'active') AS active,
                count(*) FILTER (WHERE state = 'dead') AS dead
         FROM jobs WHERE ?2 IS NULL OR name = ?2`,
        now,
        name,
      );
      const count = (field: keyof QueueCounts) => Number(row?.[field] ?? 0);
      return {
        waiting: count('waiting'),
        delayed: count('delayed'),
        active: count('active'),
        dead: count('dead'),
      };
    },

    /** How each name stands that has a job, and since when its oldest waiting one is due. */
    standing(now: number): JobStanding[] {
      const rows = all(
        `SELECT name, min(run_at) FILTER (WHERE state = 'pending' AND run_at <= ?1) AS oldest,
                count(*) FILTER (WHERE state = 'pending' AND run_at <= ?1) AS waiting,
                count(*) FILTER (WHERE state = 'pending' AND run_at > ?1) AS delayed,
                count(*) FILTER (WHERE state = 'active') AS active,
                count(*) FILTER (WHERE state = 'dead') AS dead
         FROM jobs GROUP BY name`,
        now,
      );
      return rows.map(({ name, oldest, waiting, delayed, active, dead }) => ({
        name: name as JobName,
        oldestAt: oldest === null ? null : Number(oldest),
        waiting: Number(waiting),
        delayed: Number(delayed),
        active: Number(active),
        dead: Number(dead),
      }));
    },

    /** True while a job is active or due by then. */
    busy(by: number): boolean {
      return (
        get(
          "SELECT 1 FROM jobs WHERE state = 'active' OR (state = 'pending' AND run_at <= ?) LIMIT 1",
          by,
        ) !== undefined
      );
    },

    /** Newest first. */
    dead(limit: number): DeadLetter[] {
      const rows = all(
        "SELECT * FROM jobs WHERE state = 'dead' ORDER BY died_at DESC, id DESC LIMIT ?",
        limit,
      );
      return rows.map((row) => {
        const { name, attempt, data, trace } = storedJob(row);
        const error = { code: String(row.error_code), message: String(row.error_message) };
        // Shown as it was written: a job that does not fit its schema is one reason to be here.
        return {
          id: String(row.id),
          name,
          attempt,
          data: data as DeadLetter['data'],
          ...(trace !== null && { trace }),
          error,
          diedAt: Number(row.died_at),
        };
      });
    },

    revive(id: string, now: number): boolean {
      const changed = run(
        `UPDATE jobs SET state = 'pending', run_at = ?, attempt = 0, lost_leases = 0,
                error_code = NULL, error_message = NULL, died_at = NULL
         WHERE id = ? AND state = 'dead'`,
        whole(now),
        id,
      );
      return changed > 0;
    },

    drop(id: string): boolean {
      return run("DELETE FROM jobs WHERE id = ? AND state = 'dead'", id) > 0;
    },

    /** Remembers a schedule. A pattern that is new, or new under this key, counts from now; a known one from its last time. */
    setSchedule(key: string, pattern: string, now: number): void {
      run(
        `INSERT INTO schedules (key, pattern, last_at) VALUES (?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET pattern = excluded.pattern, last_at = excluded.last_at
         WHERE pattern <> excluded.pattern`,
        key,
        pattern,
        whole(now),
      );
    },

    /** From here on no time of this schedule is anybody's. */
    dropSchedule(key: string): void {
      run('DELETE FROM schedules WHERE key = ?', key);
    },

    /** True for the one caller, over all processes, that may fire this time of a schedule. */
    takeSlot(key: string, pattern: string, at: number): boolean {
      return (
        run(
          'UPDATE schedules SET last_at = ?1 WHERE key = ?2 AND pattern = ?3 AND last_at < ?1',
          at,
          key,
          pattern,
        ) > 0
      );
    },
  };
}

export type QueueStore = ReturnType<typeof createQueueStore>;
