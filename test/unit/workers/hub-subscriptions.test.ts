import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import express from 'express';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
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
import { requestTending, scheduleTending } from '../../../workers/subscriptions-tend.ts';
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

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A publisher with a feed that names a hub, the hub, and a desk that reads the one and subscribes at the other. */
async function open() {
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

describe('a feed that names a hub', () => {
  it('is subscribed to with a secret, and a signed delivery has it read at once', async () => {
    const { crawl, hub, read, log, paths, corpus, polls, queue, topic, clock, failures } = await open();
    await crawl();
    const subscription = await read();
    expect(hub.asked).toEqual([
      {
        'hub.callback': subscription?.callback,
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.verify': 'async',
        'hub.lease_seconds': '864000',
        'hub.secret': subscription?.secret,
      },
    ]);
    expect(subscription).toMatchObject({ mode: 'subscribe', tries: 0, newsAt: null });
    expect((Date.parse(subscription?.until ?? '') - clock.now()) / day).toBeCloseTo(10, 2);
    const [line, ...rest] = await log();
    expect(line).toMatch(/\/feed: subscribed at hub \S+ until \S+$/);
    expect(line).toContain(`until ${subscription?.until}.`);
    expect(rest).toEqual([]);

    clock.advance(2 * minute);
    paths.push('/b');
    expect(await hub.deliver('<rss/>')).toBe(202);
    await queue.idle();
    expect(polls()).toBe(2);
    expect((await corpus.list('article')).items.map(({ doc }) => doc.title).sort()).toEqual([
      'The bridge stays closed',
      'The ferry runs again',
    ]);
    expect((await log())[0]).toMatch(/told of news by the hub \S+\.$/);
    expect((await read())?.deliveries).toEqual({ signed: 1, ignored: 0 });
    expect(failures).toEqual([]);
  });

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('believes what is signed by %s', async (method) => {
    const { crawl, hub, read } = await open();
    await crawl();
    expect(await hub.deliver('<rss/>', { method })).toBe(202);
    expect((await read())?.deliveries).toEqual({ signed: 1, ignored: 0 });
  });

  it.each([
    ['is not signed', null],
    ['is signed with another secret', { secret: 'another' }],
    ['is signed by a method that is not taken', { method: 'md5' }],
  ])('takes no notice of what %s, beyond counting it', async (_what, signed) => {
    const { crawl, hub, read, log, polls, queue, clock } = await open();
    await crawl();
    clock.advance(2 * minute);
    expect(await hub.deliver('<rss/>', signed)).toBe(202);
    await queue.idle();
    expect(polls()).toBe(1);
    expect(await read()).toMatchObject({ newsAt: null, deliveries: { signed: 0, ignored: 1 } });
    expect((await log())[0]).toContain('ignored what came as from the hub');
  });

  it('reads no delivery beyond eight mebibytes', async () => {
    const { crawl, hub, read } = await open();
    await crawl();
    expect(await hub.deliver('x'.repeat(8 * 1024 * 1024 + 1))).toBe(413);
    expect((await read())?.deliveries).toEqual({ signed: 0, ignored: 1 });
  });

  it('answers no question about a topic or an act that it did not ask for, nor at any other address', async () => {
    const { crawl, hub, read } = await open();
    await crawl();
    const before = await read();
    expect(await hub.verify({ 'hub.topic': 'https://elsewhere.example/feed' })).toMatchObject({
      status: 404,
    });
    expect(await hub.verify({ 'hub.mode': 'unsubscribe' })).toMatchObject({ status: 404 });
    expect(await hub.verify({ 'hub.challenge': '' })).toMatchObject({ status: 404 });
    expect(await read()).toEqual(before);
    const other = `${before?.callback.slice(0, -43)}${'a'.repeat(43)}`;
    expect((await fetch(other)).status).toBe(404);
    expect((await fetch(other, { method: 'POST', body: '<rss/>' })).status).toBe(410);
    expect(await hub.verify()).toEqual({ status: 200, body: 'a challenge' });
  });

  it('is read once a minute at most, and once more for news that came too soon', async () => {
    const { crawl, hub, polls, queue, clock } = await open();
    await crawl();
    for (let n = 0; n < 5; n += 1) await hub.deliver('<rss/>');
    await queue.idle();
    expect(polls()).toBe(1);
    clock.advance(minute);
    await queue.idle();
    await expect.poll(polls).toBe(2);
    clock.advance(10 * minute);
    await queue.idle();
    expect(polls()).toBe(2);
  });

  it('is read again for news that came while it was being read', async () => {
    const { crawl, hub, polls, queue, clock, pages, paths } = await open();
    await crawl();
    clock.advance(hour);
    paths.push('/b');
    pages['/b'] = async (request, response) => {
      clock.advance(2 * minute);
      await hub.deliver('<rss/>');
      article('The ferry runs again')(request, response);
    };
    await crawl();
    await queue.idle();
    expect(polls()).toBe(3);
  });

  it('is polled by its clock as before, whatever the hub tells', async () => {
    const { crawl, hub, polls, queue, clock } = await open();
    await crawl();
    clock.advance(40 * minute);
    await hub.deliver('<rss/>');
    await queue.idle();
    clock.advance(20 * minute);
    await crawl();
    expect(polls()).toBe(3);
  });

  it('keeps to its hours and its budget whatever the hub tells', async () => {
    const { crawl, hub, polls, queue, clock, putSource } = await open();
    await crawl();
    clock.advance(2 * minute);
    await putSource({ crawlWindow: { fromHour: 20, untilHour: 22 } });
    await hub.deliver('<rss/>');
    await queue.idle();
    await putSource({ dailyBudget: 1 });
    await hub.deliver('<rss/>');
    await queue.idle();
    expect(polls()).toBe(1);
    await putSource();
    clock.advance(2 * minute);
    await hub.deliver('<rss/>');
    await queue.idle();
    expect(polls()).toBe(2);
  });
});

describe('a lease', () => {
  it('is renewed before it ends, with the same secret at the same address', async () => {
    const { crawl, tend, hub, read, clock } = await open();
    hub.leaseSeconds = (4 * day) / 1_000;
    await crawl();
    const first = await read();
    clock.advance(2.9 * day);
    await tend();
    expect(hub.asked).toHaveLength(1);
    clock.advance(0.2 * day);
    await tend();
    expect(hub.asked).toHaveLength(2);
    expect(hub.asked[1]).toEqual(hub.asked[0]);
    expect(Date.parse((await read())?.until ?? '')).toBeGreaterThan(Date.parse(first?.until ?? '') + 3 * day);
  });

  it('is not believed beyond what was asked for, and hardly one of seconds', async () => {
    const { crawl, tend, hub, read, clock } = await open();
    hub.leaseSeconds = 1e12;
    await crawl();
    expect((Date.parse((await read())?.until ?? '') - clock.now()) / day).toBeCloseTo(10, 2);
    hub.leaseSeconds = 1;
    await hub.verify();
    clock.advance(30 * minute);
    await tend();
    expect(hub.asked).toHaveLength(1);
    clock.advance(31 * minute);
    await tend();
    expect(hub.asked).toHaveLength(2);
  });
});

describe('a hub that is no help', () => {
  it('is asked again with growing pauses, while the feed is polled as before', async () => {
    const { crawl, tend, hub, read, log, clock, polls, corpus } = await open();
    hub.refusal = 503;
    await crawl();
    expect(await read()).toMatchObject({ tries: 1, until: null });
    expect((await log())[0]).toMatch(/the hub \S+ could not be asked: .*answered 503/);
    expect((await corpus.list('article')).items).toHaveLength(1);
    clock.advance(16 * minute);
    await tend();
    clock.advance(16 * minute);
    await tend();
    expect(hub.asked).toHaveLength(2);
    hub.refusal = null;
    clock.advance(31 * minute);
    await crawl();
    await tend();
    expect(polls()).toBe(2);
    expect(hub.asked).toHaveLength(3);
    expect((await log())[0]).toContain('subscribed at hub');
    expect(await read()).toMatchObject({ tries: 0 });
  });

  it('is quoted where it refuses, at once or later', async () => {
    const { crawl, tend, hub, read, log, clock, topic } = await open();
    hub.refusal = 422;
    await crawl();
    expect((await log())[0]).toMatch(/the hub \S+ refused: it answered 422 \(Not today\.\)/);
    hub.refusal = null;
    clock.advance(16 * minute);
    await tend();
    expect(await hub.verify({ 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'Too many.' })).toEqual(
      {
        status: 200,
        body: '',
      },
    );
    expect((await log())[0]).toMatch(/the hub \S+ refused: Too many\.$/);
    expect((await read())?.until).toBeNull();
    clock.advance(12 * hour);
    await tend();
    expect(hub.asked).toHaveLength(2);
  });

  it('is not followed to another', async () => {
    const { crawl, hub, log, web } = await open();
    hub.refusal = 308;
    await crawl();
    expect(web.seen.filter(({ path }) => path === '/hub')).toHaveLength(1);
    expect((await log())[0]).toMatch(/refused: it answered 308/);
  });
});

describe('a subscription that is not wanted any more', () => {
  it.each(['paused', 'removed'] as const)('is ended when its source is %s', async (status) => {
    const { crawl, tend, hub, read, putSource, topic } = await open();
    await crawl();
    await putSource({ status });
    await tend();
    const callback = hub.asked[0]?.['hub.callback'];
    expect(hub.asked.slice(1)).toEqual([
      { 'hub.callback': callback, 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.verify': 'async' },
    ]);
    expect(await read()).toBeUndefined();
    expect(await hub.deliver('<rss/>')).toBe(410);
  });

  it('is ended when the settings have no more to do with hubs', async () => {
    const { crawl, hub, read, corpus, queue, restart } = await open();
    await crawl();
    await restart({ hubs: null });
    await scheduleTending({ corpus, queue, on: false });
    await queue.idle();
    expect(hub.asked.at(-1)).toMatchObject({ 'hub.mode': 'unsubscribe' });
    expect(await read()).toBeUndefined();
    await crawl();
    expect(hub.asked).toHaveLength(2);
  });

  it('gives way to another when the feed names another hub or topic, and to none when it names none', async () => {
    const { crawl, hub, read, links, clock, corpus } = await open();
    await crawl();
    const first = await read();
    links.text = '<atom:link rel="hub" href="/hub"/>';
    clock.advance(hour);
    await crawl();
    const modes = hub.asked.map((one) => one['hub.mode']);
    expect(modes.toSorted()).toEqual(['subscribe', 'subscribe', 'unsubscribe']);
    expect(await corpus.count('subscription')).toBe(1);
    expect(await read()).not.toMatchObject({ id: first?.id });
    expect((await read())?.topic).toMatch(/\/feed$/);
    links.text = '';
    clock.advance(hour);
    await crawl();
    expect(await corpus.count('subscription')).toBe(0);
  });

  it('is forgotten once its hub did not answer for so long that it has run out by itself', async () => {
    const { crawl, tend, hub, read, putSource, clock } = await open();
    await crawl();
    hub.refusal = 500;
    await putSource({ status: 'paused' });
    for (let n = 0; n < 8; n += 1) {
      await tend();
      clock.advance(10 * hour);
    }
    expect(hub.asked.filter((one) => one['hub.mode'] === 'unsubscribe')).toHaveLength(5);
    expect(await read()).toBeUndefined();
  });
});

it('asks nothing of a hub where subscriptions are off', async () => {
  const { crawl, hub, read, restart } = await open();
  await restart({ hubs: null });
  await crawl();
  expect(hub.asked).toEqual([]);
  expect(await read()).toBeUndefined();
});
