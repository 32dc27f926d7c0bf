import { parseFeed } from 'feedsmith';
import iconv from 'iconv-lite';
import ipaddr from 'ipaddr.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningNewsroom, startNewsroom } from '../../demo/server.ts';

const STARTED_AT = new Date('2026-03-02T08:00:00Z');
const SILENCE_MS = 50;

let newsroom: RunningNewsroom;
beforeAll(async () => {
  newsroom = await startNewsroom({ startedAt: STARTED_AT, silenceMs: SILENCE_MS, outageRequests: 0 });
});
afterAll(() => newsroom.close());

async function pageText(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status, url).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const declared = bytes.toString('latin1').match(/<meta charset="([^"]+)"/)?.[1] ?? 'utf-8';
  const charset = declared === 'x-viet-tcvn5712' ? 'tcvn' : declared;
  const html = iconv.decode(bytes, charset).normalize('NFC');
  return html
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const bareHost = (url: string) => new URL(url).hostname.replace(/^\[|\]$/g, '');
const sourceOf = (id: string) => newsroom.sources.find((source) => source.id === id);
const refusal = (reason: string) =>
  newsroom.manifest.refusals.find((each) => each.reason === reason)?.url ?? '';

describe('articles over HTTP', () => {
  it('are all there, and every planted sentence stands in its page or feed', async () => {
    const { articles, claims } = newsroom.manifest;
    const texts = new Map<string, string>();
    for (const { url, reach, publisher } of articles) {
      if (reach === 'none' || reach === 'later') continue;
      const address = reach === 'feed' ? (sourceOf(publisher)?.feeds[0] ?? '') : url;
      texts.set(url, await pageText(address));
    }
    expect(texts.size).toBeGreaterThanOrEqual(230);
    for (const { url, title } of articles) {
      const text = texts.get(url);
      if (text) expect(text, url).toContain(title.normalize('NFC'));
    }
    const lost = claims
      .flatMap(({ mentions }) => mentions.filter(({ inPicture }) => !inPicture))
      .filter(({ url, sentence }) => !texts.get(url)?.includes(sentence.normalize('NFC')));
    expect(lost).toEqual([]);
  });

  it('are listed by their feeds, which a feed parser reads', async () => {
    for (const source of newsroom.sources) {
      if (source.id === 'old-quay-notices') continue;
      const answer = await fetch(source.feeds[0] ?? source.channels?.[0]?.url ?? '');
      const { format, feed } = parseFeed(await answer.text());
      const text = JSON.stringify(feed);
      const urls = newsroom.manifest.articles.filter(
        ({ publisher, reach }) => publisher === source.id && reach !== 'later',
      );
      expect(urls.length, `${source.id} ${format}`).toBeGreaterThan(3);
      expect(urls.filter(({ url }) => !text.includes(url))).toEqual([]);
    }
  });

  it('answer 304 to the validators that they gave', async () => {
    const url = sourceOf('harlan-daily')?.feeds[0] ?? '';
    const first = await fetch(url);
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'If-Modified-Since': modified } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });
});

describe('articles after the start', () => {
  it('come out by the clock, in the feed and as a page, and change the validators', async () => {
    let now = STARTED_AT.getTime();
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    const moving = await startNewsroom({ startedAt: STARTED_AT, clock, outageRequests: 0 });
    try {
      const article = moving.manifest.articles.find(({ reach }) => reach === 'later');
      const feed = moving.sources.find(({ id }) => id === article?.publisher)?.feeds[0] ?? '';
      const url = article?.url ?? '';
      const first = await fetch(feed);
      expect(await first.text()).not.toContain(url);
      expect((await fetch(url)).status).toBe(404);
      now = Date.parse(article?.publishedAt ?? '');
      const conditional = { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
      const second = await fetch(feed, conditional);
      expect(second.status).toBe(200);
      expect(await second.text()).toContain(url);
      expect((await fetch(url)).status).toBe(200);
    } finally {
      await moving.close();
    }
  });
});

describe('the awkward parts', () => {
  it('declare windows-1258, TCVN3 and a wrong label', async () => {
    const types = new Set<string | null>();
    for (const { url, publisher } of newsroom.manifest.articles) {
      if (publisher !== 'tin-donglac' && publisher !== 'thientai-haison') continue;
      types.add((await fetch(url)).headers.get('content-type'));
    }
    expect(types).toEqual(
      new Set([
        'text/html',
        'text/html; charset=utf-8',
        'text/html; charset=windows-1258',
        'text/html; charset=iso-8859-1',
      ]),
    );
  });

  it('redirect for ever', async () => {
    await expect(fetch(refusal('redirect-loop'))).rejects.toThrow();
  });

  it('ask to come back later', async () => {
    const response = await fetch(refusal('unavailable'));
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('stay silent for the time that was asked for', async () => {
    const from = performance.now();
    const response = await fetch(refusal('silent'));
    expect(response.status).toBe(200);
    expect(performance.now() - from).toBeGreaterThanOrEqual(SILENCE_MS - 5);
  });

  it('forbid by robots.txt what the manifest says is forbidden, and link to private addresses', async () => {
    for (const { url, reason } of newsroom.manifest.refusals) {
      if (reason === 'private-address') expect(ipaddr.process(bareHost(url)).range()).not.toBe('unicast');
      if (reason !== 'robots') continue;
      const robots = await (await fetch(new URL('/robots.txt', url))).text();
      const section = new URL(url).pathname.split('/')[1];
      expect(robots).toContain(`Disallow: /${section}/`);
    }
  });

  it('offer a feed that would expand without end', async () => {
    const text = await (await fetch(refusal('xml-bomb'))).text();
    expect(text.match(/<!ENTITY/g)?.length).toBe(10);
    expect(text.length).toBeLessThan(2_000);
  });

  it('need a script for a page whose feed has the text', async () => {
    const article = newsroom.manifest.articles.find(({ reach }) => reach === 'feed');
    expect(article?.plantedClaims).toEqual(['dengue-salt']);
    const page = await pageText(article?.url ?? '');
    expect(page).not.toContain('Warm salt water');
    expect(page).toContain('<div id="app">');
  });

  it('cut off the first requests of the source that is down', async () => {
    const down = await startNewsroom({ startedAt: STARTED_AT, outageRequests: 1 });
    try {
      const url = down.sources.find(({ id }) => id === 'tin-donglac')?.homepage ?? '';
      await expect(fetch(url)).rejects.toThrow();
      expect((await fetch(url)).status).toBe(200);
      expect(down.requests().map(({ siteId, status }) => [siteId, status])).toEqual([
        ['tin-donglac', 0],
        ['tin-donglac', 200],
      ]);
    } finally {
      await down.close();
    }
  });
});

describe('fact-checks over HTTP', () => {
  it('come as Data Commons feeds with all checks, and with the oddities of real ones', async () => {
    const feeds = await Promise.all(newsroom.factCheckFeeds.map(async (url) => (await fetch(url)).json()));
    const items = feeds.flatMap((feed) =>
      feed.dataFeedElement.flatMap((element: { item: unknown[] | null }) => element.item ?? [null]),
    );
    const reviews = items.filter((item) => item !== null);
    expect(items.length - reviews.length).toBeGreaterThan(2);
    const { factChecks } = newsroom.manifest;
    const claims = new Set(reviews.map(({ claimReviewed }) => claimReviewed));
    expect(factChecks.filter(({ claim }) => !claims.has(claim))).toEqual([]);
    expect(reviews.length).toBeGreaterThan(factChecks.length);
    expect(reviews.some(({ reviewRating }) => Array.isArray(reviewRating))).toBe(true);
    expect(reviews.some(({ reviewRating }) => typeof reviewRating.ratingValue === 'string')).toBe(true);
    expect(reviews.some(({ author }) => author.name === undefined)).toBe(true);
  });

  it('have a page each, with its ClaimReview', async () => {
    for (const { url, rating } of newsroom.manifest.factChecks) {
      const page = await pageText(url);
      const json = page.match(/<script type="application\/ld\+json">([\s\S]+?)<\/script>/)?.[1] ?? '';
      expect(JSON.parse(json)['@type']).toBe('ClaimReview');
      expect(page).toContain(rating);
    }
  });
});

describe('the server', () => {
  it('lists its sites and its manifest for people', async () => {
    expect(await pageText(newsroom.url)).toContain('The press of the Three Shores');
    const manifest = await (await fetch(`${newsroom.url}manifest.json`)).json();
    expect(manifest).toEqual(JSON.parse(JSON.stringify(newsroom.manifest)));
  });

  it('rejects where a port is taken', async () => {
    const port = Number(new URL(newsroom.url).port);
    await expect(startNewsroom({ startedAt: STARTED_AT, port })).rejects.toThrow(/EADDRINUSE/);
  });
});
