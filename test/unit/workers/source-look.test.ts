import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { redisUnreachable } from '../../../adapters/server/redis-errors.ts';
import type { Corpus, Fetcher, Queue } from '../../../core/ports.ts';
import { storageFull } from '../../../core/storage-errors.ts';
import { createBrowserRenderer } from '../../../crawlers/browser.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { createImageReader } from '../../../crawlers/images/image-reader.ts';
import { createSourceCrawl } from '../../../workers/source-crawl.ts';
import { createSourceDiscover } from '../../../workers/source-discover.ts';
import { makeDoc } from '../../support/corpus-docs.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { openQueue } from '../../support/open-sqlite-queue.ts';
import { startLoopback } from '../crawlers/loopback.ts';
import { article, body } from '../crawlers/publisher.ts';

const { serve, origin, hits, fetcher, clock } = startLoopback();
const extractor = createExtractor({ threads: 1, timeoutMs: 20_000 });
const renderer = createBrowserRenderer({ clock, userAgent: 'Claimwatch/0' });
const imageReader = createImageReader({ timeoutMs: 20_000 });
afterAll(async () => {
  await extractor.close();
  await renderer.close();
  await imageReader.close();
});

function openCorpus(): Corpus {
  const corpus = createSqliteCorpus({ path: ':memory:' });
  onTestFinished(() => corpus.close());
  return corpus;
}

const feed = (...paths: string[]) =>
  body(
    `<rss version="2.0"><channel>${paths.map((path) => `<item><title>${path}</title><link>${origin()}${path}</link></item>`).join('')}</channel></rss>`,
    'application/xml',
  );
const site = () => ({
  '/': body('<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'),
  '/feed': feed('/a', '/b', '/c'),
  '/a': article('A'),
  '/b': article('B'),
  '/c': article('C'),
});
const at = (offsetMs: number) => new Date(clock.now() + offsetMs).toISOString();
const never = new AbortController().signal;

describe('source.discover', () => {
  const run = (corpus: Corpus, discoveryId = 'd', out = fetcher()) =>
    createSourceDiscover({ corpus, fetcher: out, extractor, renderer, clock })(
      { id: 'j', name: 'source.discover', data: { discoveryId }, attempt: 1 },
      never,
    );
  const read = async (corpus: Corpus, id = 'd') => (await corpus.get('discovery', [id]))[0]?.doc;

  it('writes down what it finds, once: done is left alone, broken off begins anew with the same end', async () => {
    const corpus = openCorpus();
    const asked = makeDoc('discovery', 'd', { address: `${origin()}/`, askedAt: at(0) });
    serve(site());
    await corpus.put('discovery', [{ doc: asked }]);
    await run(corpus);
    const done = await read(corpus);
    expect(done).toMatchObject({
      state: 'done',
      doneAt: at(0),
      channels: [{ url: `${origin()}/feed`, total: 3 }],
    });
    const before = hits().length;
    await run(corpus);
    expect(hits()).toHaveLength(before);
    await corpus.put('discovery', [
      { doc: { ...asked, state: 'looking', requests: 2, channels: done?.channels ?? [] } },
    ]);
    await run(corpus);
    expect(await read(corpus)).toEqual(done);
  });

  it('is done again where Redis was away, and blames no site for it', async () => {
    const corpus = openCorpus();
    serve(site());
    await corpus.put('discovery', [
      { doc: makeDoc('discovery', 'd', { address: `${origin()}/`, askedAt: at(0) }) },
    ]);
    const away = redisUnreachable('Redis does not answer.');
    const out = fetcher();
    await expect(run(corpus, 'd', { ...out, fetch: () => Promise.reject(away) })).rejects.toBe(away);
    expect(await read(corpus)).toMatchObject({ problem: null, doneAt: null });
    await run(corpus);
    expect(await read(corpus)).toMatchObject({ state: 'done', problem: null });
  });

  it('forgets looks of yesterday, and leaves alone what nobody asked for', async () => {
    const corpus = openCorpus();
    serve(site());
    await corpus.put('discovery', [{ doc: makeDoc('discovery', 'old', { askedAt: at(-90_000_000) }) }]);
    await run(corpus, 'none');
    expect(await read(corpus, 'old')).toBeUndefined();
    expect(hits()).toEqual([]);
  });
});

describe('source.crawl', () => {
  const unread = { lastTriedAt: null, problem: null, failures: 0, takenBy: null };
  const feedStates = async (corpus: Corpus) => (await corpus.list('feedState')).items.map(({ doc }) => doc);
  const source = () => makeDoc('source', 'stops', { homepage: `${origin()}/`, feeds: [`${origin()}/feed`] });

  let runs = 0;
  /** Crawls the source, as a job of its own, with a way out of which `fetch` is another. */
  async function crawl(
    corpus: Corpus,
    fetch?: (out: Fetcher) => Fetcher['fetch'],
    more: Partial<Queue> = {},
  ): Promise<void> {
    const queue = await openQueue(`${temporaryFolder()}/queue.db`);
    onTestFinished(() => queue.close());
    const out = fetcher();
    const handle = createSourceCrawl({
      corpus,
      queue: { ...queue, ...more },
      extractor,
      clock,
      fetcher: fetch ? { ...out, fetch: fetch(out) } : out,
      renderer,
      imageReader,
      crawlEveryMinutes: 60,
    });
    runs += 1;
    await handle({ id: `j${runs}`, name: 'source.crawl', data: { sourceId: 'stops' }, attempt: 1 }, never);
  }

  it('stops in the middle when the source is paused, and notes no failure', async () => {
    const corpus = openCorpus();
    serve(site());
    await corpus.put('source', [{ doc: source() }]);
    await crawl(corpus, (out) => async (request) => {
      const answer = await out.fetch(request);
      if (request.url.endsWith('/a'))
        await corpus.put('source', [{ doc: { ...source(), status: 'paused' } }]);
      return answer;
    });
    expect(hits().filter((path) => path.length === 2)).toEqual(['/a']);
    expect(await corpus.count('article')).toBe(1);
    expect(await feedStates(corpus)).toMatchObject([unread]);
  });

  it.each([
    ['away', redisUnreachable('Redis does not answer.')],
    ['full', storageFull('Redis can hold no more.')],
  ])('is broken off while Redis is %s, blames no publisher for it, and is done again', async (_, away) => {
    const corpus = openCorpus();
    serve(site());
    await corpus.put('source', [{ doc: source() }]);
    const broken = crawl(corpus, (out) => async (request) => {
      if (request.url.endsWith('/b')) throw away;
      return out.fetch(request);
    });
    await expect(broken).rejects.toBe(away);
    const alone = crawl(corpus, undefined, { add: () => Promise.reject(away) });
    await expect(alone).rejects.toBe(away);
    expect(hits().filter((path) => path.length === 2)).toEqual(['/a']);
    expect(await feedStates(corpus)).toMatchObject([unread]);
    await crawl(corpus);
    expect(hits().filter((path) => path.length === 2)).toEqual(['/a', '/b', '/c']);
    expect(await corpus.count('article')).toBe(3);
  });
});
