import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { maxLostLeases } from '../../core/retry.ts';
import { seededRandom } from '../support/corpus-docs.ts';
import { temporaryFolder } from '../support/folder.ts';
import { createLog, openFor } from '../support/queue-harness.ts';
import { until } from '../support/until.ts';
import type { MakeQueueHarness, QueueHarness } from './queue-contract.ts';

const leaseMs = 600;

/** Of a process that must not look dead although a busy machine gives it no time for a while. */
const patientLeaseMs = 3_000;

interface Child {
  readonly lines: ReturnType<typeof createLog<string>>;
  /** SIGKILL: nothing of it runs any more when this resolves. */
  kill(): Promise<void>;
}

function startChild(
  { child }: QueueHarness,
  mode: 'hold' | 'work' | 'add',
  argument = '',
  lease = leaseMs,
): Child {
  const script = join(import.meta.dirname, '../support/queue-child.ts');
  const args = [script, child.module, child.place, JSON.stringify({ leaseMs: lease }), mode, argument];
  const process_: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(process_, 'exit');
  const lines = createLog<string>();
  if (process_.stdout) createInterface({ input: process_.stdout }).on('line', lines.push);
  const kill = async () => {
    process_.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  return { lines, kill };
}

const doneIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

const sourceIds = (count: number) => Array.from({ length: count }, (_, i) => `job-${i}`);

/** Real processes that die without warning. */
export function queueCrashContract(makeHarness: MakeQueueHarness): void {
  describe('crashes', () => {
    it('leaves a job with a live worker, and gives it to another when that one is killed', async () => {
      const harness = await makeHarness();
      const queue = await openFor(harness, { leaseMs: patientLeaseMs });
      const { id } = await queue.add('source.crawl', { sourceId: 's' });
      const holder = startChild(harness, 'hold', '', patientLeaseMs);
      await holder.lines.reaches(1);
      expect(holder.lines.items).toEqual([`took ${id}`]);

      const ran = createLog<string>();
      queue.work({ 'source.crawl': async (job) => ran.push(job.id) });
      // The holder renews its lease all the while.
      await createSystemClock().sleep(2 * patientLeaseMs);
      expect(ran.items).toEqual([]);
      expect((await queue.counts()).active).toBe(1);

      await holder.kill();
      await ran.reaches(1);
      await queue.idle();
      expect(ran.items).toEqual([id]);
    });

    it('buries a job that was in the hands of too many killed workers', async () => {
      const harness = await makeHarness();
      const queue = await openFor(harness, { leaseMs: 100 });
      const { id } = await queue.add('source.crawl', { sourceId: 's' });
      // Frees expired leases without taking the job itself.
      queue.work({ 'claim.match': async () => undefined });
      for (let killed = 0; (await queue.counts()).dead === 0; killed++) {
        expect(killed).toBeLessThan(2 * maxLostLeases);
        const holder = startChild(harness, 'hold');
        await Promise.race([
          holder.lines.reaches(1),
          until('its end', async () => (await queue.counts()).dead > 0),
        ]);
        await holder.kill();
        await until('the lease to run out', async () => (await queue.counts()).active === 0);
      }
      const [letter] = await queue.deadLetters();
      expect(letter).toMatchObject({ id, error: { code: 'queue.lease-lost' } });
    });

    it('does every job exactly once in two processes', async () => {
      const harness = await makeHarness();
      const queue = await openFor(harness);
      const file = join(temporaryFolder(), 'done');
      const workers = [1, 2].map(() => startChild(harness, 'work', file, 10 * patientLeaseMs));
      await Promise.all(workers.map(({ lines }) => lines.reaches(1)));
      const wanted = sourceIds(400);
      await Promise.all(wanted.map((sourceId) => queue.add('source.crawl', { sourceId })));
      await queue.idle();
      expect(doneIn(file).toSorted()).toEqual(wanted.toSorted());
    });

    it('loses no job that was acknowledged to a process that was killed', async () => {
      const harness = await makeHarness();
      const random = seededRandom(1);
      const acknowledged: string[] = [];
      for (let round = 0; round < 5; round++) {
        const adder = startChild(harness, 'add', `round${round}`);
        await adder.lines.reaches(1 + Math.floor(random() * 60));
        await adder.kill();
        acknowledged.push(...adder.lines.items.map((line) => line.replace('added ', '')));
      }
      const queue = await openFor(harness, { leaseMs });
      const ran = new Set<string>();
      queue.work(
        { 'source.crawl': async ({ data }) => void ran.add(data.sourceId) },
        { concurrency: { 'source.crawl': 8 } },
      );
      await queue.idle();
      expect(acknowledged.length).toBeGreaterThan(4);
      expect(acknowledged.filter((sourceId) => !ran.has(sourceId))).toEqual([]);
    });

    it('does every job although workers are killed in the middle of it', async () => {
      const harness = await makeHarness();
      const queue = await openFor(harness, { leaseMs });
      const file = join(temporaryFolder(), 'done');
      const wanted = sourceIds(600);
      await Promise.all(wanted.map((sourceId) => queue.add('source.crawl', { sourceId })));
      const random = seededRandom(2);
      for (let round = 0; round < 6; round++) {
        const before = doneIn(file).length;
        const worker = startChild(harness, 'work', file);
        const enough = Math.min(600, before + 1 + Math.floor(random() * 60));
        await until('some work', () => doneIn(file).length >= enough);
        await worker.kill();
      }
      startChild(harness, 'work', file);
      await queue.idle();
      expect([...new Set(doneIn(file))].toSorted()).toEqual(wanted.toSorted());
      expect((await queue.counts()).dead).toBe(0);
    });
  });
}
