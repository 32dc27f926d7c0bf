import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import type { Job } from '../../core/ports.ts';
import { createLog, openFor } from '../support/queue-harness.ts';
import type { MakeQueueHarness } from './queue-contract.ts';

/** Adding, running, counting, draining. */
export function queueRunContract(makeHarness: MakeQueueHarness): void {
  const fresh = async () => openFor(await makeHarness());

  describe('running', () => {
    it('runs a job once, with its data', async () => {
      const queue = await fresh();
      const ran = createLog<Job>();
      queue.work({ 'source.crawl': async (job) => ran.push(job) });
      const { id, added } = await queue.add('source.crawl', { sourceId: 'courier' });
      await queue.idle();
      expect(added).toBe(true);
      expect(ran.items).toEqual([{ id, name: 'source.crawl', data: { sourceId: 'courier' }, attempt: 1 }]);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, dead: 0 });
    });

    it('runs what was added before there was a worker', async () => {
      const queue = await fresh();
      await queue.add('source.crawl', { sourceId: 'a' });
      const ran = createLog<string>();
      queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      await ran.reaches(1);
    });

    it('gives each of many jobs an id of its own and runs all of them', async () => {
      const queue = await fresh();
      const ran = createLog<string>();
      queue.work({ 'source.crawl': async ({ id }) => ran.push(id) }, { concurrency: { 'source.crawl': 8 } });
      const added = await Promise.all(
        Array.from({ length: 300 }, (_, i) => queue.add('source.crawl', { sourceId: `s${i}` })),
      );
      await queue.idle();
      expect(new Set(added.map(({ id }) => id)).size).toBe(300);
      expect(ran.items.toSorted()).toEqual(added.map(({ id }) => id).toSorted());
    });

    it('never gives one job to two workers', async () => {
      const harness = await makeHarness();
      const queues = await Promise.all([openFor(harness), openFor(harness), openFor(harness)]);
      const ran = createLog<string>();
      for (const queue of queues) {
        queue.work(
          { 'source.crawl': async ({ id }) => ran.push(id) },
          { concurrency: { 'source.crawl': 4 } },
        );
      }
      const jobs = Array.from({ length: 300 }, (_, i) => i);
      await Promise.all(jobs.map((i) => queues[i % 3]?.add('source.crawl', { sourceId: `s${i}` })));
      await queues[0]?.idle();
      expect(ran.items).toHaveLength(300);
      expect(new Set(ran.items).size).toBe(300);
    });

    it('runs as many at once as allowed, one where nothing is said', async () => {
      const queue = await fresh();
      const most = { 'source.crawl': 0, 'article.detect': 0 };
      const running = { 'source.crawl': 0, 'article.detect': 0 };
      const three = Promise.withResolvers<void>();
      const during = (name: keyof typeof most) => async () => {
        most[name] = Math.max(most[name], ++running[name]);
        if (running['article.detect'] === 3) three.resolve();
        await three.promise;
        running[name]--;
      };
      queue.work(
        { 'source.crawl': during('source.crawl'), 'article.detect': during('article.detect') },
        { concurrency: { 'article.detect': 3 } },
      );
      const jobs = Array.from({ length: 12 }, (_, i) => [
        queue.add('source.crawl', { sourceId: `s${i}` }),
        queue.add('article.detect', { articleId: `a${i}` }),
      ]);
      await Promise.all(jobs.flat());
      await queue.idle();
      expect(most).toEqual({ 'source.crawl': 1, 'article.detect': 3 });
    });

    it('leaves jobs alone for which there is no handler', async () => {
      const queue = await fresh();
      queue.work({ 'source.crawl': async () => undefined });
      await queue.add('claim.match', { claimId: 'c' });
      await queue.add('source.crawl', { sourceId: 's' });
      const other = createLog<string>();
      queue.work({
        'source.crawl': async () => undefined,
        'article.detect': async ({ id }) => other.push(id),
      });
      await queue.add('article.detect', { articleId: 'a' });
      await other.reaches(1);
      expect((await queue.counts('claim.match')).waiting).toBe(1);
    });

    it('lets a handler add the next job', async () => {
      const queue = await fresh();
      const ran = createLog<string>();
      queue.work({
        'source.crawl': async () => {
          await queue.add('article.detect', { articleId: 'a' });
        },
        'article.detect': async ({ data }) => ran.push(data.articleId),
      });
      await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle();
      expect(ran.items).toEqual(['a']);
    });
  });

  describe('keys', () => {
    it('makes one job of many with the same key while it waits', async () => {
      const queue = await fresh();
      const first = await queue.add('narrative.watch', {}, { key: 'watch' });
      const second = await queue.add('narrative.watch', {}, { key: 'watch' });
      expect(first.added).toBe(true);
      expect(second).toEqual({ id: first.id, added: false });
      expect((await queue.counts()).waiting).toBe(1);
    });

    it('makes one job of many that are added at the same time by several', async () => {
      const harness = await makeHarness();
      const queues = await Promise.all([openFor(harness), openFor(harness)]);
      const adds = Array.from({ length: 40 }, (_, i) =>
        queues[i % 2]?.add('narrative.watch', {}, { key: 'watch' }),
      );
      expect((await Promise.all(adds)).filter((added) => added?.added)).toHaveLength(1);
      expect((await queues[0]?.counts())?.waiting).toBe(1);
    });

    it('takes a job of the same key once the first has been taken by a worker', async () => {
      const queue = await fresh();
      const started = Promise.withResolvers<void>();
      const finish = Promise.withResolvers<void>();
      const ran = createLog<string>();
      queue.work({
        'narrative.watch': async ({ id }) => {
          started.resolve();
          await finish.promise;
          ran.push(id);
        },
      });
      const first = await queue.add('narrative.watch', {}, { key: 'watch' });
      await started.promise;
      const second = await queue.add('narrative.watch', {}, { key: 'watch' });
      expect(second.added).toBe(true);
      finish.resolve();
      await queue.idle();
      expect(ran.items).toEqual([first.id, second.id]);
    });

    it('takes a job of the same key when the first is done', async () => {
      const queue = await fresh();
      const ran = createLog<string>();
      queue.work({ 'narrative.watch': async ({ id }) => ran.push(id) });
      for (let i = 1; i <= 3; i++) {
        expect((await queue.add('narrative.watch', {}, { key: 'watch' })).added).toBe(true);
        await queue.idle();
      }
      expect(ran.items).toHaveLength(3);
    });

    it('keeps keys of different jobs, and different keys, apart', async () => {
      const queue = await fresh();
      await queue.add('source.crawl', { sourceId: 's' }, { key: 'a' });
      expect((await queue.add('article.detect', { articleId: 's' }, { key: 'a' })).added).toBe(true);
      expect((await queue.add('source.crawl', { sourceId: 's' }, { key: 'b' })).added).toBe(true);
      expect((await queue.add('source.crawl', { sourceId: 's' })).added).toBe(true);
      expect((await queue.counts()).waiting).toBe(4);
    });

    it('takes a key of any characters', async () => {
      const queue = await fresh();
      const keys = ['a:b', 'https://x.example/?q=1&r=:2', "'; DROP TABLE jobs; --", '12', 'nước', ' '];
      for (const key of keys) {
        expect((await queue.add('narrative.watch', {}, { key })).added).toBe(true);
        expect((await queue.add('narrative.watch', {}, { key })).added).toBe(false);
      }
    });
  });

  describe('delays', () => {
    it('does not run a job before its time', async () => {
      const queue = await fresh();
      const clock = createSystemClock();
      const ran = createLog<number>();
      queue.work({ 'source.crawl': async () => ran.push(clock.now()) });
      const before = clock.now();
      await queue.add('source.crawl', { sourceId: 's' }, { delayMs: 250 });
      await ran.reaches(1);
      expect((ran.items[0] ?? 0) - before).toBeGreaterThanOrEqual(249);
    });

    it('lets others pass a delayed job', async () => {
      const queue = await fresh();
      const ran = createLog<string>();
      queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      await queue.add('source.crawl', { sourceId: 'late' }, { delayMs: 3_600_000 });
      await queue.add('source.crawl', { sourceId: 'now' });
      await ran.reaches(1);
      expect(ran.items).toEqual(['now']);
      expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 1 });
    });
  });

  describe('idle', () => {
    it('does not wait for delayed jobs, unless they are due within the horizon', async () => {
      const queue = await fresh();
      const ran = createLog<string>();
      queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      await queue.add('source.crawl', { sourceId: 'far' }, { delayMs: 3_600_000 });
      await queue.idle();
      expect(ran.items).toEqual([]);
      await queue.add('source.crawl', { sourceId: 'near' }, { delayMs: 150 });
      await queue.idle(undefined, 10_000);
      expect(ran.items).toEqual(['near']);
      expect((await queue.counts()).delayed).toBe(1);
    });

    it('rejects when its signal aborts', async () => {
      const queue = await fresh();
      await queue.add('source.crawl', { sourceId: 's' });
      const stop = new AbortController();
      const idle = queue.idle(stop.signal);
      stop.abort();
      await expect(idle).rejects.toThrow();
    });
  });

  describe('reopening and closing', () => {
    it('keeps waiting, delayed and dead jobs, and keys', async () => {
      const harness = await makeHarness();
      const first = await harness.open();
      await first.add('source.crawl', { sourceId: 's' }, { key: 'k' });
      await first.add('source.crawl', { sourceId: 'later' }, { delayMs: 3_600_000 });
      await harness.plant('article.detect', { wrong: true });
      first.work({ 'article.detect': async () => undefined });
      await first.add('article.detect', { articleId: 'a' });
      while ((await first.counts('article.detect')).dead === 0) await createSystemClock().sleep(5);
      await first.close();
      const again = await openFor(harness);
      expect(await again.counts()).toMatchObject({ delayed: 1, dead: 1, active: 0 });
      expect((await again.add('source.crawl', { sourceId: 's' }, { key: 'k' })).added).toBe(false);
      const ran = createLog<string>();
      again.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
      await ran.reaches(1);
      expect(ran.items).toEqual(['s']);
    });

    it('waits for running jobs when it closes, and is closed then', async () => {
      const queue = await fresh();
      const started = Promise.withResolvers<void>();
      const finish = Promise.withResolvers<void>();
      let finished = false;
      queue.work({
        'source.crawl': async () => {
          started.resolve();
          await finish.promise;
          finished = true;
        },
      });
      await queue.add('source.crawl', { sourceId: 's' });
      await started.promise;
      const closing = queue.close();
      finish.resolve();
      await closing;
      expect(finished).toBe(true);
      await queue.close();
      const refusal = { code: 'queue.closed' };
      await expect(queue.add('source.crawl', { sourceId: 's' })).rejects.toMatchObject(refusal);
      await expect(queue.counts()).rejects.toMatchObject(refusal);
      await expect(queue.idle()).rejects.toMatchObject(refusal);
      expect(() => queue.work({})).toThrow(expect.objectContaining(refusal));
    });

    it('keeps a job that was acknowledged in the moment of closing', async () => {
      const harness = await makeHarness();
      const queue = await harness.open();
      const adds = [1, 2, 3].map((i) => queue.add('source.crawl', { sourceId: `s${i}` }));
      await Promise.all([...adds, queue.close()]);
      expect((await (await openFor(harness)).counts()).waiting).toBe(3);
    });
  });
}
