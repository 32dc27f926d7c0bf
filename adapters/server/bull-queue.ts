import { randomUUID } from 'node:crypto';
import { hasCode } from '../../core/errors.ts';
import { type JobName, jobNames, parseJobData } from '../../core/jobs.ts';
import type { Clock, Queue } from '../../core/ports.ts';
import { defaultRetryPolicy, type RetryPolicy } from '../../core/retry.ts';
import { followCron, parseCron } from '../cron.ts';
import { queueClosed } from '../queue-rules.ts';
import {
  census,
  deadLettersOf,
  dropDead,
  type JobQueue,
  jobId,
  openJobQueues,
  queueOf,
  reviveDead,
  standingOf,
} from './bull-jobs.ts';
import { createScheduleStore } from './bull-schedules.ts';
import { type SettlingWorker, startBullWorker } from './bull-worker.ts';
import { addressOf, checkRedis, connectRedis, openRedis, type RedisClient } from './redis-client.ts';
import { redisError } from './redis-errors.ts';
import type { RedisSettings } from './redis-settings.ts';

/** How a queue in Redis is opened. */
export interface BullQueueOptions {
  readonly redis: RedisSettings;
  /** Tells schedules and waits. Leases and due times are measured by Redis and BullMQ, with the clocks of their machines. */
  readonly clock: Clock;
  readonly retryPolicy?: RetryPolicy;
  /** How long a worker may be silent before its jobs are given to others. Renewed every third of it. Default 30 s. */
  readonly leaseMs?: number;
  /** How often `idle` looks. Default 250 ms. */
  readonly pollMs?: number;
  /** A text without ":" that no other call gives, on any machine. Default: a random UUID. */
  readonly createId?: () => string;
  /** Told what goes wrong outside of any job, an outage of Redis once. Default: a process warning. */
  readonly onError?: (error: unknown) => void;
}

/** How long the id of a scheduled job stays taken after it is done, in seconds: for the processes that come late to the same time. */
const scheduledIdSeconds = 86_400;

/**
 * A queue in Redis, by BullMQ: one BullMQ queue a job name under one key prefix, as docs/adr/0007 explains. Any number of
 * processes on any number of machines may share it. Throws `redis.unsafe` where Redis could lose jobs, `redis.unreachable`,
 * `redis.refused`; after `close` everything throws `queue.closed`. Adding is safe to repeat: the id of a job is made here, so that
 * a connection that breaks between the writing and the answer does not make two.
 */
export async function createBullQueue(options: BullQueueOptions): Promise<Queue> {
  const { redis, clock, pollMs = 250, retryPolicy = defaultRetryPolicy, leaseMs = 30_000 } = options;
  const { createId = randomUUID } = options;
  const where = addressOf(redis);
  const warn = options.onError ?? ((error: unknown) => process.emitWarning(String(error)));
  const workers = new Set<SettlingWorker>();
  const schedules = new Map<string, AbortController>();
  const pending = new Set<Promise<unknown>>();
  let workClient: RedisClient | undefined;
  let reachable = true;
  let open = true;
  let closing: Promise<void> | undefined;

  /** Each connection reports an outage, and again at each try: it is told once. */
  function onError(error: unknown): void {
    const known = redisError(error, where);
    if (hasCode(known, 'redis.unreachable')) {
      if (!reachable || closing) return;
      reachable = false;
    }
    warn(known);
  }

  function listen(connection: RedisClient): RedisClient {
    connection.on('error', onError);
    connection.on('ready', () => {
      reachable = true;
    });
    return connection;
  }

  const client = openRedis(redis, 'command');
  await connectRedis(client, where, clock);
  listen(client);
  const queues = await checkRedis(client)
    .then(() => openJobQueues(client, redis.prefix, onError))
    .catch((error: unknown) => {
      client.disconnect();
      throw redisError(error, where);
    });
  const store = createScheduleStore(client, redis.prefix);

  function checkOpen(): void {
    if (!open) throw queueClosed('The queue is closed.');
  }

  /** What was begun before `close` is finished by it. */
  async function ask<T>(command: () => Promise<T>): Promise<T> {
    checkOpen();
    const answer = command();
    pending.add(answer);
    try {
      return await answer;
    } catch (error) {
      throw redisError(error, where);
    } finally {
      pending.delete(answer);
    }
  }

  const queueFor = (name: JobName): JobQueue => queues.get(name) as JobQueue;

  return {
    add: async (name, data, { key, delayMs = 0, trace } = {}) => {
      const parsed = parseJobData(name, data);
      const id = jobId(name, createId());
      const job = await ask(() =>
        queueFor(name).add(name, parsed, {
          jobId: id,
          ...(delayMs > 0 && { delay: Math.ceil(delayMs) }),
          // BullMQ keeps this beside the data for just such a use.
          ...(trace !== undefined && { telemetry: { metadata: trace } }),
          // BullMQ takes no empty key, and the port does.
          ...(key !== undefined && { deduplication: { id: `key ${key}` } }),
        }),
      );
      return { id: String(job.id), added: job.id === id };
    },

    work: (handlers, workOptions) => {
      checkOpen();
      workClient ??= listen(openRedis(redis, 'work'));
      const deps = { client: workClient, prefix: redis.prefix, queues, clock, retryPolicy, leaseMs, onError };
      const worker = startBullWorker(deps, handlers, workOptions);
      workers.add(worker);
      return worker;
    },

    schedule: async (key, pattern, name, data) => {
      const cron = parseCron(pattern);
      await ask(() => store.set(key, pattern, clock.now()));
      schedules.get(key)?.abort();
      const stop = new AbortController();
      schedules.set(key, stop);
      const fire = async (at: Date) => {
        try {
          const time = at.getTime();
          const parsed = parseJobData(name, data(at));
          if (!(await ask(() => store.isOpen(key, pattern, time)))) return;
          // The same id for all: of those who come at once one adds, and a crash before `fired` is made up for by the next.
          const id = jobId(name, `${encodeURIComponent(key)}-${time}`);
          const removeOnComplete = { age: scheduledIdSeconds };
          await ask(() => queueFor(name).add(name, parsed, { jobId: id, removeOnComplete }));
          await ask(() => store.fired(key, pattern, time));
        } catch (error) {
          if (!closing) onError(error);
        }
      };
      void followCron(cron, clock, fire, stop.signal);
    },

    unschedule: async (key) => {
      await ask(() => store.drop(key));
      schedules.get(key)?.abort();
      schedules.delete(key);
    },

    counts: (name) => ask(() => census(client, name ? [queueFor(name)] : [...queues.values()])),

    standing: () => ask(() => Promise.all(jobNames.map((name) => standingOf(client, queueFor(name))))),

    deadLetters: (limit = 100) => ask(() => deadLettersOf(queues, limit)),

    retryDead: (id) =>
      ask(async () => {
        const queue = queueOf(queues, id);
        return queue !== undefined && reviveDead(client, queue, id);
      }),

    dropDead: (id) =>
      ask(async () => {
        const queue = queueOf(queues, id);
        return queue !== undefined && dropDead(client, queue, id);
      }),

    idle: async (signal, horizonMs = 0) => {
      for (;;) {
        signal?.throwIfAborted();
        const { waiting, active } = await ask(() => census(client, [...queues.values()], horizonMs));
        const settling = [...workers].some((worker) => worker.isSettling());
        if (waiting + active === 0 && !settling) return;
        await clock.sleep(pollMs, signal);
      }
    },

    close: () => {
      closing ??= (async () => {
        for (const stop of schedules.values()) stop.abort();
        await Promise.all([...workers].map((worker) => worker.stop()));
        open = false;
        await Promise.allSettled(pending);
        await Promise.all([...queues.values()].map((queue) => queue.close()));
        workClient?.disconnect();
        client.disconnect();
      })();
      return closing;
    },
  };
}
