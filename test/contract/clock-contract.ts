import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../core/ports.ts';

/** What every `Clock` does. */
export function clockContract(name: string, makeClock: () => Clock): void {
  describe(`Clock: ${name}`, () => {
    it('tells milliseconds that do not go back', () => {
      const clock = makeClock();
      const first = clock.now();
      expect(first).toBeGreaterThan(Date.parse('2020-01-01T00:00:00Z'));
      expect(clock.now()).toBeGreaterThanOrEqual(first);
    });

    it('sleeps as long as asked', async () => {
      const clock = makeClock();
      const before = clock.now();
      await clock.sleep(40);
      // Timers and clocks round differently by up to a millisecond.
      expect(clock.now() - before).toBeGreaterThanOrEqual(39);
    });

    it('does not sleep for nothing or less', async () => {
      const clock = makeClock();
      await Promise.all([clock.sleep(0), clock.sleep(-1_000)]);
    });

    it('wakes at once when the signal aborts, and does not reject', async () => {
      const stop = new AbortController();
      const sleeping = makeClock().sleep(3_600_000, stop.signal);
      stop.abort();
      await expect(sleeping).resolves.toBeUndefined();
    });

    it('does not sleep when the signal has aborted already', async () => {
      await expect(makeClock().sleep(3_600_000, AbortSignal.abort())).resolves.toBeUndefined();
    });

    it('holds waits longer than a timer can', async () => {
      const stop = new AbortController();
      let awake = false;
      const clock = makeClock();
      const sleeping = clock.sleep(2 ** 31 + 1_000, stop.signal).then(() => {
        awake = true;
      });
      await clock.sleep(30);
      expect(awake).toBe(false);
      stop.abort();
      await sleeping;
    });

    it('leaves no listener on a signal that lives on', async () => {
      const stop = new AbortController();
      const clock = makeClock();
      for (let i = 0; i < 20; i++) await clock.sleep(1, stop.signal);
      expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
    });
  });
}
