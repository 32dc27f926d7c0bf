import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { createSqliteQueue } from '../../adapters/embedded/sqlite-queue.ts';
import { createSteeredClock } from '../support/clocks.ts';
import { openQueue } from '../support/open-sqlite-queue.ts';
import { createLog } from '../support/queue-harness.ts';
import { queueContract } from './queue-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

queueContract('SQLite', async () => {
  const place = join(folder, `${++files}.db`);
  return {
    open: (settings) => openQueue(place, settings),
    plant: async (name, data) => {
      const database = new DatabaseSync(place);
      database
        .prepare('INSERT INTO jobs (name, data, run_at) VALUES (?, ?, ?)')
        .run(name, JSON.stringify(data), Date.now());
      database.close();
    },
    child: { module: new URL('../support/open-sqlite-queue.ts', import.meta.url).href, place },
  };
});

describe('SQLite queue and the clock', () => {
  const fiveMinutes = 300_000;

  it('does not give away a running job when the clock jumps forward', async () => {
    const clock = createSteeredClock();
    const queue = await openQueue(join(folder, 'jump.db'), { clock, leaseMs: 1_000 });
    const ran = createLog<string>();
    const finish = Promise.withResolvers<void>();
    const handler = async ({ data }: { data: { sourceId: string } }) => {
      ran.push(data.sourceId);
      if (data.sourceId === 'long') await finish.promise;
    };
    queue.work({ 'source.crawl': handler });
    await queue.add('source.crawl', { sourceId: 'long' });
    await ran.reaches(1);
    queue.work({ 'source.crawl': handler });
    for (let i = 1; i <= 5; i++) {
      clock.advance(fiveMinutes);
      await queue.add('source.crawl', { sourceId: `short ${i}` });
      await ran.reaches(1 + i);
    }
    finish.resolve();
    await queue.idle();
    expect(ran.items).toEqual(['long', 'short 1', 'short 2', 'short 3', 'short 4', 'short 5']);
    await queue.close();
  });

  it('stops although what runs cannot be given back, and frees it when its lease has expired', async () => {
    const path = join(folder, 'held.db');
    const errors: unknown[] = [];
    const clock = createSteeredClock();
    const queue = createSqliteQueue({ path, clock, leaseMs: 60_000, onError: (error) => errors.push(error) });
    const started = Promise.withResolvers<void>();
    const worker = queue.work({
      'source.crawl': () => {
        started.resolve();
        return new Promise(() => undefined);
      },
    });
    await queue.add('source.crawl', { sourceId: 's' });
    await started.promise;
    const other = new DatabaseSync(path);
    other.exec('ALTER TABLE jobs RENAME TO away');
    await worker.stop(1);
    other.exec('ALTER TABLE away RENAME TO jobs');
    other.close();
    expect(errors.map(String)).toContainEqual(expect.stringContaining('no such table: jobs'));
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 1 });
    clock.advance(60_000);
    const ran = createLog<string>();
    queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });
    await ran.reaches(1);
    await queue.close();
  });

  it('does not let a worker that lost its lease settle the run of another', async () => {
    const path = join(folder, 'fence.db');
    const slow = await openQueue(path, { clock: createSteeredClock(), leaseMs: 1_000 });
    const ahead = await openQueue(path, {
      clock: createSteeredClock(Date.now() + fiveMinutes),
      leaseMs: 1_000,
    });
    const started = createLog<string>();
    const gates = { slow: Promise.withResolvers<void>(), ahead: Promise.withResolvers<void>() };
    const work = (name: keyof typeof gates) => async () => {
      started.push(name);
      await gates[name].promise;
    };
    const slowWorker = slow.work({ 'source.crawl': work('slow') });
    await slow.add('source.crawl', { sourceId: 's' });
    await started.reaches(1);
    ahead.work({ 'source.crawl': work('ahead') });
    await started.reaches(2);
    gates.slow.resolve();
    await slowWorker.stop();
    expect(await ahead.counts()).toEqual({ waiting: 0, delayed: 0, active: 1, dead: 0 });
    gates.ahead.resolve();
    await ahead.idle();
    expect(started.items).toEqual(['slow', 'ahead']);
    await Promise.all([slow.close(), ahead.close()]);
  });
});
