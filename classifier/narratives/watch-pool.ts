import { Piscina } from 'piscina';
import type { Watched } from './watch.ts';
import { type WatchTask, watchTask } from './watch-worker.ts';

/** Watches mentions beside the event loop. */
export interface WatchPool {
  /** As `watch` does. Takes the block of vectors away from the caller. Rejects at once when `signal` aborts. */
  watch(task: WatchTask, signal?: AbortSignal): Promise<Watched>;
  close(): Promise<void>;
}

/** Fewer mentions take less than a thread takes to start, and would pay for its memory. */
const fewest = 250;

/** How long a thread waits for the next look: as long as looks follow each other while articles come in. */
const idleMs = 10_000;

/** One thread, which starts with the first look at many mentions and goes soon after the last. Imports nothing but what it computes with. */
export function createWatchPool(): WatchPool {
  const pool = new Piscina<WatchTask, Watched>({
    filename: new URL('./watch-worker.ts', import.meta.url).href,
    name: 'watchTask',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  return {
    async watch(task, signal) {
      signal?.throwIfAborted();
      if (task.mentions.length < fewest) return watchTask(task);
      return pool.run(task, { transferList: [task.vectors.buffer], ...(signal && { signal }) });
    },
    close: () => pool.destroy(),
  };
}
