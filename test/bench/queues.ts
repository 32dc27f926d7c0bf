import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Queue as BullQueue, Worker as BullWorker } from 'bullmq';
import { Redis } from 'ioredis';
import { createSqliteQueue } from '../../adapters/embedded/sqlite-queue.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createBullQueue } from '../../adapters/server/bull-queue.ts';
import type { Queue } from '../../core/ports.ts';
import { type RedisServer, redisIsInstalled, startRedis } from '../support/redis-server.ts';

// Jobs a second of the queues of both sizes beside their engines alone, as JSON: node test/bench/queues.ts [jobs] (default 5000).

const jobs = Number(process.argv[2] ?? 5_000);
const clock = createSystemClock();
const folder = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));

/** What is measured of a queue: adding, and running a job that does nothing. */
interface Subject {
  add(i: number): Promise<unknown>;
  /** Adds that many at once. */
  addAll(count: number): Promise<unknown>;
  /** Runs that many, so many at a time; gives the ms from the first to the last, without the start and stop of a worker. */
  run(count: number, concurrency: number): Promise<number>;
}

const perSecond = (count: number, ms: number): number => Math.round((count * 1_000) / ms);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function ratesOf(subject: Subject) {
  const few = Math.ceil(jobs / 10);
  const addOneByOne = await timed(async () => {
    for (let i = 0; i < few; i++) await subject.add(i);
  });
  const addTogether = await timed(() => subject.addAll(jobs));
  const runOneByOne = await subject.run(few, 1);
  const runBySixteen = await subject.run(jobs, 16);
  return {
    addOneByOne: perSecond(few, addOneByOne),
    addTogether: perSecond(jobs, addTogether),
    runOneByOne: perSecond(few, runOneByOne),
    runBySixteen: perSecond(jobs, runBySixteen),
  };
}

/** Lets a worker run `count` jobs; gives the ms from the first to the last. */
async function counted(
  count: number,
  start: (each: () => Promise<void>) => () => Promise<void>,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  let done = 0;
  let began = 0;
  const stop = start(async () => {
    if (++done === 1) began = performance.now();
    if (done === count) resolve(performance.now() - began);
  });
  const ms = await promise;
  await stop();
  return ms;
}

function ourQueue(queue: Queue): Subject {
  const add = (i: number) => queue.add('source.crawl', { sourceId: `s${i}` });
  return {
    add,
    addAll: (count) => Promise.all(Array.from({ length: count }, (_, i) => add(i))),
    run: (count, concurrency) =>
      counted(count, (each) => {
        const worker = queue.work({ 'source.crawl': each }, { concurrency: { 'source.crawl': concurrency } });
        return () => worker.stop();
      }),
  };
}

function plainBull(redis: RedisServer): Subject & { close(): Promise<void> } {
  const connection = new Redis({ port: redis.port, maxRetriesPerRequest: null });
  const queue = new BullQueue('plain', { connection, defaultJobOptions: { removeOnComplete: true } });
  const add = (i: number) => queue.add('plain', { sourceId: `s${i}` });
  return {
    add,
    addAll: (count) => Promise.all(Array.from({ length: count }, (_, i) => add(i))),
    run: (count, concurrency) =>
      counted(count, (each) => {
        const worker = new BullWorker('plain', each, { connection, concurrency });
        return () => worker.close();
      }),
    close: async () => {
      await queue.close();
      connection.disconnect();
    },
  };
}

/** A table of jobs, taken with one statement and deleted with another: what a queue in SQLite costs at least. */
function plainTable(synchronous: 'FULL' | 'NORMAL'): Subject {
  const database = new DatabaseSync(join(folder, `plain-${synchronous}.db`));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous};
    CREATE TABLE jobs (id INTEGER PRIMARY KEY, data TEXT NOT NULL, taken INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX waiting ON jobs (id) WHERE taken = 0`);
  const insert = database.prepare('INSERT INTO jobs (data) VALUES (?)');
  const take = database.prepare(
    'UPDATE jobs SET taken = 1 WHERE id IN (SELECT id FROM jobs WHERE taken = 0 ORDER BY id LIMIT ?) RETURNING id',
  );
  const remove = database.prepare('DELETE FROM jobs WHERE id = ?');
  const together = (work: () => void) => {
    database.exec('BEGIN IMMEDIATE');
    work();
    database.exec('COMMIT');
  };
  const add = async (i: number) => insert.run(JSON.stringify({ sourceId: `s${i}` }));
  return {
    add,
    addAll: async (count) =>
      together(() => {
        for (let i = 0; i < count; i++) insert.run(JSON.stringify({ sourceId: `s${i}` }));
      }),
    run: (count, concurrency) =>
      timed(async () => {
        for (let done = 0; done < count; done += concurrency) {
          const taken = take.all(concurrency);
          together(() => {
            for (const { id } of taken) remove.run(Number(id));
          });
        }
      }),
  };
}

async function embedded(synchronous: 'FULL' | 'NORMAL') {
  const queue = createSqliteQueue({ path: join(folder, `queue-${synchronous}.db`), clock, synchronous });
  const rates = await ratesOf(ourQueue(queue));
  await queue.close();
  return { ours: rates, plainTable: await ratesOf(plainTable(synchronous)) };
}

async function server() {
  if (!redisIsInstalled()) return { skipped: true };
  const redis = await startRedis();
  const queue = await createBullQueue({ redis: redis.settings, clock });
  const ours = await ratesOf(ourQueue(queue));
  await queue.close();
  const plain = plainBull(redis);
  const plainBullMq = await ratesOf(plain);
  await plain.close();
  await redis.close();
  return { ours, plainBullMq };
}

const figures = {
  jobs,
  embeddedFull: await embedded('FULL'),
  embeddedNormal: await embedded('NORMAL'),
  redis: await server(),
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
rmSync(folder, { recursive: true });
