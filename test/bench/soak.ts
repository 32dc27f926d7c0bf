import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawlDay } from './soak/day.ts';
import { type Footprint, growthPer10k } from './soak/footprint.ts';

/**
 * A simulated day of a made-up press through the real crawl; prints one JSON object. `node test/bench/soak.ts [feeds] [articles]`,
 * 500 and 50,000 where left out. Ctrl-C ends it with what was reached.
 */
const papers = Number(process.argv[2] ?? 500);
const articles = Number(process.argv[3] ?? 50_000);
const folder = mkdtempSync(join(tmpdir(), 'claimwatch-soak-'));
const stop = new AbortController();
process.once('SIGINT', () => {
  process.exitCode = 130;
  stop.abort();
});

const mb = (bytes: number): number => Math.round(bytes / 1e5) / 10;
const started = performance.now();
const secondsSince = (): number => (performance.now() - started) / 1_000;

const outcome = await crawlDay({
  papers,
  articles,
  folder,
  threads: Math.max(1, availableParallelism() - 1),
  signal: stop.signal,
  onHour: (hour, now, seen) => {
    const rate = (now.articles / secondsSince()).toFixed(1);
    process.stderr.write(
      `hour ${hour}: ${now.articles} articles, ${rate}/s, ${seen.requests} requests, heap ${mb(now.heapBytes)} MB, external ${mb(now.externalBytes)} MB, rss ${mb(now.rssBytes)} MB, ${now.handles} handles, ${now.files} files\n`,
    );
  },
}).finally(() => rmSync(folder, { recursive: true }));
const seconds = secondsSince();
const cpu = process.cpuUsage();

const { footprints, seen, ...kept } = outcome;
/** The first quarter warms up: code is compiled, every host becomes known. */
const warm = footprints.slice(Math.ceil(footprints.length / 4));
const standing = (at: Footprint | undefined) =>
  at && {
    articles: at.articles,
    heapMb: mb(at.heapBytes),
    externalMb: mb(at.externalBytes),
    rssMb: mb(at.rssBytes),
    handles: at.handles,
    files: at.files,
    diskMb: mb(at.diskBytes),
  };
const figures = {
  feeds: papers,
  articles,
  hours: footprints.length,
  finished: !stop.signal.aborted,
  seconds: Math.round(seconds),
  // Of all threads, the papers included: tells more than the seconds where the machine is busy.
  cpuSeconds: Math.round((cpu.user + cpu.system) / 1e6),
  articlesPerSecond: Math.round((10 * kept.inCorpus) / seconds) / 10,
  requestsPerSecond: Math.round((10 * seen.requests) / seconds) / 10,
  pageKb: Math.round(seen.pageBytes / Math.max(1, seen.pages) / 1_000),
  ...kept,
  seen,
  from: standing(warm[0]),
  to: standing(warm.at(-1)),
  growthPer10kArticles: {
    heapMb: mb(growthPer10k(warm, 'heapBytes')),
    externalMb: mb(growthPer10k(warm, 'externalBytes')),
    rssMb: mb(growthPer10k(warm, 'rssBytes')),
    handles: Math.round(growthPer10k(warm, 'handles')),
    files: Math.round(growthPer10k(warm, 'files')),
    diskMb: mb(growthPer10k(warm, 'diskBytes')),
  },
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
