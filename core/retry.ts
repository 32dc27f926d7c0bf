import { AppError } from './errors.ts';

/** How often a job is tried before it becomes a dead letter, and how the waits between grow. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  readonly baseMs: number;
  readonly maxMs: number;
}

/** Three tries, after about 2 s and 8 s: a poison job is visible within seconds, a short outage is bridged by `afterMs`. */
export const defaultRetryPolicy: RetryPolicy = { maxAttempts: 3, baseMs: 2_000, maxMs: 300_000 };

/**
 * Losing this many leases looks like a job that kills its workers. Far more than the tries of a failing job: a kill or a restart is
 * no fault of the jobs in hand, and a long one, as a slow crawl, is in hand at each of several in a row.
 */
export const maxLostLeases = 10;

/** What happens to a failed job: it is dead, or it runs again after `delayMs`, with or without having spent an attempt. */
export type RetryDecision = { dead: true } | { dead: false; delayMs: number; countsAsAttempt: boolean };

/**
 * Decides purely what follows a failure. `attempt` counts from 1 and includes the one that just failed. Unknown errors back
 * off; `never` is dead at once; `afterMs` waits exactly that long and costs no attempt.
 */
export function decideRetry(
  error: unknown,
  attempt: number,
  policy: RetryPolicy = defaultRetryPolicy,
): RetryDecision {
  const retry = error instanceof AppError ? error.retry : 'backoff';
  if (retry === 'never') return { dead: true };
  if (typeof retry === 'object') return { dead: false, delayMs: retry.afterMs, countsAsAttempt: false };
  if (attempt >= policy.maxAttempts) return { dead: true };
  const delayMs = Math.min(policy.maxMs, policy.baseMs * 4 ** (attempt - 1));
  return { dead: false, delayMs, countsAsAttempt: true };
}
