import type { Clock } from '../../core/ports.ts';

/** Wakes one waiting loop. A ring that comes while nobody waits is kept for the next wait. */
export interface Bell {
  ring(): void;
  /** Resolves after `ms`, or as soon as the bell rings or has rung since the last wait. */
  wait(ms: number): Promise<void>;
}

export function createBell(clock: Clock): Bell {
  let rung = false;
  let waiting = new AbortController();
  return {
    ring: () => {
      rung = true;
      waiting.abort();
    },
    wait: async (ms) => {
      if (!rung) {
        waiting = new AbortController();
        await clock.sleep(ms, waiting.signal);
      }
      rung = false;
    },
  };
}
