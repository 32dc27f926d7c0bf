import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../../core/ports.ts';

/** A clock for simulated days of real work: it stands still while anything works and moves on in steps when all rest. */
export interface DayClock extends Clock {
  /** The same time for a way out: who sleeps here holds nothing up, so that the clock may move on meanwhile. */
  readonly resting: Clock;
  /** Runs something that the clock waits for. */
  work<T>(task: () => Promise<T>): Promise<T>;
  /** Moves on by one step as soon as nothing works. */
  step(): Promise<void>;
  /** Moves on for as long as something takes that may wait for the clock. */
  stepWhile<T>(task: Promise<T>): Promise<T>;
}

/** Turns of the event loop in which nothing may work before time moves on: what was just woken has begun by then. */
const calmTurns = 12;

/**
 * Starts at an instant in milliseconds since 1970. Who sleeps wakes at the first step that is not early, so late by less than a step,
 * as on a machine that is busy. A sleep on `resting` longer than `longestRestMs` is a time-out beside work and not a rest.
 */
export function createDayClock(options: {
  readonly start: number;
  readonly stepMs: number;
  readonly longestRestMs: number;
}): DayClock {
  let now = options.start;
  let working = 0;
  let idle = Promise.withResolvers<void>();
  const sleepers = new Map<() => void, number>();

  const count = (change: 1 | -1) => {
    working += change;
    if (working === 0) idle.resolve();
    if (working === 1 && change === 1) idle = Promise.withResolvers<void>();
  };

  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        sleepers.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      sleepers.set(wake, now + ms);
      signal?.addEventListener('abort', wake);
    });

  const step = async () => {
    for (let calm = 0; calm < calmTurns; calm += 1) {
      if (working > 0) {
        await idle.promise;
        calm = 0;
      }
      await nextTurn();
    }
    now += options.stepMs;
    for (const [wake, wakeAt] of [...sleepers]) if (wakeAt <= now) wake();
  };

  return {
    now: () => now,
    sleep,
    resting: {
      now: () => now,
      sleep: async (ms, signal) => {
        if (ms > options.longestRestMs) return sleep(ms, signal);
        count(-1);
        await sleep(ms, signal);
        count(1);
      },
    },
    work: async (task) => {
      count(1);
      try {
        return await task();
      } finally {
        count(-1);
      }
    },
    step,
    stepWhile: async (task) => {
      let open = true;
      const ended = task.finally(() => {
        open = false;
      });
      // Whoever waits for `ended` is told.
      ended.catch(() => undefined);
      while (open) await step();
      return ended;
    },
  };
}
