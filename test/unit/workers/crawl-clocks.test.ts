import { expect, it, onTestFinished } from 'vitest';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { Source, type SourceStatus } from '../../../core/domain/source.ts';
import type { Queue } from '../../../core/ports.ts';
import { memoryCorpus } from '../../../main.ts';
import { keepCrawlClocks } from '../../../roles/crawl-clocks.ts';
import { createSteeredClock } from '../../support/clocks.ts';
import { createLog } from '../../support/queue-harness.ts';

const hourMs = 3_600_000;

const paper = (status: SourceStatus): Source =>
  Source.parse({
    id: 'paper',
    name: 'Paper',
    kind: 'newspaper',
    country: 'FR',
    languages: ['fr'],
    homepage: 'https://paper.example/',
    feeds: ['https://paper.example/feed.xml'],
    reason: 'A paper of the region.',
    opinion: false,
    satire: false,
    status,
  });

/** The same queue, which tells of the clocks that are set and ended. */
function tellingQueue(queue: Queue) {
  const told = createLog<string>();
  const telling: Queue = {
    ...queue,
    schedule: async (key, ...rest) => {
      await queue.schedule(key, ...rest);
      told.push(`set ${key}`);
    },
    unschedule: async (key) => {
      await queue.unschedule(key);
      told.push(`ended ${key}`);
    },
  };
  return { telling, told };
}

it('reads a source by the clock while it is approved, not while it is paused, and again from when it is resumed', async () => {
  const clock = createSteeredClock(Date.parse('2026-11-23T06:00:00.000Z'));
  const stop = new AbortController();
  const corpus = memoryCorpus();
  const queue = createSqliteQueue({ path: ':memory:', clock });
  const { telling, told } = tellingQueue(queue);
  const ran = createLog<string>();
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  queue.work({ 'source.crawl': async ({ data }) => ran.push(data.sourceId) });

  await corpus.put('source', [{ doc: paper('approved') }]);
  const kept = keepCrawlClocks({
    corpus,
    queue: telling,
    clock,
    everyMinutes: 60,
    onError,
    signal: stop.signal,
  });
  onTestFinished(async () => {
    stop.abort();
    await kept;
    await queue.close();
    await corpus.close();
  });
  await told.reaches(1);
  clock.advance(hourMs);
  await ran.reaches(1);

  await corpus.put('source', [{ doc: paper('paused') }]);
  clock.advance(60_000);
  await told.reaches(2);
  clock.advance(3 * hourMs);
  await queue.idle();
  expect(ran.items).toEqual(['paper']);

  await corpus.put('source', [{ doc: paper('approved') }]);
  clock.advance(60_000);
  await told.reaches(3);
  clock.advance(hourMs);
  await ran.reaches(2);
  await queue.idle();
  expect(ran.items).toEqual(['paper', 'paper']);
  expect(told.items).toEqual(['set crawl:paper', 'ended crawl:paper', 'set crawl:paper']);
  expect(errors).toEqual([]);
});
