import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { invalidInput } from '../../core/errors.ts';
import { jobNames } from '../../core/jobs.ts';
import type { Job } from '../../core/ports.ts';
import { createLog, openFor } from '../support/queue-harness.ts';
import type { MakeQueueHarness } from './queue-contract.ts';

/** What is kept of jobs beside their data: what they belong to, how they stand, which run alone. */
export function queueEnvelopeContract(makeHarness: MakeQueueHarness): void {
  const fresh = async () => openFor(await makeHarness());

  describe('jobs that run alone', () => {
    it('runs one at a time, over all workers, of a job that must run alone', async () => {
      const harness = await makeHarness();
      const queues = await Promise.all([openFor(harness), openFor(harness)]);
      const ran = createLog<string>();
      let running = 0;
      let most = 0;
      for (const queue of queues) {
        queue.work(
          {
            'narrative.watch': async ({ id }) => {
              most = Math.max(most, ++running);
              await createSystemClock().sleep(20);
              running--;
              ran.push(id);
            },
          },
          { concurrency: { 'narrative.watch': 3 } },
        );
      }
      await Promise.all(Array.from({ length: 8 }, (_, i) => queues[i % 2]?.add('narrative.watch', {})));
      await queues[0]?.idle();
      expect(ran.items).toHaveLength(8);
      expect(most).toBe(1);
    });
  });

  describe('what a job belongs to', () => {
    it('goes with it to whoever runs it, beside the data, and into the dead letters', async () => {
      const queue = await fresh();
      const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
      const ran = createLog<Job>();
      queue.work({
        'source.crawl': async (job) => {
          ran.push(job);
          throw invalidInput('Never.');
        },
      });
      await queue.add('source.crawl', { sourceId: 'with' }, { trace });
      await ran.reaches(1);
      await queue.add('source.crawl', { sourceId: 'without' });
      await ran.reaches(2);
      await queue.idle();
      expect(ran.items[0]).toMatchObject({ trace, data: { sourceId: 'with' } });
      expect(ran.items[1]).not.toHaveProperty('trace');
      const dead = await queue.deadLetters();
      expect(dead.map((letter) => letter.trace).toSorted()).toEqual([trace, undefined]);
    });
  });

  describe('standing', () => {
    it('names every job, with how many stand where and since when the oldest waits', async () => {
      const queue = await fresh();
      const before = createSystemClock().now();
      await queue.add('source.crawl', { sourceId: 'first' });
      const between = createSystemClock().now();
      await createSystemClock().sleep(30);
      await queue.add('source.crawl', { sourceId: 'second' });
      await queue.add('article.detect', { articleId: 'a' }, { delayMs: 3_600_000 });
      const standing = await queue.standing();
      expect(standing.map(({ name }) => name)).toEqual(jobNames);
      const crawl = standing.find(({ name }) => name === 'source.crawl');
      expect(crawl).toMatchObject({ waiting: 2, delayed: 0, active: 0, dead: 0 });
      expect(crawl?.oldestAt).toBeGreaterThanOrEqual(before - 1);
      expect(crawl?.oldestAt).toBeLessThanOrEqual(between + 20);
      expect(standing.find(({ name }) => name === 'article.detect')).toMatchObject({
        delayed: 1,
        oldestAt: null,
      });
    });
  });
}
