import { Worker as BullWorker, DelayedError, WaitingError } from 'bullmq';
import { type JobName, jobNames, parseJobData } from '../../core/jobs.ts';
import type { Clock, Handler, Handlers, Job, Worker, WorkOptions } from '../../core/ports.ts';
import { decideRetry, maxLostLeases, type RetryPolicy } from '../../core/retry.ts';
import { isFinal, leaseLost } from '../queue-rules.ts';
import { causeOf, failureOf, type JobQueues, jobOf, type QueuedJob } from './bull-jobs.ts';
import type { RedisClient } from './redis-client.ts';

export interface BullWorkerDeps {
  /** A connection of the role `work`, shared by all; each name opens one more to wait on. */
  readonly client: RedisClient;
  readonly prefix: string;
  readonly queues: JobQueues;
  readonly clock: Clock;
  readonly retryPolicy: RetryPolicy;
  readonly leaseMs: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Starts one BullMQ worker a job name. Those without a handler take no job: they only look for expired leases (BullMQ calls them
 * stalled jobs), so that a job of a dead worker is freed by whoever lives.
 */
export function startBullWorker(deps: BullWorkerDeps, handlers: Handlers, options: WorkOptions = {}): Worker {
  const { client, prefix, clock, leaseMs, retryPolicy, onError } = deps;
  const runs = new Map<AbortController, Promise<void>>();
  let stopping = false;
  let finished: Promise<void> | undefined;

  function report(job: Job, error: unknown, dead: boolean): void {
    try {
      options.onFailure?.(job, error, dead);
    } catch (failure) {
      onError(failure);
    }
  }

  /** Gives a job back that was broken off, or not yet begun, when the worker stopped: with its attempt. */
  async function giveBack(job: QueuedJob, token: string): Promise<never> {
    await job.moveToWait(token);
    throw new WaitingError();
  }

  /**
   * Renews the lease of a job until `done`. BullMQ's own renewal goes by the time of day and would rest while that is set back.
   */
  async function holdLease(
    job: QueuedJob,
    token: string,
    done: AbortSignal,
    lost: () => void,
  ): Promise<void> {
    for (;;) {
      await clock.sleep(leaseMs / 3, done);
      if (done.aborted) return;
      try {
        if ((await job.extendLock(token, leaseMs)) === 1) continue;
        if (!done.aborted) lost();
        return;
      } catch (error) {
        onError(error);
      }
    }
  }

  async function handle(job: QueuedJob, token: string): Promise<void> {
    const name = job.name as JobName;
    const data = parseJobData(name, job.data);
    const abort = new AbortController();
    const done = new AbortController();
    void holdLease(job, token, done.signal, () => abort.abort());
    const run = (async () =>
      (handlers[name] as Handler<JobName>)({ ...jobOf(job), data } as Job, abort.signal))();
    runs.set(abort, run);
    try {
      await run;
    } finally {
      runs.delete(abort);
      done.abort();
    }
  }

  async function perform(job: QueuedJob, token: string): Promise<void> {
    const attempt = job.attemptsMade + 1;
    // From here on the same key makes a new job: what is added now may not be seen by this run any more.
    await job.removeDeduplicationKey();
    if (stopping) await giveBack(job, token);
    try {
      await handle(job, token);
    } catch (error) {
      if (stopping && !isFinal(error)) await giveBack(job, token);
      const decision = decideRetry(error, attempt, retryPolicy);
      if (decision.dead || decision.countsAsAttempt) throw failureOf(error);
      await job.moveToDelayed(clock.now() + decision.delayMs, token);
      report(jobOf(job), error, false);
      throw new DelayedError();
    }
  }

  async function reportLostLease(name: JobName, id: string): Promise<void> {
    const job = await deps.queues.get(name)?.getJob(id);
    if (job) report(jobOf(job), leaseLost(`The worker of job ${id} stopped in the middle of it.`), false);
  }

  function startOne(name: JobName): BullWorker<unknown, void, string> {
    const processor = (job: QueuedJob, token = '') => perform(job, token);
    const worker = new BullWorker<unknown, void, string>(name, handlers[name] ? processor : null, {
      connection: client,
      prefix,
      concurrency: options.concurrency?.[name] ?? 1,
      lockDuration: leaseMs,
      skipLockRenewal: true,
      stalledInterval: leaseMs / 2,
      maxStalledCount: maxLostLeases - 1,
      settings: {
        backoffStrategy: (attempt, _type, failure) => {
          const decision = decideRetry(failure?.cause, attempt, retryPolicy);
          return decision.dead ? -1 : Math.ceil(decision.delayMs);
        },
      },
    });
    worker.on('error', onError);
    worker.on('failed', (job, failure) => {
      // Its attempt is already counted here.
      if (job)
        report({ ...jobOf(job), attempt: job.attemptsMade }, causeOf(failure), job.finishedOn !== undefined);
    });
    worker.on('stalled', (id) => void reportLostLease(name, id).catch(onError));
    if (!handlers[name]) void worker.startStalledCheckTimer().catch(onError);
    return worker;
  }

  const workers = jobNames.map(startOne);

  async function stop(): Promise<void> {
    stopping = true;
    for (const abort of runs.keys()) abort.abort();
    const closed = Promise.all(workers.map((worker) => worker.close()));
    await Promise.allSettled(runs.values());
    // While Redis is away nothing can be settled. After a lease it need not be: the jobs go to others.
    const limit = new AbortController();
    await Promise.race([closed, clock.sleep(leaseMs, limit.signal)]);
    limit.abort();
  }

  return {
    stop: () => {
      finished ??= stop();
      return finished;
    },
  };
}
