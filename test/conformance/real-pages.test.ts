import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { Source } from '../../core/domain/source.ts';
import { crawlSource } from '../../crawlers/crawl-source.ts';
import { currentConfig, openCrawler, systemClock } from '../../main.ts';
import { runCli } from '../e2e/run-cli.ts';
import { benchmarkPages } from '../support/benchmark-pages.ts';

const pages = benchmarkPages();
let server: Server;
let origin: string;

/** A feed that leads to all pages, as a publisher would have it. */
function feed(): string {
  const items = [...(pages?.keys() ?? [])].map(
    (name) => `<item><title>${name}</title><link>${origin}/${name}</link><guid>${name}</guid></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Pages</title><link>${origin}/</link>${items.join('')}</channel></rss>`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const file = pages?.get(name);
    if (name === 'feed.xml') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed());
    else if (file)
      response.writeHead(200, { 'content-type': 'text/html' }).end(gunzipSync(readFileSync(file)));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe.skipIf(!pages)('181 real pages, served on loopback', () => {
  it('are crawled without a failure, and articles come out of nearly all', async () => {
    const { config } = await currentConfig({ 'crawl.allowLoopback': true, 'crawl.minDelaySeconds': 0 });
    const clock = systemClock();
    const crawler = openCrawler(config, clock);
    const corpus = createSqliteCorpus({ path: ':memory:' });
    const source = Source.parse({
      id: 'benchmark',
      name: 'Benchmark pages',
      kind: 'online-news',
      country: 'GB',
      languages: ['en'],
      homepage: `${origin}/`,
      feeds: [`${origin}/feed.xml`],
      reason: 'Pages of many publishers, to read them all.',
      opinion: false,
      satire: false,
      status: 'approved',
    });
    const told: string[] = [];
    const outcome = await crawlSource({
      ...crawler,
      corpus,
      clock,
      source,
      crawlId: 'crawl',
      onArticle: async (id) => void told.push(id),
    });
    expect(outcome.failed).toBe(0);
    expect(outcome.stored).toBeGreaterThanOrEqual(170);
    expect(await corpus.count('article')).toBe(new Set(told).size);
    await crawler.close();
    await corpus.close();
  });

  it('can be checked one by one from the command line', async () => {
    for (const name of [...(pages?.keys() ?? [])].slice(0, 3)) {
      const { code, stdout, stderr } = await runCli(['check', `${origin}/${name}`, '--json'], {
        env: { CLAIMWATCH_ALLOW_LOOPBACK: 'true', CLAIMWATCH_CRAWL_DELAY: '0' },
      });
      expect(code, stderr).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        sentences: expect.any(Number),
        abstained: { opinion: expect.any(Number) },
      });
    }
  });
});
