import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { createWatchPool } from '../../../classifier/narratives/watch-pool.ts';
import type { Corpus } from '../../../core/ports.ts';
import { createNarrativeWatch, requestWatch } from '../../../workers/narrative-watch.ts';
import { createSteeredClock } from '../../support/clocks.ts';
import { makeDoc } from '../../support/corpus-docs.ts';

const start = Date.UTC(2026, 10, 1);
const dayBefore = new Date(start - 86_400_000).toISOString();

describe('the pace of looks', () => {
  /** A worker over so many sightings, at whose looks the clock goes on by `tookMs`. */
  async function desk(sightings: number, tookMs: number) {
    const corpus = createSqliteCorpus({ path: ':memory:' });
    const clock = createSteeredClock(start);
    const queue = createSqliteQueue({ path: ':memory:', clock, pollMs: 20 });
    const watchPool = createWatchPool();
    await corpus.put(
      'sighting',
      Array.from({ length: sightings }, (_, n) => ({
        doc: makeDoc('sighting', `sgt-${n}`, { at: dayBefore }),
      })),
    );
    let looks = 0;
    const slow: Corpus = {
      ...corpus,
      get: (kind, ids) => {
        if (kind === 'claim' && ids.includes('clm-1')) {
          looks += 1;
          clock.advance(tookMs);
        }
        return corpus.get(kind, ids);
      },
    };
    const handler = createNarrativeWatch({ corpus: slow, queue, clock, watchPool, watchWindowDays: 14 });
    const worker = queue.work({ 'narrative.watch': handler });
    onTestFinished(async () => {
      await queue.close();
      await watchPool.close();
      await corpus.close();
    });
    /** Asks, and waits until all that is due within so long is done. */
    const ask = async (waitMs: number): Promise<void> => {
      await requestWatch(queue);
      clock.advance(waitMs);
      await queue.idle();
    };
    return { ask, clock, queue, worker, looks: () => looks };
  }

  it('rests three times as long as a look at many sightings took, and then looks once for all who asked', async () => {
    const { ask, clock, queue, looks } = await desk(2_000, 60_000);
    await ask(1_000);
    expect(looks()).toBe(1);
    for (let asked = 0; asked < 5; asked += 1) await ask(30_000);
    expect(looks()).toBe(1);
    expect(await queue.counts('narrative.watch')).toMatchObject({ delayed: 1, waiting: 0, dead: 0 });
    clock.advance(40_000);
    await queue.idle();
    expect(looks()).toBe(2);
    expect(await queue.counts('narrative.watch')).toMatchObject({ delayed: 0, waiting: 0, dead: 0 });
  });

  it('looks at few sightings whenever it is asked', async () => {
    const { ask, looks } = await desk(100, 60_000);
    for (let asked = 1; asked <= 3; asked += 1) {
      await ask(1_000);
      expect(looks()).toBe(asked);
    }
  });

  it('does not hold up a worker that stops', async () => {
    const { ask, worker, queue, looks } = await desk(2_000, 60_000);
    await ask(1_000);
    await ask(1_000);
    await worker.stop();
    expect(looks()).toBe(1);
    expect(await queue.counts('narrative.watch')).toMatchObject({ delayed: 1 });
  });
});
