import { describe, expect, it } from 'vitest';
import { defineError } from '../../core/errors.ts';
import type { Job } from '../../core/ports.ts';
import { createLog, openFor } from '../support/queue-harness.ts';
import { horizonMs, type MakeQueueHarness, quickRetries } from './queue-contract.ts';

const hopeless = defineError('test.hopeless', { retry: 'never' });
const shaky = defineError('test.shaky', { retry: 'backoff' });
const busy = defineError('test.busy', { retry: { afterMs: 20 } });

interface Failure {
  readonly job: Job;
  readonly error: unknown;
  readonly dead: boolean;
}

/** Failing, trying again, giving up, stopping. */
export function queueFailureContract(makeHarness: MakeQueueHarness): void {
  const fresh = async () => openFor(await makeHarness(), { retryPolicy: quickRetries });
  const onFailureTo =
    (failures: ReturnType<typeof createLog<Failure>>) => (job: Job, error: unknown, dead: boolean) =>
      failures.push({ job, error, dead });

  describe('failures', () => {
    it('tries again with growing waits, and ends as a dead letter', async () => {
      const queue = await fresh();
      const attempts = createLog<number>();
      const failures = createLog<Failure>();
      queue.work(
        {
          'source.crawl': async ({ attempt }) => {
            attempts.push(attempt);
            throw shaky('No luck.');
          },
        },
        { onFailure: onFailureTo(failures) },
      );
      const { id } = await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle(undefined, horizonMs);
      expect(attempts.items).toEqual([1, 2, 3]);
      expect(failures.items.map(({ dead }) => dead)).toEqual([false, false, true]);
      expect(failures.items[0]).toMatchObject({
        job: { id, name: 'source.crawl' },
        error: { code: 'test.shaky' },
      });
      const [letter, ...more] = await queue.deadLetters();
      expect(more).toEqual([]);
      expect(letter).toMatchObject({
        id,
        name: 'source.crawl',
        data: { sourceId: 's' },
        attempt: 3,
        error: { code: 'test.shaky', message: 'No luck.' },
      });
      expect(Math.abs((letter?.diedAt ?? 0) - Date.now())).toBeLessThan(60_000);
      expect((await queue.counts()).dead).toBe(1);
    });

    it('backs off for errors it does not know', async () => {
      const queue = await fresh();
      const attempts = createLog<number>();
      queue.work({
        'source.crawl': async ({ attempt }) => {
          attempts.push(attempt);
          if (attempt < 3) throw new TypeError('x is not a function');
        },
      });
      await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle(undefined, horizonMs);
      expect(attempts.items).toEqual([1, 2, 3]);
      expect((await queue.counts()).dead).toBe(0);
    });

    it('gives up at once where the error says never', async () => {
      const queue = await fresh();
      const attempts = createLog<number>();
      queue.work({
        'source.crawl': async ({ attempt }) => {
          attempts.push(attempt);
          throw hopeless('Never.');
        },
      });
      await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle(undefined, horizonMs);
      expect(attempts.items).toEqual([1]);
      expect((await queue.deadLetters())[0]?.error).toEqual({ code: 'test.hopeless', message: 'Never.' });
    });

    it('waits as the error says, without spending an attempt', async () => {
      const queue = await fresh();
      const attempts = createLog<number>();
      queue.work({
        'source.crawl': async ({ attempt }) => {
          attempts.push(attempt);
          if (attempts.items.length < 6) throw busy('Come back.');
        },
      });
      await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle(undefined, horizonMs);
      expect(attempts.items).toEqual([1, 1, 1, 1, 1, 1]);
      expect((await queue.counts()).dead).toBe(0);
    });

    it('goes on with other jobs when one fails, and when the listener does', async () => {
      const queue = await fresh();
      const ran = createLog<string>();
      queue.work(
        {
          'source.crawl': async ({ data }) => {
            if (data.sourceId === 'bad') throw hopeless('Never.');
            ran.push(data.sourceId);
          },
        },
        {
          onFailure: () => {
            throw new Error('The listener failed.');
          },
        },
      );
      for (const sourceId of ['a', 'bad', 'b']) await queue.add('source.crawl', { sourceId });
      await queue.idle();
      expect(ran.items).toEqual(['a', 'b']);
    });

    it('survives values thrown that are no errors', async () => {
      const queue = await fresh();
      queue.work({ 'source.crawl': () => Promise.reject(undefined) });
      await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle(undefined, horizonMs);
      expect(await queue.deadLetters()).toHaveLength(1);
    });
  });

  describe('invalid data', () => {
    it.each([{}, { sourceId: 1 }, { sourceId: 's', body: 'too much' }, null, 'text'])(
      'refuses to add %j',
      async (data) => {
        const queue = await fresh();
        await expect(queue.add('source.crawl', data as never)).rejects.toMatchObject({
          code: 'input.invalid',
        });
        expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, dead: 0 });
      },
    );

    it('does not run it: dead at once', async () => {
      const harness = await makeHarness();
      const queue = await openFor(harness, { retryPolicy: quickRetries });
      await harness.plant('source.crawl', { source: 'of an older version' });
      const ran = createLog<Job>();
      const failures = createLog<Failure>();
      queue.work({ 'source.crawl': async (job) => ran.push(job) }, { onFailure: onFailureTo(failures) });
      await failures.reaches(1);
      expect(ran.items).toEqual([]);
      expect(failures.items[0]?.dead).toBe(true);
      const [letter] = await queue.deadLetters();
      expect(letter).toMatchObject({
        data: { source: 'of an older version' },
        error: { code: 'input.invalid' },
      });
    });
  });

  describe('dead letters', () => {
    it('come back with fresh attempts', async () => {
      const queue = await fresh();
      let mended = false;
      const attempts = createLog<number>();
      queue.work({
        'source.crawl': async ({ attempt }) => {
          attempts.push(attempt);
          if (!mended) throw shaky('Broken.');
        },
      });
      const { id } = await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle(undefined, horizonMs);
      mended = true;
      expect(await queue.retryDead(id)).toBe(true);
      await queue.idle(undefined, horizonMs);
      expect(attempts.items).toEqual([1, 2, 3, 1]);
      expect(await queue.deadLetters()).toEqual([]);
    });

    it('can be dropped, and only they', async () => {
      const queue = await fresh();
      const worker = queue.work({ 'source.crawl': () => Promise.reject(hopeless('Never.')) });
      const { id } = await queue.add('source.crawl', { sourceId: 's' });
      await queue.idle();
      expect(await queue.dropDead(id)).toBe(true);
      expect(await queue.dropDead(id)).toBe(false);
      expect(await queue.retryDead(id)).toBe(false);
      expect(await queue.retryDead('no such id')).toBe(false);
      await worker.stop();
      const waiting = await queue.add('source.crawl', { sourceId: 's' });
      expect(await queue.dropDead(waiting.id)).toBe(false);
      expect(await queue.retryDead(waiting.id)).toBe(false);
      expect((await queue.counts()).waiting).toBe(1);
    });

    it('are listed newest first, up to the limit', async () => {
      const queue = await fresh();
      queue.work({ 'source.crawl': () => Promise.reject(hopeless('Never.')) });
      for (const sourceId of ['a', 'b', 'c']) {
        await queue.add('source.crawl', { sourceId });
        await queue.idle();
      }
      const letters = await queue.deadLetters(2);
      expect(letters.map(({ data }) => data)).toEqual([{ sourceId: 'c' }, { sourceId: 'b' }]);
    });
  });

  describe('stopping', () => {
    it('aborts the signal of a running job, waits for it, and takes no other', async () => {
      const queue = await fresh();
      const started = Promise.withResolvers<void>();
      const ran = createLog<string>();
      const worker = queue.work({
        'source.crawl': async ({ data }, signal) => {
          started.resolve();
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          ran.push(data.sourceId);
        },
      });
      await queue.add('source.crawl', { sourceId: 'first' });
      await started.promise;
      await queue.add('source.crawl', { sourceId: 'second' });
      await worker.stop();
      expect(ran.items).toEqual(['first']);
      expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0, dead: 0 });
    });

    it('gives a job that broke off to the next worker, with its attempt', async () => {
      const queue = await fresh();
      const started = Promise.withResolvers<void>();
      const failures = createLog<Failure>();
      const worker = queue.work(
        {
          'source.crawl': async (_job, signal) => {
            started.resolve();
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            signal.throwIfAborted();
          },
        },
        { onFailure: onFailureTo(failures) },
      );
      await queue.add('source.crawl', { sourceId: 's' });
      await started.promise;
      await worker.stop();
      expect(failures.items).toEqual([]);
      const attempts = createLog<number>();
      queue.work({ 'source.crawl': async ({ attempt }) => attempts.push(attempt) });
      await attempts.reaches(1);
      expect(attempts.items).toEqual([1]);
    });

    it('gives back at once what does not end in time, and lets its late end settle nothing', async () => {
      const queue = await fresh();
      const started = Promise.withResolvers<void>();
      const late = Promise.withResolvers<void>();
      const failures = createLog<Failure>();
      const worker = queue.work(
        {
          'source.crawl': async () => {
            started.resolve();
            await late.promise;
            throw hopeless('Too late to matter.');
          },
        },
        { onFailure: onFailureTo(failures) },
      );
      await queue.add('source.crawl', { sourceId: 's' });
      await started.promise;
      await worker.stop(50);
      expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0, dead: 0 });
      const attempts = createLog<number>();
      queue.work({ 'source.crawl': async ({ attempt }) => attempts.push(attempt) });
      await attempts.reaches(1);
      await queue.idle();
      late.resolve();
      await worker.stop();
      expect(attempts.items).toEqual([1]);
      expect(failures.items).toEqual([]);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, dead: 0 });
    });

    it('may be asked for twice', async () => {
      const worker = (await fresh()).work({ 'source.crawl': async () => undefined });
      await Promise.all([worker.stop(), worker.stop()]);
      await worker.stop();
    });
  });
}
