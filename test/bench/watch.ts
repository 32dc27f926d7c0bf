import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../adapters/embedded/sqlite-queue.ts';
import { createWatchPool } from '../../classifier/narratives/watch-pool.ts';
import type { Clock, Corpus } from '../../core/ports.ts';
import { createNarrativeWatch } from '../../workers/narrative-watch.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { claimEntries, clusteredVectors, wordSource } from './claims.ts';

// What one look at all narratives costs (narrative.watch), as JSON: node test/bench/watch.ts [sightings…] (default 10000 100000). Generated
// claims in SQLite, each seen once, spread over the 14 days of the window. The second look finds nothing new, as most looks do; the third
// comes a day later, when some narratives are older than the window. `longestHoldMs` is the most
// processor time that the event loop was held for in one go.

const windowDays = 14;
const putAtOnce = 500;
const start = Date.UTC(2024, 0, 1);
const round = (ms: number) => Math.round(ms / 10) / 100;

/** Claims of a minute each, seen at times that fill the window. */
async function fill(corpus: Corpus, sightings: number): Promise<void> {
  const vectors = clusteredVectors(sightings, 3);
  const word = wordSource(1);
  const step = (windowDays * 86_400_000) / (sightings + 1);
  for (let from = 0; from < sightings; from += putAtOnce) {
    const to = Math.min(sightings, from + putAtOnce);
    const claims = claimEntries(vectors, from, to, word);
    await corpus.put('claim', claims);
    await corpus.put(
      'sighting',
      claims.map(({ doc }, i) => ({
        doc: makeDoc('sighting', `sgt-${doc.id}`, {
          claimId: doc.id,
          articleId: `art-${from + i}`,
          sourceId: `paper-${(from + i) % 50}`,
          lang: doc.lang,
          at: new Date(start + (from + i) * step).toISOString(),
        }),
      })),
    );
  }
}

/** The same corpus, and the milliseconds that it was asked for something. */
function timed(corpus: Corpus): { corpus: Corpus; spentMs: () => number } {
  let spent = 0;
  const asked = Object.fromEntries(
    (['put', 'get', 'vectors', 'remove', 'list'] as const).map((name) => [
      name,
      async (...given: unknown[]) => {
        const began = performance.now();
        try {
          return await (corpus[name] as (...args: unknown[]) => Promise<unknown>)(...given);
        } finally {
          spent += performance.now() - began;
        }
      },
    ]),
  );
  return { corpus: { ...corpus, ...asked }, spentMs: () => spent };
}

/** Notes the longest stretch of processor time between two turns of the event loop, in milliseconds, until it is stopped. */
function watchHolds(): () => number {
  const spentMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let [before, longest] = [spentMs(), 0];
  const note = () => {
    const now = spentMs();
    longest = Math.max(longest, now - before);
    before = now;
  };
  const timer = setInterval(note, 1);
  return () => {
    note();
    clearInterval(timer);
    return Math.round(longest);
  };
}

/** One look, so many days after the last sighting. */
async function look(corpus: Corpus, daysLater: number) {
  const watched = timed(corpus);
  const clock: Clock = {
    now: () => start + (windowDays + daysLater) * 86_400_000,
    sleep: async () => undefined,
  };
  const queue = createSqliteQueue({ path: ':memory:', clock });
  const watchPool = createWatchPool();
  const watch = createNarrativeWatch({
    corpus: watched.corpus,
    queue,
    clock,
    watchPool,
    watchWindowDays: windowDays,
  });
  const longestHold = watchHolds();
  const began = performance.now();
  const cpu = process.cpuUsage();
  await watch({ id: 'look', name: 'narrative.watch', data: {}, attempt: 1 }, new AbortController().signal);
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const longestHoldMs = longestHold();
  await watchPool.close();
  await queue.close();
  return {
    seconds: round(ms),
    cpuSeconds: round((user + system) / 1_000),
    corpusSeconds: round(watched.spentMs()),
    longestHoldMs,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));
const sizes = process.argv.slice(2).map(Number);
const figures = [];
for (const sightings of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const corpus = createSqliteCorpus({ path: join(folder, `${sightings}.db`) });
  await fill(corpus, sightings);
  const first = await look(corpus, 0);
  const again = await look(corpus, 0);
  const dayLater = await look(corpus, 1);
  const narratives = await corpus.count('narrative');
  figures.push({
    sightings,
    narratives,
    first,
    again,
    dayLater,
    memoryMb: Math.round(process.memoryUsage.rss() / 1e6),
  });
  await corpus.close();
}
process.stdout.write(`\n${JSON.stringify({ figures }, null, 2)}\n`);
rmSync(folder, { recursive: true });
