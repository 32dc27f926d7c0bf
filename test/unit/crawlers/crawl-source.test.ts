import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import type { Source } from '../../../core/domain/source.ts';
import type { Corpus, Fetcher } from '../../../core/ports.ts';
import { type CrawlOptions, type CrawlOutcome, crawlSource } from '../../../crawlers/crawl-source.ts';
import type { HttpFetcherOptions } from '../../../crawlers/egress/http-fetcher.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { harbourPost } from './harbour-post.ts';
import { startLoopback } from './loopback.ts';

const { serve, origin, hits, fetcher, clock } = startLoopback();
const extractor = createExtractor({ threads: 1, timeoutMs: 20_000 });
afterAll(() => extractor.close());

let folder = '';
let corpus: Corpus;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-crawl-'));
  corpus = createSqliteCorpus({ path: join(folder, 'corpus.db') });
});
afterEach(async () => {
  await corpus.close();
  rmSync(folder, { recursive: true });
});

const source = (extra: Partial<Source> = {}) =>
  harbourPost({ homepage: `${origin()}/`, feeds: [`${origin()}/feed`], ...extra });

const sentence =
  'The harbour office said on Monday that the bridge will stay closed to lorries until the end of March.';
const html = (title: string, extra = '') =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>By Jane Roe</p>${`<p>${sentence}</p>`.repeat(4)}${extra}</article></body></html>`;
const page =
  (body: string): RequestListener =>
  (_request, response) =>
    void response.setHeader('content-type', 'text/html').end(body);
const feed =
  (items: string, etag = '"1"'): RequestListener =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.setHeader('etag', etag).end(`<rss version="2.0"><channel>${items}</channel></rss>`);
  };
const item = (path: string, extra = '') =>
  `<item><title>${path}</title><link>${path.startsWith('http') ? path : origin() + path}</link>${extra}</item>`;

async function crawl(
  extra: Partial<Source> = {},
  more: Partial<HttpFetcherOptions> = {},
  options: Partial<CrawlOptions> = {},
) {
  const seen: string[] = [];
  const outcome = await crawlSource({
    source: source(extra),
    crawlId: 'crawl',
    corpus,
    fetcher: fetcher(more),
    extractor,
    clock,
    onArticle: async (id) => void seen.push(id),
    ...options,
  });
  const [state] = (await corpus.list('feedState')).items;
  return { outcome, seen, state: state?.doc };
}
const articles = async () => (await corpus.list('article')).items.map(({ doc }) => doc);

describe('crawling a source', () => {
  it('stores its articles redacted, without bylines, and asks for detection', async () => {
    serve({
      '/feed': feed(item('/a')),
      '/a': page(html('Bridge closed', '<p>Questions: call Jane Roe, 020 7946 0958.</p>')),
    });
    const { outcome, seen, state } = await crawl();
    const [article] = await articles();
    expect(outcome).toEqual({ stored: 1, unchanged: 0, refused: 0, failed: 0 });
    expect(seen).toEqual([article?.id]);
    expect(article).toMatchObject({
      title: 'Bridge closed',
      lang: 'en',
      canonicalUrl: `${origin()}/a`,
      articleType: 'unknown',
    });
    expect(article?.text).toContain('[person], [phone]');
    expect(JSON.stringify(article)).not.toMatch(/Jane|7946/);
    expect(state).toMatchObject({ etag: '"1"', problem: null, robots: 'allowed', failures: 0 });
  });

  it('polls once an hour, conditionally, and does nothing where nothing has changed', async () => {
    serve({ '/feed': feed(item('/a')), '/a': page(html('Bridge closed')) });
    await crawl();
    await crawl();
    expect(hits().filter((path) => path === '/feed')).toHaveLength(1);
    await clock.advance(3_600_000);
    const { outcome } = await crawl();
    expect(hits().filter((path) => path !== '/robots.txt')).toEqual(['/feed', '/a', '/feed']);
    expect(outcome.stored).toBe(0);
    const [stored] = await corpus.get(
      'article',
      (await articles()).map(({ id }) => id),
    );
    expect(stored?.version).toBe(1);
  });

  it('is due again at the next tick of its clock, however long the poll took and though it began late', async () => {
    serve({
      '/feed': feed(item('/a')),
      '/a': async (request, response) => {
        await clock.advance(60_000);
        page(html('Bridge closed'))(request, response);
      },
    });
    const tick = clock.now();
    await clock.advance(90_000);
    const slow = { timeoutMs: 120_000 };
    expect((await crawl({}, slow)).outcome.stored).toBe(1);
    await clock.advance(tick + 3_600_000 - clock.now());
    await crawl({}, slow);
    expect(hits().filter((path) => path === '/feed')).toHaveLength(2);
  });

  it('reads for half of its period, and what is left at the next poll', async () => {
    const slowly: RequestListener = async (request, response) => {
      await clock.advance(600_000);
      page(html(`Bridge ${request.url} closed`))(request, response);
    };
    const paths = ['/a', '/b', '/c', '/d', '/e'];
    serve({
      '/feed': feed(paths.map((path) => item(path)).join('')),
      ...Object.fromEntries(paths.map((path) => [path, slowly])),
    });
    const slow = { timeoutMs: 1_200_000 };
    const began = clock.now();
    const first = await crawl({}, slow);
    expect(first.outcome).toMatchObject({ stored: 3, failed: 0 });
    expect(first.state?.etag).toBe(null);
    await clock.advance(began + 3_600_000 - clock.now());
    expect((await crawl({}, slow)).outcome).toMatchObject({ stored: 2, unchanged: 3 });
    expect(hits().filter((path) => path !== '/robots.txt')).toEqual([
      '/feed',
      '/a',
      '/b',
      '/c',
      '/feed',
      '/d',
      '/e',
    ]);
  });

  it('asks once for what two crawls of it would read that run at the same time', async () => {
    const answer = feed(item('/a') + item('/b'));
    const others: CrawlOutcome[] = [];
    serve({
      '/feed': async (request, response) => {
        if (others.length === 0) others.push((await crawl({}, {}, { crawlId: 'another' })).outcome);
        answer(request, response);
      },
      '/a': page(html('Bridge closed')),
      '/b': page(html('Ferry back')),
    });
    expect((await crawl()).outcome.stored).toBe(2);
    expect(others).toEqual([{ stored: 0, unchanged: 0, refused: 0, failed: 0 }]);
    expect(hits().filter((path) => path !== '/robots.txt')).toEqual(['/feed', '/a', '/b']);
  });

  it('goes on after a crash as what it was, while others leave it alone, but not for ever', async () => {
    serve({
      '/feed': feed(item('/a') + item('/b')),
      '/a': page(html('Bridge closed')),
      '/b': page(html('Ferry back')),
    });
    /** Begins a crawl that comes as far as the second page, and no further. */
    const crash = async (crawlId: string) => {
      const out = fetcher();
      const reached = Promise.withResolvers<void>();
      const cutOff: Fetcher = {
        ...out,
        fetch: async (request) => {
          if (!request.url.endsWith('/b')) return out.fetch(request);
          reached.resolve();
          return new Promise(() => undefined);
        },
      };
      void crawl({}, {}, { crawlId, fetcher: cutOff });
      await reached.promise;
    };
    await crash('first');
    expect((await crawl({}, {}, { crawlId: 'another' })).outcome).toMatchObject({ stored: 0, unchanged: 0 });
    await crash('first');
    await clock.advance(2 * 3_600_000);
    const { outcome, state } = await crawl({}, {}, { crawlId: 'another' });
    expect(outcome).toMatchObject({ stored: 1, unchanged: 1 });
    expect(state).toMatchObject({ takenBy: null, problem: null });
    expect(hits().filter((path) => path === '/a')).toHaveLength(1);
  });

  it('reads an entry again when the feed says that it was updated, and asks for detection until there was one', async () => {
    const updated = (at: number) =>
      `<dcterms:modified xmlns:dcterms="http://purl.org/dc/terms/">${new Date(at).toISOString()}</dcterms:modified>`;
    serve({ '/feed': feed(item('/a')), '/a': page(html('Bridge closed')) });
    await crawl();
    await clock.advance(3_600_000);
    serve({
      '/feed': feed(item('/a', updated(clock.now())), '"2"'),
      '/a': page(html('Bridge closed', `<p>${sentence.replace('March', 'April')}</p>`)),
    });
    await clock.advance(1_000);
    const again = await crawl();
    expect(again.outcome.stored).toBe(1);
    expect((await articles()).map(({ text }) => text.includes('April'))).toEqual([true]);
    await clock.advance(3_600_000);
    serve({ '/feed': feed(item('/a'), '"3"') });
    expect((await crawl()).seen).toHaveLength(1);
  });

  it('takes the feed where the page holds nothing, and leaves pages of others alone', async () => {
    const full = `<description>${sentence.repeat(4)}</description>`;
    serve({
      '/feed': feed(
        item('/script', full) + item('http://127.0.0.2/x') + item('http://10.0.0.1/') + item('/closed', full),
      ),
      '/script': page('<html><body><div id="app"></div></body></html>'),
      '/robots.txt': (_r, response) => void response.end('User-agent: *\nDisallow: /closed'),
    });
    const { outcome } = await crawl({ satire: true });
    expect(outcome).toEqual({ stored: 1, unchanged: 0, refused: 3, failed: 0 });
    expect((await articles())[0]).toMatchObject({ title: '/script', articleType: 'satire' });
  });

  it('says in words what failed, comes back for it, and keeps to Retry-After', async () => {
    serve({
      '/feed': feed(item('/a') + item('/b')),
      '/a': page(html('Bridge closed')),
      '/b': (_r, response) => void response.writeHead(503, { 'retry-after': '600' }).end(),
    });
    const first = await crawl();
    expect(first.outcome).toMatchObject({ stored: 1, failed: 1 });
    expect(first.state).toMatchObject({
      etag: null,
      failures: 1,
      problem: expect.stringContaining('1 of 2 pages could not be read'),
    });
    expect(Date.parse(first.state?.nextAt ?? '') - clock.now()).toBe(600_000);
    await clock.advance(600_000);
    serve({ '/feed': feed(item('/a') + item('/b')), '/b': page(html('Ferry back')) });
    expect(await crawl()).toMatchObject({
      outcome: { stored: 1, unchanged: 1 },
      state: { problem: null, etag: '"1"' },
    });
  });

  it.each([
    ['a feed that is gone', (_r, response) => void response.writeHead(404).end(), /answered 404/],
    ['a feed that is none', (_r, response) => void response.end('hello'), /not a feed/],
    [
      'a bomb',
      (_r, response) => void response.end('<!DOCTYPE a [<!ENTITY b "&c;">]><rss/>'),
      /It is not read/,
    ],
  ] satisfies [string, RequestListener, RegExp][])('notes %s', async (_name, answer, problem) => {
    serve({ '/feed': answer });
    const { state } = await crawl();
    expect(state?.problem).toMatch(problem);
    expect(state?.failures).toBe(1);
  });
});
