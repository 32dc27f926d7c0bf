import type { Clock } from '../../../core/ports.ts';

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. `runAll` moves it from sleeper to sleeper until nobody sleeps any more. */
export interface ManualClock extends Clock {
  advance(ms: number): Promise<void>;
  runAll(): Promise<void>;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Starts at an instant in milliseconds since 1970. */
export function createManualClock(start = Date.UTC(2026, 0, 1)): ManualClock {
  let now = start;
  const sleepers = new Set<Sleeper>();

  const wakeUntil = async (until: number) => {
    for (;;) {
      await settled();
      const due = [...sleepers].reduce(
        (first, { wakeAt }) => Math.min(first, wakeAt),
        Number.POSITIVE_INFINITY,
      );
      if (due > until || due === Number.POSITIVE_INFINITY) return;
      now = Math.max(now, due);
      for (const sleeper of [...sleepers].filter(({ wakeAt }) => wakeAt <= now)) {
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    }
  };

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper: Sleeper = { wakeAt: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          resolve();
        });
      }),
    async advance(ms) {
      const until = now + ms;
      await wakeUntil(until);
      now = until;
    },
    runAll: () => wakeUntil(Number.POSITIVE_INFINITY),
  };
}
