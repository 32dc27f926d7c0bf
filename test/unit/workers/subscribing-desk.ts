import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import express from 'express';
import { afterAll, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSqliteQueue } from '../../../adapters/embedded/sqlite-queue.ts';
import { createHubCallback } from '../../../api/hub-callback.ts';
import { listen } from '../../../api/server.ts';
import type { SourceInput } from '../../../core/domain/source.ts';
import type { Subscription } from '../../../core/domain/subscription.ts';
import { createBrowserRenderer } from '../../../crawlers/browser.ts';
import { createHttpFetcher } from '../../../crawlers/egress/http-fetcher.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { createImageReader } from '../../../crawlers/images/image-reader.ts';
import { redact } from '../../../crawlers/redaction/redact.ts';
import type { CrawlDeps, HubSettings } from '../../../workers/deps.ts';
import { crawlHandlers } from '../../../workers/handlers.ts';
import { requestTending } from '../../../workers/subscriptions-tend.ts';
import { createSteeredClock } from '../../support/clocks.ts';
import { createSmallHub } from '../../support/small-hub.ts';
import { startWebServer } from '../../support/web-server.ts';
import { harbourPost } from '../crawlers/harbour-post.ts';
import { article, body } from '../crawlers/publisher.ts';
import { memoryDesk } from '../desk/desk-fixture.ts';

const extractor = createExtractor({ threads: 1, timeoutMs: 20_000 });
const imageReader = createImageReader({ timeoutMs: 20_000 });
const renderer = createBrowserRenderer({ clock: createSteeredClock(), userAgent: 'Claimwatch/0' });
afterAll(async () => {
  await extractor.close();
  await imageReader.close();
  await renderer.close();
});

/** Stretches of time in milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A publisher with a feed that names a hub, the hub, and a desk that reads the one and subscribes at the other. */
export async function openSubscribingDesk() {
  const clock = createSteeredClock(Date.parse('2026-11-23T06:00:00.000Z'));
  const corpus = createSqliteCorpus({ path: ':memory:' });
  const queue = createSqliteQueue({ path: ':memory:', clock });
  const fetcher = createHttpFetcher({
    clock,
    userAgent: 'Claimwatch/0 (+https://desk.example/crawler)',
    allowLoopback: true,
    politeness: { minDelayMs: 0, slowness: 0 },
    timeoutMs: hour,
  });
  const hub = createSmallHub();
  const paths = ['/a'];
  const links = { text: '<atom:link rel="hub" href="/hub"/><atom:link rel="self" href="/own"/>' };
  const pages: Record<string, RequestListener> = {
    '/hub': hub.listener,
    '/feed': (request, response) => {
      const items = paths.map((path) => `<item><title>${path}</title><link>${path}</link></item>`).join('');
      const feed = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${links.text}${items}</channel></rss>`;
      body(feed, 'application/rss+xml')(request, response);
    },
    '/a': article('The bridge stays closed'),
    '/b': article('The ferry runs again'),
  };
  const web = await startWebServer(pages, clock.now);
  const port = await listen({ host: '127.0.0.1', port: 0 });
  const desk = memoryDesk(clock);
  const callback = createHubCallback({ desk, corpus, queue, redact: (text) => redact(text).text });
  port.serve(express().use('/websub', callback));
  const settings: HubSettings = {
    callbackUrl: `http://127.0.0.1:${port.port}/websub`,
    randomBytes,
    allowLoopback: true,
  };
  const deps: CrawlDeps = {
    corpus,
    queue,
    fetcher,
    extractor,
    renderer,
    imageReader,
    clock,
    crawlEveryMinutes: 60,
    hubs: settings,
  };
  const failures: unknown[] = [];
  const start = (more: Partial<CrawlDeps> = {}) =>
    queue.work(
      { ...crawlHandlers({ ...deps, ...more }), 'article.detect': async () => undefined },
      { onFailure: (_job, error) => failures.push(error) },
    );
  let worker = start();
  onTestFinished(async () => {
    await worker.stop();
    await queue.close();
    await fetcher.close();
    await web.close();
    await port.close();
    await corpus.close();
    desk.db.close();
  });

  const putSource = (extra: Partial<SourceInput> = {}) => {
    const doc = harbourPost({ homepage: web.origin, feeds: [`${web.origin}/feed`], ...extra });
    return corpus.put('source', [{ doc }]);
  };
  await putSource();
  return {
    ...{ clock, corpus, queue, hub, web, pages, paths, links, failures, putSource },
    topic: `${web.origin}/own`,
    /** Reads the source as its clock would, with all that follows. */
    crawl: async () => {
      await queue.add('source.crawl', { sourceId: 'harbour-post' });
      await queue.idle();
    },
    /** Looks at the subscriptions as their clock would. */
    tend: async () => {
      await requestTending(queue);
      await queue.idle();
    },
    restart: async (more: Partial<CrawlDeps>) => {
      await worker.stop();
      worker = start(more);
    },
    polls: () => web.seen.filter(({ path }) => path === '/feed').length,
    read: async (): Promise<Subscription | undefined> => (await corpus.list('subscription')).items[0]?.doc,
    log: async () => {
      const [state] = await corpus.get('sourceState', ['harbour-post']);
      return (state?.doc.log ?? []).filter(({ code }) => code === 'hub').map(({ text }) => text);
    },
  };
}
