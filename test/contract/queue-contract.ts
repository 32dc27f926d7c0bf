import { describe } from 'vitest';
import type { JobName } from '../../core/jobs.ts';
import type { Clock, Queue } from '../../core/ports.ts';
import type { RetryPolicy } from '../../core/retry.ts';
import { queueCrashContract } from './queue-crash-contract.ts';
import { queueEnvelopeContract } from './queue-envelope-contract.ts';
import { queueFailureContract } from './queue-failure-contract.ts';
import { queueRunContract } from './queue-run-contract.ts';
import { queueScheduleContract } from './queue-schedule-contract.ts';

/** How a queue of a test is set up. */
export interface QueueSettings {
  readonly clock?: Clock;
  readonly retryPolicy?: RetryPolicy;
  readonly leaseMs?: number;
}

/** An empty queue. Each `open` is another handle on the same jobs, as another process would have. Whoever opens closes. */
export interface QueueHarness {
  open(settings?: QueueSettings): Promise<Queue>;
  /** Writes a job past all checks, as an older version of the program might have left it. */
  plant(name: JobName, data: unknown): Promise<void>;
  /** For real other processes: a module whose `openQueue(place, settings)` opens a handle, and the place to give it. */
  readonly child: { readonly module: string; readonly place: string };
}

/** Opens an empty queue for one test and closes all its handles when that ends. */
export type MakeQueueHarness = () => Promise<QueueHarness>;

/** Retries that a test can wait for. */
export const quickRetries: RetryPolicy = { maxAttempts: 3, baseMs: 10, maxMs: 100 };

/** Longer than any wait between the tries of `quickRetries`: an idle queue then has nothing left to try. */
export const horizonMs = 5_000;

/** What every `Queue` does. */
export function queueContract(name: string, makeHarness: MakeQueueHarness): void {
  describe(`Queue: ${name}`, () => {
    queueRunContract(makeHarness);
    queueEnvelopeContract(makeHarness);
    queueFailureContract(makeHarness);
    queueScheduleContract(makeHarness);
    queueCrashContract(makeHarness);
  });
}
