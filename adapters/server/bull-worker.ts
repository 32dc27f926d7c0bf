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

/** A worker that says whether it is just writing down a failure, or about to tell of it. */
export interface SettlingWorker extends Worker {
  isSettling(): boolean;
}

/** A job in the hands of its handler. */
interface Run {
  readonly job: QueuedJob;
  readonly token: string;
  readonly abort: AbortController;
  readonly finished: Promise<void>;
}

/**
 * Starts one BullMQ worker a job name. Those without a handler take no job: they only look for expired leases (BullMQ calls them
 * stalled jobs), so that a job of a dead worker is freed by whoever lives.
 */
export function startBullWorker(
  deps: BullWorkerDeps,
  handlers: Handlers,
  options: WorkOptions = {},
): SettlingWorker {
  const { client, prefix, clock, leaseMs, retryPolicy, onError } = deps;
  const runs = new Set<Run>();
  const ended = new AbortController();
  let settling = 0;
  let stopping = false;
  let stopped: Promise<void> | undefined;

  function report(job: Job, error: unknown, dead: boolean): void {
    try {
      options.onFailure?.(job, error, dead);
    } catch (failure) {
      onError(failure);
    }
  }

  async function renew({ job, token, abort }: Run): Promise<void> {
    // The job may have ended meanwhile: then nobody listens to the signal any more.
    if ((await job.extendLock(token, leaseMs)) !== 1) abort.abort();
  }

  /** Renews the leases of what runs. BullMQ's own renewal goes by the time of day and would rest while that is set back. */
  async function renewAll(): Promise<void> {
    while (!ended.signal.aborted) {
      await clock.sleep(leaseMs / 3, ended.signal);
      for (const run of runs) void renew(run).catch(onError);
    }
  }

  async function handle(job: QueuedJob, token: string): Promise<void> {
    const name = job.name as JobName;
    const data = parseJobData(name, job.data);
    const abort = new AbortController();
    const call = async () =>
      (handlers[name] as Handler<JobName>)({ ...jobOf(job), data } as Job, abort.signal);
    const run: Run = { job, token, abort, finished: call() };
    runs.add(run);
    try {
      await run.finished;
    } finally {
      runs.delete(run);
    }
  }

  /** Writes down what follows a failure, then tells of it. Throws where the lease is lost: then it is another's to settle. */
  async function settle(job: QueuedJob, token: string, error: unknown): Promise<void> {
    if (stopping && !isFinal(error)) return job.moveToWait(token).then(() => undefined);
    const failed = jobOf(job);
    const decision = decideRetry(error, failed.attempt, retryPolicy);
    settling += 1;
    try {
      if (decision.dead || decision.countsAsAttempt) await job.moveToFailed(failureOf(error), token);
      else await job.moveToDelayed(clock.now() + decision.delayMs, token);
      report(failed, error, decision.dead);
    } finally {
      settling -= 1;
    }
  }

  async function perform(job: QueuedJob, token: string): Promise<void> {
    // From here on the same key makes a new job: what is added now may not be seen by this run any more.
    await job.removeDeduplicationKey();
    if (stopping) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    try {
      await handle(job, token);
    } catch (error) {
      await settle(job, token, error);
      // What has been settled is nothing for BullMQ any more.
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
    // Only what BullMQ itself gave up: the rest is settled above.
    worker.on('failed', (job, failure) => {
      if (job)
        report({ ...jobOf(job), attempt: job.attemptsMade }, causeOf(failure), job.finishedOn !== undefined);
    });
    worker.on('stalled', (id) => void reportLostLease(name, id).catch(onError));
    if (!handlers[name]) void worker.startStalledCheckTimer().catch(onError);
    return worker;
  }

  const workers = jobNames.map(startOne);
  void renewAll();

  /** Waits for something, but not for ever. */
  async function atMost(ms: number, something: Promise<unknown>): Promise<void> {
    const limit = new AbortController();
    await Promise.race([something, clock.sleep(ms, limit.signal)]);
    limit.abort();
  }

  /** Puts back what still runs; its handler then holds no lease. */
  async function giveBack(): Promise<void> {
    const left = [...runs];
    runs.clear();
    await Promise.all(left.map(({ job, token }) => job.moveToWait(token).catch(onError)));
  }

  async function stop(withinMs?: number): Promise<void> {
    stopping = true;
    for (const { abort } of runs) abort.abort();
    const closed = Promise.all(workers.map((worker) => worker.close()));
    const finished = Promise.allSettled([...runs].map((run) => run.finished));
    await (withinMs === undefined ? finished : atMost(withinMs, finished));
    // While Redis is away nothing can be settled. After a lease it need not be: the jobs go to others.
    await atMost(leaseMs, runs.size > 0 ? giveBack() : closed);
    ended.abort();
  }

  return {
    isSettling: () => settling > 0,
    stop: (withinMs) => {
      stopped ??= stop(withinMs);
      return stopped;
    },
  };
}
