import { setImmediate as nextTurn } from 'node:timers/promises';
import { type JobName, jobNames, parseJobData } from '../../core/jobs.ts';
import type { Clock, Handler, Handlers, Job, Worker, WorkOptions } from '../../core/ports.ts';
import { decideRetry, maxLostLeases, type RetryPolicy } from '../../core/retry.ts';
import { errorRecord, isFinal, leaseLost } from '../queue-rules.ts';
import { type Bell, createBell } from './bell.ts';
import type { Database } from './database.ts';
import type { QueueStore, StoredJob } from './queue-store.ts';

/** A job that is being done, under a lease. */
export interface Run extends StoredJob {
  readonly abort: AbortController;
}

type Settled = { run: Run; ok: true } | { run: Run; ok: false; error: unknown };

interface Failure {
  readonly job: StoredJob;
  readonly error: unknown;
  readonly dead: boolean;
}

export interface WorkerDeps {
  readonly database: Database;
  readonly store: QueueStore;
  readonly clock: Clock;
  readonly retryPolicy: RetryPolicy;
  readonly leaseMs: number;
  readonly pollMs: number;
  readonly random: () => number;
  /** Runs of all workers of this queue: none of them may find the other's lease expired after a jump of the clock. */
  readonly runs: Set<Run>;
  /** Bells to ring when the table has changed. */
  readonly bells: Set<Bell>;
  readonly onError: (error: unknown) => void;
}

function jobOf({ id, name, data, attempt, trace }: StoredJob): Job {
  return { id: String(id), name, data, attempt, ...(trace !== null && { trace }) } as Job;
}

/**
 * Starts a worker: one loop that in each turn, and in one transaction, settles what has finished, renews leases, frees those of
 * the dead, and takes what is due. It turns when something has changed here, when the next job is due, and every `pollMs` (with
 * jitter) for what other processes add.
 */
export function startWorker(deps: WorkerDeps, handlers: Handlers, options: WorkOptions = {}): Worker {
  const { database, store, clock, leaseMs } = deps;
  const names = jobNames.filter((name) => handlers[name]);
  const bell = createBell(clock);
  const mine = new Set<Run>();
  let settled: Settled[] = [];
  let renewAt = 0;
  let stopping = false;

  const free = (name: JobName): number =>
    (options.concurrency?.[name] ?? 1) - [...mine].filter((run) => run.name === name).length;

  async function perform(run: Run): Promise<void> {
    try {
      const data = parseJobData(run.name, run.data);
      await (handlers[run.name] as Handler<JobName>)({ ...jobOf(run), data } as Job, run.abort.signal);
      settled.push({ run, ok: true });
    } catch (error) {
      settled.push({ run, ok: false, error });
    }
    mine.delete(run);
    bell.ring();
  }

  function settle(done: Settled): Failure[] {
    const { run } = done;
    if (done.ok) {
      store.complete(run);
      return [];
    }
    const now = clock.now();
    const decision = decideRetry(done.error, run.attempt, deps.retryPolicy);
    if (stopping && !isFinal(done.error)) {
      store.putBack(run, now, true);
      return [];
    }
    const recorded = decision.dead
      ? store.bury(run, errorRecord(done.error), now)
      : store.putBack(run, now + decision.delayMs, !decision.countsAsAttempt);
    return recorded ? [{ job: run, error: done.error, dead: decision.dead }] : [];
  }

  function renew(now: number): void {
    if (now < renewAt) return;
    for (const run of deps.runs) if (!store.renew(run, now + leaseMs)) run.abort.abort();
    renewAt = now + leaseMs / 3;
  }

  function freeExpired(now: number): Failure[] {
    return store.expired(now).map((job) => {
      const dead = job.lostLeases >= maxLostLeases;
      const error = leaseLost(
        `The worker of job ${job.id} stopped in the middle of it, ${job.lostLeases} times so far.`,
      );
      if (dead) store.bury(job, errorRecord(error), now);
      else store.putBack(job, now, true);
      return { job, error, dead };
    });
  }

  function report({ job, error, dead }: Failure): void {
    try {
      options.onFailure?.(jobOf(job), error, dead);
    } catch (failure) {
      deps.onError(failure);
    }
  }

  /** Returns how long to wait for the next turn, if nothing rings before. */
  function turn(): number {
    const batch = settled;
    const now = clock.now();
    const { failures, claimed, due } = database.transaction(() => {
      const failed = batch.flatMap(settle);
      renew(now);
      failed.push(...freeExpired(now));
      const open = stopping ? [] : names.filter((name) => free(name) > 0);
      return {
        failures: failed,
        claimed: open.flatMap((name) => store.claim(name, free(name), now, now + leaseMs)),
        due: open.map((name) => store.nextDue(name)).filter((at) => at !== null),
      };
    });
    settled = settled.slice(batch.length);
    for (const { run } of batch) deps.runs.delete(run);
    for (const job of claimed) {
      const run: Run = { ...job, abort: new AbortController() };
      mine.add(run);
      deps.runs.add(run);
      void perform(run);
    }
    failures.forEach(report);
    if (batch.length + failures.length > 0) for (const other of deps.bells) if (other !== bell) other.ring();
    return Math.max(
      0,
      Math.min(deps.pollMs * (0.75 + deps.random() / 2), leaseMs / 3, ...due.map((at) => at - now)),
    );
  }

  async function loop(): Promise<void> {
    while (!stopping || mine.size > 0 || settled.length > 0) {
      // One turn of the event loop, so that what finishes together is written together.
      await nextTurn();
      try {
        await bell.wait(turn());
      } catch (error) {
        deps.onError(error);
        // What cannot be written down now is done again when its lease has expired.
        if (stopping && mine.size === 0) break;
        await clock.sleep(deps.pollMs);
      }
    }
    for (const { run } of settled) deps.runs.delete(run);
    deps.bells.delete(bell);
  }

  /** Puts back what still runs; its handler then holds no lease. What cannot be put back now is free when its lease has expired. */
  function giveBack(): void {
    const left = [...mine];
    mine.clear();
    for (const run of left) deps.runs.delete(run);
    try {
      database.transaction(() => {
        for (const run of left) store.putBack(run, clock.now(), true);
      });
    } catch (error) {
      deps.onError(error);
    }
    bell.ring();
  }

  deps.bells.add(bell);
  const finished = loop();
  return {
    stop: async (withinMs) => {
      stopping = true;
      for (const run of mine) run.abort.abort();
      bell.ring();
      if (withinMs === undefined) return finished;
      const enough = new AbortController();
      await Promise.race([finished, clock.sleep(withinMs, enough.signal)]);
      enough.abort();
      giveBack();
      return finished;
    },
  };
}
