import { join } from 'node:path';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { Source } from '../../../core/domain/source.ts';
import { articleId } from '../../../core/ids.ts';
import type { Corpus, Handler, Handlers } from '../../../core/ports.ts';
import { createCrawler } from '../../../crawlers/crawler.ts';
import { createHostMemory } from '../../../crawlers/egress/host-memory.ts';
import { createHttpFetcher } from '../../../crawlers/egress/http-fetcher.ts';
import { defaultPoliteness } from '../../../crawlers/egress/politeness.ts';
import { keepCrawlClocks } from '../../../roles/crawl-clocks.ts';
import { crawlHandlers } from '../../../workers/handlers.ts';
import { createDayClock, type DayClock } from './day-clock.ts';
import { type Footprint, footprintOf } from './footprint.ts';
import { createPapers, isReworded, type Paper } from './press.ts';
import { type Seen, startPressServer } from './press-server.ts';

const hour = 3_600_000;
const dayBegins = Date.UTC(2026, 0, 5);
/** How long it takes until what came out last was polled, and what failed then was asked for again. */
const hoursAfter = 3;
/** So late a pause may end: many papers are read at once, as in a crawl that never waits for all of them. */
const stepMs = 15_000;
const userAgent = 'Claimwatch/0 (+https://desk.example/crawler)';

/** What became of a day of crawling. */
export interface DayOutcome {
  readonly seen: Seen;
  /** Articles of the press that are not in the corpus, and articles in the corpus beyond those of the press. */
  readonly missing: number;
  readonly surplus: number;
  readonly inCorpus: number;
  /** Articles with an earlier wording beside the present one, and how many should have one. */
  readonly reworded: number;
  readonly rewordedByPress: number;
  /** Runs of jobs that threw. */
  readonly failedRuns: number;
  readonly deadLetters: number;
  /** One an hour. */
  readonly footprints: readonly Footprint[];
}

const sourceOf = (paper: Paper, port: number): Source =>
  Source.parse({
    id: paper.id,
    name: paper.id,
    kind: 'newspaper',
    country: 'GB',
    languages: [paper.lang],
    homepage: `http://${paper.host}:${port}/`,
    feeds: [`http://${paper.host}:${port}/feed`],
    reason: 'A paper that is made up for measuring.',
    opinion: false,
    satire: false,
    status: 'approved',
  });

/** Stands where detection stands: writes down that an article went through it, and that nothing was found. */
function noteDetected(corpus: Corpus): Handler<'article.detect'> {
  const detection = { model: 'none', sentences: 0, claims: 0, abstained: { opinion: 0, offTopic: 0 } };
  return async ({ data }) => {
    const [stored] = await corpus.get('article', [data.articleId]);
    if (!stored || stored.doc.detection) return;
    await corpus.put('article', [{ doc: { ...stored.doc, detection }, expectedVersion: stored.version }]);
  };
}

/** Handlers that the clock waits for. */
function working(handlers: Handlers, clock: DayClock): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (job: never, signal: AbortSignal) => clock.work(() => (handler as Handler<never>)(job, signal)),
    ]),
  ) as Handlers;
}

async function rewordedIn(corpus: Corpus): Promise<number> {
  let [found, after]: [number, string | undefined] = [0, undefined];
  do {
    const page: Awaited<ReturnType<typeof corpus.list<'article'>>> = await corpus.list('article', {
      limit: 500,
      after,
    });
    found += page.items.filter(({ doc }) => doc.versions.length > 0).length;
    after = page.next ?? undefined;
  } while (after);
  return found;
}

/** What the corpus holds of a press, against what came out. */
async function compare(corpus: Corpus, papers: readonly Paper[], port: number) {
  const ids = new Set<string>();
  for await (const { id } of corpus.hashes('article')) ids.add(id);
  const published = papers.flatMap((paper) =>
    Array.from({ length: paper.articles }, (_, article) => ({
      id: articleId(`http://${paper.host}:${port}/news/${article}`),
      reworded: isReworded(article),
    })),
  );
  const missing = published.filter(({ id }) => !ids.has(id)).length;
  return {
    inCorpus: ids.size,
    missing,
    surplus: ids.size - (published.length - missing),
    reworded: await rewordedIn(corpus),
    rewordedByPress: published.filter(({ reworded }) => reworded).length,
  };
}

/**
 * Lets a press come out over some simulated hours, a day where left out, and crawls it with the real clocks, queue, handlers, way out,
 * extraction threads and corpus, over real HTTP; only detection is left out. `folder` must be there and empty. Ends early, with what
 * was reached, when `signal` aborts.
 */
export async function crawlDay(options: {
  readonly papers: number;
  readonly articles: number;
  readonly folder: string;
  readonly threads: number;
  readonly hours?: number;
  readonly onHour?: (hour: number, now: Footprint, seen: Seen) => void;
  readonly signal?: AbortSignal;
}): Promise<DayOutcome> {
  const { folder, signal, onHour, hours = 24 } = options;
  const clock = createDayClock({
    start: dayBegins,
    stepMs,
    longestRestMs: defaultPoliteness.maxCrawlDelayMs,
  });
  const papers = createPapers(options.papers, options.articles, hours);
  const server = await startPressServer(papers, clock.resting, dayBegins);
  const corpus = createSqliteCorpus({ path: join(folder, 'corpus.db') });
  const queue = createSqliteQueue({ path: join(folder, 'queue.db'), clock });
  const fetcher = createHttpFetcher({
    clock: clock.resting,
    userAgent,
    allowLoopback: true,
    memory: createHostMemory(corpus),
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    // Longer than any rest, so that the clock can tell them apart.
    timeoutMs: 2 * defaultPoliteness.maxCrawlDelayMs,
  });
  const crawler = createCrawler({
    clock,
    fetcher,
    userAgent,
    threads: options.threads,
    timeoutMs: 60_000,
  });
  const stop = new AbortController();
  const footprints: Footprint[] = [];
  let failedRuns = 0;
  try {
    await corpus.put(
      'source',
      papers.map((paper) => ({ doc: sourceOf(paper, server.port) })),
    );
    const handlers = crawlHandlers({ ...crawler, corpus, queue, clock, crawlEveryMinutes: 60 });
    const worker = queue.work(working({ ...handlers, 'article.detect': noteDetected(corpus) }, clock), {
      // As many as a process of the role takes.
      concurrency: { 'source.crawl': 16, 'article.detect': 2 },
      onFailure: () => {
        failedRuns += 1;
      },
    });
    const onError = (error: unknown) => process.emitWarning(String(error));
    void keepCrawlClocks({ corpus, queue, clock, everyMinutes: 60, onError, signal: stop.signal });
    for (let past = 1; past <= hours + hoursAfter; past += 1) {
      while (clock.now() < dayBegins + past * hour && !signal?.aborted) await clock.step();
      if (signal?.aborted) break;
      const now = footprintOf(await corpus.count('article'), folder);
      footprints.push(now);
      onHour?.(past, now, server.seen());
    }
    stop.abort();
    await clock.stepWhile(worker.stop());
    return {
      ...(await compare(corpus, papers, server.port)),
      seen: server.seen(),
      failedRuns,
      deadLetters: (await queue.counts()).dead,
      footprints,
    };
  } finally {
    stop.abort();
    await clock.stepWhile(queue.close());
    await crawler.close();
    await corpus.close();
    await server.close();
  }
}
