import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { article, body, day, sentence, startPublisher } from './publisher.ts';

const { serve, origin, clock, corpus, crawl, articles, at, feedOf } = startPublisher();

describe('what a source may be asked for', () => {
  const many = () => ({
    '/feed': feedOf('/a1', '/a2', '/a3', '/a4', '/a5'),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/a${n}`, article(`Article ${n}`)])),
  });

  it('is bounded by the day, and the rest is read the next day', async () => {
    serve(many());
    const feeds = [`${origin()}/feed`];
    const first = await crawl({ feeds, dailyBudget: 3 });
    expect(first.outcome.stored).toBe(2);
    expect(first.log).toContain('budget: 3 pages wait for tomorrow: the budget of today is spent.');
    await clock.advance(3_600_000);
    const spent = await crawl({ feeds, dailyBudget: 3 });
    expect(spent.hits).toHaveLength(3);
    expect(spent.states[0]).toMatchObject({ problem: null, failures: 0 });
    await clock.advance(day);
    expect((await crawl({ feeds, dailyBudget: 3 })).outcome).toMatchObject({ stored: 2, unchanged: 2 });
  });

  it('is nothing outside its hours (UTC), over midnight too', async () => {
    serve(many());
    const hour = new Date(clock.now()).getUTCHours();
    const feeds = [`${origin()}/feed`];
    const closed = await crawl({ feeds, crawlWindow: { fromHour: (hour + 1) % 24, untilHour: hour } });
    expect(closed.hits).toEqual([]);
    expect(closed.log).toEqual(['window: Left alone at this hour.']);
    const open = await crawl({
      feeds,
      crawlWindow: { fromHour: (hour + 23) % 24, untilHour: (hour + 1) % 24 },
    });
    expect(open.outcome.stored).toBe(5);
  });

  it('is written down with the reasons, once each, without personal data', async () => {
    serve({
      '/robots.txt': body('User-agent: *\nDisallow: /private'),
      '/feed': feedOf('/private', 'https://other.example/author/jane-roe'),
    });
    const feeds = [`${origin()}/feed`];
    const { log } = await crawl({ feeds });
    expect(log).toEqual([
      expect.stringMatching(/^polled: .*2 entries, 0 stored, 2 refused/),
      expect.stringMatching(/^refused: .*not a page of Harbour Post/),
      expect.stringMatching(/^refused: The robots.txt of .* does not allow \/private/),
    ]);
    expect(JSON.stringify(log)).not.toContain('jane-roe');
    await clock.advance(3_600_000);
    expect((await crawl({ feeds })).log).toHaveLength(3);
  });
});

describe('one article under several addresses', () => {
  it('is stored once, keeps the addresses, and is not asked for again', async () => {
    const canonical = `<link rel="canonical" href="/story/the-bridge">`;
    const page = body(
      `<html lang="en"><head>${canonical}<title>Bridge</title></head><body><article><h1>Bridge</h1>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`,
    );
    const pages = {
      '/story/the-bridge?utm_source=rss': page,
      '/m/the-bridge': page,
      '/story/the-bridge': page,
    };
    serve({ '/feed': feedOf('/story/the-bridge?utm_source=rss', '/m/the-bridge'), ...pages });
    const feeds = [`${origin()}/feed`];
    await crawl({ feeds });
    const [stored, ...others] = await articles();
    expect(others).toEqual([]);
    expect(stored).toMatchObject({
      canonicalUrl: `${origin()}/story/the-bridge`,
      aliases: [`${origin()}/m/the-bridge`],
    });
    await clock.advance(3_600_000);
    serve({
      '/feed': feedOf('/m/the-bridge', '/story/the-bridge', '/story/the-bridge?utm_source=rss&utm_medium=x'),
      ...pages,
    });
    expect((await crawl({ feeds })).hits).toEqual(['/feed']);
  });
});

describe('an article that makes claims', () => {
  it('is looked at again after a day, conditionally, for a week', async () => {
    const page: RequestListener = (request, response) => {
      if (request.headers['if-none-match'] === '"a"') return void response.writeHead(304).end();
      response.setHeader('etag', '"a"');
      article('Bridge closed')(request, response);
    };
    const feed = feedOf('/a');
    serve({ '/feed': feed, '/a': page });
    const feeds = [`${origin()}/feed`];
    await crawl({ feeds });
    const [{ doc } = { doc: null }] = (await corpus().list('article')).items;
    if (!doc) throw new Error('nothing stored');
    const detection = { model: 'm', sentences: 4, claims: 1, abstained: { opinion: 0, offTopic: 0 } };
    await corpus().put('article', [{ doc: { ...doc, detection } }]);
    await clock.advance(day);
    serve({ '/feed': feed, '/a': page });
    expect((await crawl({ feeds })).hits).toEqual(['/feed', '/a']);
    expect((await articles())[0]).toMatchObject({ checkedAt: at(0), versions: [], detection });
    await clock.advance(3_600_000);
    expect((await crawl({ feeds })).hits).toEqual(['/feed', '/a', '/feed']);
    await clock.advance(8 * day);
    serve({ '/feed': feed, '/a': page });
    expect((await crawl({ feeds })).hits).toEqual(['/feed']);
  });
});
