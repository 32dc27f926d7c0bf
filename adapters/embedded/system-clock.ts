import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../core/ports.ts';

/** The longest wait a timer can hold; beyond it Node would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The computer's own clock. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
      for (let left = ms; left > 0 && !signal?.aborted; left -= longestTimerMs) {
        // Only an abort rejects, and an abort ends the wait.
        await setTimeout(Math.min(left, longestTimerMs), undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
