import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Queue } from '../../core/ports.ts';
import { quickRetries } from '../contract/queue-contract.ts';
import { seededRandom } from '../support/corpus-docs.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openQueue as openBullQueue } from '../support/open-bull-queue.ts';
import { openQueue as openSqliteQueue } from '../support/open-sqlite-queue.ts';
import { createLog } from '../support/queue-harness.ts';
import { type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';
import { until } from '../support/until.ts';

/** How often a worker is killed; 200 jobs a kill, and Redis once for five of them. docs/adr/0007 has the figures of 50. */
const KILLS = Number(process.env.CLAIMWATCH_QUEUE_KILLS ?? 5);
const JOBS = 200 * KILLS;
const RESTARTS = Math.max(2, Math.floor(KILLS / 5));

/**
 * How long a worker stands still. Its lease is a third of it: as 90 s are to the 30 s of the product. Long enough that no other seems
 * to stand still because a busy machine gives it no time.
 */
const BLOCK_MS = Number(process.env.CLAIMWATCH_QUEUE_BLOCK_MS ?? 9_000);

/** With appendfsync everysec, Redis may put off a write by this when the disk is slow, and answers all the same. */
const everysecWindowMs = 2_000;

const retryPolicy = quickRetries;

/** A queue that children of this test can open too. */
interface Place {
  readonly module: string;
  readonly place: string;
  readonly redis: RedisServer | null;
  open(settings: { leaseMs: number }): Promise<Queue>;
}

async function inRedis(appendfsync = 'everysec'): Promise<Place> {
  const redis = await startRedis({ arguments: ['--appendfsync', appendfsync] });
  onTestFinished(() => redis.close());
  const place = JSON.stringify(redis.settings);
  const module = new URL('../support/open-bull-queue.ts', import.meta.url).href;
  return { module, place, redis, open: (settings) => openBullQueue(place, { ...settings, retryPolicy }) };
}

async function inSqlite(): Promise<Place> {
  const place = join(temporaryFolder(), 'queue.db');
  const module = new URL('../support/open-sqlite-queue.ts', import.meta.url).href;
  return {
    module,
    place,
    redis: null,
    open: (settings) => openSqliteQueue(place, { ...settings, retryPolicy }),
  };
}

/** Where the workers of one test write what they do. */
function createRecord() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'effects'));
  const file = join(folder, 'runs');
  return {
    folder,
    runs: () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []),
    effects: () => readdirSync(join(folder, 'effects')),
  };
}

async function startWorker({ module, place }: Place, leaseMs: number, folder: string, blockMs = 0) {
  const script = join(import.meta.dirname, '../support/queue-fault-child.ts');
  const settings = JSON.stringify({ leaseMs, retryPolicy });
  const child: ChildProcess = spawn(
    process.execPath,
    [script, module, place, settings, folder, `${blockMs}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  if (child.stdout) await once(child.stdout, 'data');
  return { kill };
}

describe.skipIf(!redisIsInstalled())('faults of the queue', () => {
  it.each([
    ['Redis, appendfsync everysec', () => inRedis('everysec'), everysecWindowMs],
    ['Redis, appendfsync always', () => inRedis('always'), 0],
    ['SQLite', inSqlite, 0],
  ] as const)(
    `${JOBS} jobs, ${KILLS} kills of workers, ${RESTARTS} of Redis: %s`,
    async (name, make, windowMs) => {
      const place = await make();
      const leaseMs = 2_000;
      const queue = await place.open({ leaseMs });
      onTestFinished(() => queue.close());
      const record = createRecord();
      const random = seededRandom(KILLS);
      /** Job to when its adding was acknowledged. */
      const acknowledged = new Map<string, number>();
      const add = async (sourceId: string) => {
        await queue.add('source.crawl', { sourceId });
        acknowledged.set(sourceId, Date.now());
      };
      /** When Redis was killed, and until when answers it had given before could still be read. */
      const redisKills: { readonly from: number; readonly to: number }[] = [];
      const poison = ['poison-1', 'poison-2', 'poison-3'];
      const began = Date.now();

      await startWorker(place, leaseMs, record.folder);
      await Promise.all(poison.map(add));
      for (let kill = 0; kill < KILLS; kill++) {
        const victim = await startWorker(place, leaseMs, record.folder);
        const adding = Array.from({ length: JOBS / KILLS }, (_, i) => add(`job-${kill}-${i}`));
        const some = record.runs().length + Math.floor((random() * JOBS) / KILLS / 2);
        if (place.redis && Math.floor(((kill + 1) * RESTARTS) / KILLS) > redisKills.length) {
          await Promise.race(adding);
          const from = Date.now();
          await place.redis.kill();
          await setImmediate();
          redisKills.push({ from, to: Date.now() });
          await place.redis.start();
        } else {
          await until('some work', () => record.runs().length >= Math.min(some, acknowledged.size));
        }
        await victim.kill();
        await Promise.all(adding);
      }
      await queue.idle(undefined, 5_000);

      const runs = record.runs();
      const effects = record.effects();
      const letters = await queue.deadLetters();
      const done = new Set([...effects, ...letters.map(({ data }) => Object(data).sourceId as string)]);
      const lost = [...acknowledged].filter(([sourceId]) => !done.has(sourceId));
      const figures = {
        acknowledged: acknowledged.size,
        lost: lost.length,
        runs: runs.length,
        effects: effects.length,
        deadLetters: letters.length,
        redisKills: redisKills.length,
        seconds: Math.round((Date.now() - began) / 1_000),
      };
      process.stderr.write(`${name}: ${JSON.stringify(figures)}\n`);
      expect(acknowledged.size).toBe(JOBS + poison.length);
      // What was acknowledged longer than the window before a kill of Redis is never lost; with a window of none, nothing is.
      const inWindow = (at: number) => redisKills.some(({ from, to }) => at >= from - windowMs && at <= to);
      expect(lost.filter(([, at]) => windowMs === 0 || !inWindow(at))).toEqual([]);
      expect(effects.filter((id) => !acknowledged.has(id))).toEqual([]);
      expect(letters.map(({ data }) => Object(data).sourceId).toSorted()).toEqual(poison);
      expect(letters.map(({ attempt, error }) => [attempt, error.code])).toEqual(
        poison.map(() => [3, 'unknown']),
      );
    },
    900_000,
  );

  it.each([
    ['forward', 300_000],
    ['back', -300_000],
  ])(
    'leaves a running job with its worker when the clock of that jumps %s by five minutes',
    async (_way, jumpMs) => {
      const place = await inRedis();
      const leaseMs = 3_000;
      const record = createRecord();
      const queue = await place.open({ leaseMs });
      const started = Promise.withResolvers<void>();
      const finish = Promise.withResolvers<void>();
      const here = createLog<string>();
      queue.work({
        'source.crawl': async ({ data }, signal) => {
          here.push(data.sourceId);
          started.resolve();
          await finish.promise;
          expect(signal.aborted).toBe(false);
        },
      });
      await queue.add('source.crawl', { sourceId: 'long' });
      await started.promise;
      await startWorker(place, leaseMs, record.folder);
      const now = Date.now;
      const jumped = vi.spyOn(Date, 'now').mockImplementation(() => now() + jumpMs);
      onTestFinished(() => jumped.mockRestore());
      for (let i = 0; i < 20; i++) await queue.add('source.crawl', { sourceId: `short-${i}` });
      const after = performance.now() + 2 * leaseMs;
      await until(
        'several leases, and the short jobs',
        () => performance.now() > after && record.effects().length === 20,
      );
      finish.resolve();
      await queue.idle();
      expect(here.items).toEqual(['long']);
      expect(record.runs()).toHaveLength(20);
      await queue.close();
    },
  );

  it('runs a job again, with one effect, when the clock of Redis jumps and with it all leases expire', async () => {
    const place = await inRedis();
    const leaseMs = 1_500;
    const record = createRecord();
    const queue = await place.open({ leaseMs });
    onTestFinished(() => queue.close());
    const aborted = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    queue.work({
      'source.crawl': async (_job, signal) => {
        signal.addEventListener('abort', () => aborted.resolve());
        started.resolve();
        await aborted.promise;
      },
    });
    const { id } = await queue.add('source.crawl', { sourceId: 's' });
    await started.promise;
    // What a jump of that clock does to a lease: its key is past its time.
    place.redis?.ask('pexpire', `{claimwatch}:source.crawl:${id}:lock`, '1');
    await startWorker(place, leaseMs, record.folder);
    await aborted.promise;
    await queue.idle();
    expect(record.runs().length).toBeLessThanOrEqual(1);
    expect(await queue.counts()).toEqual({ waiting: 0, delayed: 0, active: 0, dead: 0 });
  });

  it(`gives the job of a worker that stands still for ${BLOCK_MS} ms to another, and lets it settle nothing afterwards`, async () => {
    const place = await inRedis();
    const leaseMs = BLOCK_MS / 3;
    const record = createRecord();
    const queue = await place.open({ leaseMs });
    onTestFinished(() => queue.close());
    await startWorker(place, leaseMs, record.folder, BLOCK_MS);
    await queue.add('source.crawl', { sourceId: 'block' });
    await until('the standstill', () => record.runs().length === 1);
    const finish = Promise.withResolvers<void>();
    const taken = createLog<number>();
    queue.work({
      'source.crawl': async ({ attempt }) => {
        taken.push(attempt);
        await finish.promise;
      },
    });
    await taken.reaches(1);
    // The one that stood still goes on, makes its effect, and wants to finish the job that is another's now.
    await until('its effect', () => record.effects().length === 1, 2 * BLOCK_MS);
    await queue.add('source.crawl', { sourceId: 'next' });
    await until('its next job', () => record.effects().length === 2);
    expect((await queue.counts()).active).toBe(1);
    finish.resolve();
    await queue.idle();
    expect(taken.items).toEqual([1]);
    expect(record.effects().toSorted()).toEqual(['block', 'next']);
  }, 300_000);
});
