import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import type { Clock } from '../../core/ports.ts';

/** A clock that goes on by itself and can be set forward; who sleeps wakes when their time has come. */
export interface SteeredClock extends Clock {
  advance(ms: number): void;
}

/**
 * Real time plus what `advance` adds. For ports whose engine has a clock of its own: nothing stands still, and only what is
 * timed through the port's clock jumps.
 */
export function createSteeredClock(start = Date.now()): SteeredClock {
  const real = createSystemClock();
  const began = real.now();
  const sleepers = new Set<AbortController>();
  let ahead = 0;
  const now = () => start + (real.now() - began) + ahead;
  return {
    now,
    advance: (ms) => {
      ahead += ms;
      for (const sleeper of sleepers) sleeper.abort();
    },
    sleep: async (ms, signal) => {
      const due = now() + ms;
      while (now() < due && !signal?.aborted) {
        const woken = new AbortController();
        sleepers.add(woken);
        await real.sleep(due - now(), signal ? AbortSignal.any([signal, woken.signal]) : woken.signal);
        sleepers.delete(woken);
      }
    },
  };
}

/** Real time, `factor` times as fast: seconds of politeness pass in milliseconds, and the order of things stays real. */
export function createFastClock(factor: number): Clock {
  const real = createSystemClock();
  const began = real.now();
  return {
    now: () => began + (real.now() - began) * factor,
    sleep: (ms, signal) => real.sleep(ms / factor, signal),
  };
}
