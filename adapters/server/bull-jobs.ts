import { type Job as BullJob, Queue as BullQueue, type JobsOptions } from 'bullmq';
import { type JobName, jobNames, soloJobs } from '../../core/jobs.ts';
import type { DeadLetter, Job, JobStanding, QueueCounts } from '../../core/ports.ts';
import { errorRecord, leaseLost } from '../queue-rules.ts';
import type { RedisClient } from './redis-client.ts';

/** A BullMQ queue of one job name. */
export type JobQueue = BullQueue<unknown, void, string>;

/** A job as BullMQ hands it to a worker. */
export type QueuedJob = BullJob<unknown, void, string>;

/** One queue a job name: BullMQ limits how many run at once, and picks what a worker takes, by queue. */
export type JobQueues = ReadonlyMap<JobName, JobQueue>;

/** Dead letters kept of each job name; beyond it the oldest go, so that a flood of poison cannot fill Redis. */
const maxDeadLetters = 10_000;

/** What every job carries. Whether and when it is tried again is decided by the worker, by the one rule of the core. */
export const jobOptions: JobsOptions = {
  attempts: Number.MAX_SAFE_INTEGER,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: { count: maxDeadLetters },
  stackTraceLimit: 0,
};

/** What BullMQ writes on a job that stalled too often (moveStalledJobsToWait-9.lua). */
const stalledTooOften = 'job stalled more than allowable limit';

/** Opens the queues of all job names over one connection, those of jobs that run alone with room for one. */
export async function openJobQueues(
  client: RedisClient,
  prefix: string,
  onError: (error: Error) => void,
): Promise<JobQueues> {
  const options = {
    connection: client,
    prefix,
    // Nobody listens to the events; the stream cannot be left out.
    streams: { events: { maxLen: 100 } },
    defaultJobOptions: jobOptions,
  };
  const queues = new Map(
    jobNames.map((name) => [name, new BullQueue<unknown, void, string>(name, options).on('error', onError)]),
  );
  for (const name of soloJobs) await queues.get(name)?.setGlobalConcurrency(1);
  return queues;
}

/** An id that no other job of any name has, from one that is unique: it says where to look for the job. */
export const jobId = (name: JobName, unique: string): string => `${name}-${unique}`;

/** The queue that holds the job of this id, if it is one of ours. */
export function queueOf(queues: JobQueues, id: string): JobQueue | undefined {
  return queues.get(id.slice(0, Math.max(0, id.indexOf('-'))) as JobName);
}

/** A job as its handler sees it, before its data have been checked. */
export function jobOf(job: QueuedJob): Job {
  const { id, name, data, attemptsMade } = job;
  const trace = job.opts.telemetry?.metadata;
  return { id, name, data, attempt: attemptsMade + 1, ...(trace !== undefined && { trace }) } as Job;
}

/** What a failed run leaves in Redis: `code: message`, with the error itself for the retry rule. */
export function failureOf(error: unknown): Error {
  const { code, message } = errorRecord(error);
  return new Error(`${code}: ${message}`, { cause: error });
}

/** The error behind a failure that BullMQ itself found. */
export function causeOf(failure: Error): unknown {
  return failure.message === stalledTooOften ? leaseLost(lostTooOften) : failure;
}

const lostTooOften = 'The workers of this job stopped in the middle of it too many times.';

/** A job in BullMQ's failed set. */
export function deadLetterOf(job: QueuedJob): DeadLetter {
  const reason = job.failedReason ?? '';
  const [, code = 'unknown', message = reason] = /^([^\s:]+): (.*)$/s.exec(reason) ?? [];
  const error = reason === stalledTooOften ? errorRecord(leaseLost(lostTooOften)) : { code, message };
  return { ...jobOf(job), attempt: job.attemptsMade, error, diedAt: job.finishedOn ?? 0 } as DeadLetter;
}

/**
 * Counts all queues in one step, so that no job is missed on its way from one to the next. Scores of delayed jobs are due times
 * times 4096 (getDelayedScore.lua).
 */
const censusScript = `
  local time = redis.call('TIME')
  local due = (time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[1]) + 1) * 4096
  local before = string.format('(%.0f', due)
  local found = {}
  for i = 1, #KEYS, 4 do
    local ready = redis.call('ZCOUNT', KEYS[i + 1], '-inf', before)
    table.insert(found, redis.call('LLEN', KEYS[i]) + ready)
    table.insert(found, redis.call('ZCARD', KEYS[i + 1]) - ready)
    table.insert(found, redis.call('LLEN', KEYS[i + 2]))
    table.insert(found, redis.call('ZCARD', KEYS[i + 3]))
  end
  return found`;

/** How many jobs of some queues are in which state at one moment; those due within `horizonMs` count as waiting. */
export async function census(
  client: RedisClient,
  queues: readonly JobQueue[],
  horizonMs = 0,
): Promise<QueueCounts> {
  const keys = queues.flatMap((queue) =>
    (['wait', 'delayed', 'active', 'failed'] as const).map((state) => queue.toKey(state)),
  );
  const found = (await client.eval(censusScript, keys.length, ...keys, Math.ceil(horizonMs))) as number[];
  const total = (offset: number) => found.filter((_, i) => i % 4 === offset).reduce((sum, n) => sum + n, 0);
  return { waiting: total(0), delayed: total(1), active: total(2), dead: total(3) };
}

/** How the jobs of one name stand, and since when the oldest of those that wait could have been taken. */
export async function standingOf(client: RedisClient, queue: JobQueue): Promise<JobStanding> {
  const [oldest] = await queue.getJobs(['wait'], 0, 0, true);
  const oldestAt = oldest ? oldest.timestamp + oldest.delay : null;
  return { name: queue.name as JobName, ...(await census(client, [queue])), oldestAt };
}

/** Newest first over all queues. */
export async function deadLettersOf(queues: JobQueues, limit: number): Promise<DeadLetter[]> {
  if (limit < 1) return [];
  const lists = await Promise.all([...queues.values()].map((queue) => queue.getFailed(0, limit - 1)));
  // A job may have gone between the reading of the list and of the job itself.
  const letters = lists
    .flat()
    .filter((job) => job !== undefined)
    .map(deadLetterOf);
  return letters.sort((a, b) => b.diedAt - a.diedAt).slice(0, limit);
}

/** Puts a dead letter back with fresh attempts and no lost leases; false when there is none of this id. */
export async function reviveDead(client: RedisClient, queue: JobQueue, id: string): Promise<boolean> {
  const job = await queue.getJob(id);
  if (!job) return false;
  try {
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  } catch (error) {
    if (await job.isFailed()) throw error;
    return false;
  }
  await client.hdel(queue.toKey(id), 'stc');
  return true;
}

/** In one step: BullMQ's own removal would take a job that was put back in the same moment. */
const dropScript = `
  if redis.call('ZREM', KEYS[1], ARGV[1]) == 0 then return 0 end
  redis.call('DEL', KEYS[2], KEYS[2] .. ':logs')
  return 1`;

/** Removes a dead letter; false when there is none of this id. */
export async function dropDead(client: RedisClient, queue: JobQueue, id: string): Promise<boolean> {
  return (await client.eval(dropScript, 2, queue.toKey('failed'), queue.toKey(id), id)) === 1;
}
