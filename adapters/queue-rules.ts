import { AppError, defineError, messageOf } from '../core/errors.ts';
import type { JobName } from '../core/jobs.ts';
import type { JobStanding } from '../core/ports.ts';

/** What the queues of both sizes hold to, beside the retry rule of the core. */

/** The queue was closed. */
export const queueClosed = defineError('queue.closed');

/** The worker of a job stopped renewing its lease: it crashed, was killed, or was blocked for too long. */
export const leaseLost = defineError('queue.lease-lost', { retry: 'backoff' });

/** What a dead letter keeps of an error. */
export function errorRecord(error: unknown): { code: string; message: string } {
  return { code: error instanceof AppError ? error.code : 'unknown', message: messageOf(error) };
}

/** True for a failure that no restart would change. Any other, while a worker stops, counts as broken off: no fault of the job. */
export function isFinal(error: unknown): boolean {
  return error instanceof AppError && error.retry === 'never';
}

/** The standing of a name of which there is no job. */
export const nothing = (name: JobName): JobStanding => ({
  name,
  waiting: 0,
  delayed: 0,
  active: 0,
  dead: 0,
  oldestAt: null,
});
