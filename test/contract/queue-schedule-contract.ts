import { describe, expect, it } from 'vitest';
import type { Queue } from '../../core/ports.ts';
import { createSteeredClock } from '../support/clocks.ts';
import { createLog, openFor } from '../support/queue-harness.ts';
import type { MakeQueueHarness } from './queue-contract.ts';

const monday = Date.parse('2026-11-23T05:59:00.000Z');
const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;

const report = (at: Date) => ({ until: at.toISOString() });

/** Jobs by the clock. Only the port's clock is set forward: engines with one of their own are not asked to. */
export function queueScheduleContract(makeHarness: MakeQueueHarness): void {
  const watch = (queue: Queue) => {
    const ran = createLog<string>();
    queue.work({ 'report.weekly': async ({ data }) => ran.push(data.until) });
    return ran;
  };

  describe('schedules', () => {
    it('adds a job at each time of the pattern, in UTC, and not before', async () => {
      const clock = createSteeredClock(monday);
      const queue = await openFor(await makeHarness(), { clock });
      const ran = watch(queue);
      await queue.schedule('weekly', '0 6 * * 1', 'report.weekly', report);
      await queue.idle();
      expect(ran.items).toEqual([]);
      clock.advance(60_000);
      await ran.reaches(1);
      clock.advance(weekMs);
      await ran.reaches(2);
      expect(ran.items).toEqual(['2026-11-23T06:00:00.000Z', '2026-11-30T06:00:00.000Z']);
    });

    it('fires once over all workers', async () => {
      const clock = createSteeredClock(monday);
      const harness = await makeHarness();
      const queues = await Promise.all([1, 2, 3].map(() => openFor(harness, { clock })));
      const ran = createLog<string>();
      for (const queue of queues) {
        queue.work({ 'report.weekly': async ({ data }) => ran.push(data.until) });
        await queue.schedule('hourly', '0 * * * *', 'report.weekly', report);
      }
      for (let fired = 1; fired <= 5; fired++) {
        clock.advance(fired === 1 ? 60_000 : hourMs);
        await ran.reaches(fired);
        await queues[0]?.idle();
      }
      expect(ran.items).toEqual(
        [6, 7, 8, 9, 10].map((h) => `2026-11-23T${String(h).padStart(2, '0')}:00:00.000Z`),
      );
    });

    it('replaces the pattern of the same name, for all', async () => {
      const clock = createSteeredClock(monday);
      const harness = await makeHarness();
      const [one, two] = [await openFor(harness, { clock }), await openFor(harness, { clock })];
      const ran = watch(one);
      await one.schedule('report', '0 6 * * *', 'report.weekly', report);
      await two.schedule('report', '0 7 * * *', 'report.weekly', report);
      clock.advance(90 * 60_000);
      await ran.reaches(1);
      await one.idle();
      expect(ran.items).toEqual(['2026-11-23T07:00:00.000Z']);
    });

    it('ends for all when it is unscheduled, and counts from then when it is set again', async () => {
      const clock = createSteeredClock(monday);
      const harness = await makeHarness();
      const [one, two] = [await openFor(harness, { clock }), await openFor(harness, { clock })];
      const ran = watch(one);
      for (const queue of [one, two]) await queue.schedule('hourly', '0 * * * *', 'report.weekly', report);
      await one.unschedule('hourly');
      await one.unschedule('hourly');
      await two.unschedule('never set');
      clock.advance(2 * hourMs);
      await one.schedule('hourly', '0 * * * *', 'report.weekly', report);
      clock.advance(hourMs);
      await ran.reaches(1);
      await one.idle();
      expect(ran.items).toEqual(['2026-11-23T08:00:00.000Z']);
    });

    it('makes up once for what passed while nothing ran', async () => {
      const harness = await makeHarness();
      const first = await harness.open({ clock: createSteeredClock(monday) });
      await first.schedule('hourly', '0 * * * *', 'report.weekly', report);
      await first.close();
      const later = await openFor(harness, { clock: createSteeredClock(monday + 3 * hourMs) });
      const ran = watch(later);
      await later.schedule('hourly', '0 * * * *', 'report.weekly', report);
      await ran.reaches(1);
      await later.idle();
      expect(ran.items).toEqual(['2026-11-23T08:00:00.000Z']);
    });

    it.each(['', '* * * *', '0 0 0 0 0 0', '61 * * * *', 'every day', '0 0 30 2 *'])(
      'refuses %j',
      async (pattern) => {
        const queue = await openFor(await makeHarness());
        await expect(queue.schedule('bad', pattern, 'report.weekly', report)).rejects.toMatchObject({
          code: 'input.invalid',
        });
      },
    );
  });
}
