import { join } from 'node:path';
import { carryAllWordings, carryWording } from './api/carry-wording.ts';
import { createServer, listen } from './api/server.ts';
import type { Config } from './core/config.ts';
import { messageOf } from './core/errors.ts';
import type { JobName } from './core/jobs.ts';
import type { Clock, Handler, Handlers } from './core/ports.ts';
import { redact } from './crawlers/redaction/redact.ts';
import { drainOutbox } from './desk/outbox.ts';
import { readAllVersions } from './desk/rebuttals.ts';
import { getSource, listSources } from './desk/sources.ts';
import { readDeskWeek } from './desk/week.ts';
import {
  type Crawler,
  createLog,
  type Log,
  openCrawler,
  openModels,
  openNearestExamples,
  openStores,
  type Stores,
  siteInfoOf,
} from './main.ts';
import { publishSite } from './publishing/site/publish-site.ts';
import { crawlPattern } from './workers/crawl-pattern.ts';
import { createHandlers } from './workers/handlers.ts';

/** A running Claimwatch: the desk and the public site on `url`, crawlers and models at work behind it. */
export interface App {
  readonly url: string;
  readonly stores: Stores;
  readonly crawler: Crawler;
  /** Milliseconds spent in each kind of job so far. */
  readonly spentMs: ReadonlyMap<JobName, number>;
  /** Failures of jobs so far, newest last, at most a hundred. */
  readonly failures: readonly string[];
  /** Carries what the desk decided to where it is needed. Calls in turn, never two at once. */
  deliver(): Promise<void>;
  /** Takes no new work, lets what runs end, closes everything. */
  stop(): Promise<void>;
}

const concurrency = {
  'source.crawl': 16,
  'article.detect': 2,
  'claim.match': 2,
  'factchecks.refresh': 2,
} as const;

/** Wraps every handler so that the time spent in each kind of job is counted. */
function timed(handlers: Handlers, clock: Clock, spent: Map<JobName, number>): Handlers {
  const entries = Object.entries(handlers) as [JobName, Handler<JobName>][];
  return Object.fromEntries(
    entries.map(([name, handle]): [JobName, Handler<JobName>] => [
      name,
      async (job, signal) => {
        const start = clock.now();
        try {
          await handle(job, signal);
        } finally {
          spent.set(name, (spent.get(name) ?? 0) + clock.now() - start);
        }
      },
    ]),
  );
}

function outboxDelivery(stores: Stores, everyMinutes: number): () => Promise<void> {
  const { desk, corpus, queue } = stores;
  const deliverAll = () =>
    drainOutbox(desk, async ({ kind, data }) => {
      if (kind === 'rebuttal') {
        await queue.add('rebuttal.publish', data, { key: `${data.rebuttalId}:${data.version}` });
        return;
      }
      if (kind === 'wording') {
        await carryWording(stores, data.claimId);
        return;
      }
      const { source } = getSource(desk, data.sourceId);
      await corpus.put('source', [{ doc: source }]);
      if (source.status !== 'approved') return;
      await queue.schedule(
        `crawl:${source.id}`,
        crawlPattern(source.id, everyMinutes),
        'source.crawl',
        () => ({ sourceId: source.id }),
      );
      await queue.add('source.crawl', { sourceId: source.id }, { key: source.id });
    });
  let turn: Promise<unknown> = Promise.resolve();
  return async () => {
    const next = turn.catch(() => undefined).then(deliverAll);
    turn = next;
    await next;
  };
}

/** Asks for every approved source again: schedules live in the process, the register in the desk database. */
async function scheduleAll(stores: Stores, config: Config): Promise<void> {
  const { desk, queue } = stores;
  const everyMinutes = config['crawl.everyMinutes'];
  for (const { source } of listSources(desk)) {
    if (source.status !== 'approved') continue;
    await stores.corpus.put('source', [{ doc: source }]);
    await queue.schedule(`crawl:${source.id}`, crawlPattern(source.id, everyMinutes), 'source.crawl', () => ({
      sourceId: source.id,
    }));
  }
  // Whole days: a report made on Monday morning ends with Sunday.
  await queue.schedule('report', config['report.cron'], 'report.weekly', (at) => ({
    until: `${at.toISOString().slice(0, 10)}T00:00:00.000Z`,
  }));
}

/**
 * Starts everything on one machine. The server listens first, so that a taken port costs nothing; work begins when the models are
 * loaded. `demo` marks every page as a demo.
 */
export async function startApp({
  config,
  clock,
  demo = false,
}: {
  config: Config;
  clock: Clock;
  demo?: boolean;
}): Promise<App> {
  const log: Log = createLog(config);
  const stores = openStores(config, clock, log);
  const closers: (() => Promise<unknown>)[] = [() => stores.close()];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const server = await listen({ host: config['server.host'], port: config['server.port'] });
    closers.push(() => server.close());
    const url = `http://${config['server.host']}:${server.port}`;
    const { encoder, detector, close: closeModels } = await openModels(config);
    closers.push(closeModels);
    const crawler = openCrawler(config, clock);
    closers.push(() => crawler.close());
    const siteInfo = siteInfoOf(config, url, demo);
    const deliver = outboxDelivery(stores, config['crawl.everyMinutes']);
    const { desk, corpus, queue, site, reports } = stores;
    server.serve(
      createServer(
        {
          desk,
          corpus,
          queue,
          site,
          reports,
          siteInfo,
          deliver,
          redact: (text) => redact(text).text,
          nearestExamples: await openNearestExamples(encoder.id),
          model: detector.id,
          windowDays: config['watch.windowDays'],
          dashboardFolder: join(import.meta.dirname, 'dist/desk'),
        },
        (error) => log.error({ err: error }, 'http'),
      ),
    );
    const spentMs = new Map<JobName, number>();
    const failures: string[] = [];
    const handlers = createHandlers({
      corpus,
      queue,
      site,
      reports,
      siteInfo,
      clock,
      encoder,
      detector,
      fetcher: crawler.fetcher,
      extractor: crawler.extractor,
      reportLang: config['report.language'],
      crawlEveryMinutes: config['crawl.everyMinutes'],
      watchWindowDays: config['watch.windowDays'],
      readRebuttals: async () => readAllVersions(desk),
      readDeskWeek: async (from, until) => readDeskWeek(desk, from, until),
    });
    const worker = queue.work(timed(handlers, clock, spentMs), {
      concurrency,
      onFailure: (job, error, dead) => {
        failures.push(`${job.name} ${job.id}: ${messageOf(error)}`);
        if (failures.length > 100) failures.shift();
        log[dead ? 'error' : 'warn'](
          { job: job.name, id: job.id, attempt: job.attempt, dead, err: error },
          'job failed',
        );
      },
    });
    closers.push(() => worker.stop());
    await publishSite({ publisher: site, site: siteInfo, rebuttals: readAllVersions(desk) });
    await scheduleAll(stores, config);
    await carryAllWordings(stores);
    await deliver();
    return { url, stores, crawler, spentMs, failures, deliver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
