import { onTestFinished } from 'vitest';
import type { Queue } from '../../core/ports.ts';
import type { QueueHarness, QueueSettings } from '../contract/queue-contract.ts';

/** Opens a handle that is closed when the test ends, whatever happened. */
export async function openFor(harness: QueueHarness, settings?: QueueSettings): Promise<Queue> {
  const queue = await harness.open(settings);
  onTestFinished(() => queue.close());
  return queue;
}

/** A list that can be waited on to grow. */
export function createLog<T>() {
  const items: T[] = [];
  const waiters: (() => void)[] = [];
  return {
    items,
    push: (item: T) => {
      items.push(item);
      for (const wake of waiters.splice(0)) wake();
    },
    /** Resolves when there are that many. */
    reaches: async (count: number): Promise<void> => {
      while (items.length < count) await new Promise<void>((wake) => waiters.push(wake));
    },
  };
}
