import type { RequestListener } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { Discovery } from '../../../core/domain/discovery.ts';
import { Channel } from '../../../core/domain/source.ts';
import { countryOf, discover } from '../../../crawlers/discovery/discover.ts';
import { maxRequests } from '../../../crawlers/discovery/look.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { startLoopback } from './loopback.ts';

const { serve, origin, hits, fetcher, clock } = startLoopback();
const extractor = createExtractor({ threads: 1, timeoutMs: 20_000 });
afterAll(() => extractor.close());

const html =
  (body: string): RequestListener =>
  (_request, response) =>
    void response.setHeader('content-type', 'text/html; charset=utf-8').end(body);
const xml =
  (body: string): RequestListener =>
  (_request, response) =>
    void response.setHeader('content-type', 'application/xml').end(body);
const text =
  (body: string): RequestListener =>
  (_request, response) =>
    void response.setHeader('content-type', 'text/plain').end(body);

const item = (path: string, day: number, title = `Title ${path}`) =>
  `<item><title>${title}</title><link>${origin()}${path}</link><pubDate>${new Date(Date.UTC(2025, 11, day)).toUTCString()}</pubDate></item>`;
const rss = (...items: string[]) =>
  xml(`<rss version="2.0"><channel><title>F</title>${items.join('')}</channel></rss>`);
const sentence = 'The harbour office said on Monday that the bridge will stay closed until the end of March.';
const article = (extra = '') =>
  html(
    `<html lang="en"><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>By Jane Roe</p>${`<p>${sentence}</p>`.repeat(8)}${extra}</article></body></html>`,
  );
const front = (head = '', body = '') =>
  html(
    `<html lang="en-GB"><head><title>News and weather | Harbour Post</title>${head}</head><body>${body}</body></html>`,
  );
const alternate = (href: string, title: string) =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

async function look(path = '/', given: readonly Channel[] = [], signal?: AbortSignal) {
  const steps: Discovery[] = [];
  const asked = Discovery.parse({
    id: 'dsc-1',
    address: path.startsWith('http') ? path : origin() + path,
    given,
    state: 'waiting',
    askedAt: '2026-01-01T00:00:00.000Z',
    doneAt: null,
    requests: 0,
    problem: null,
    name: null,
    lang: null,
    country: null,
    channels: [],
    sample: null,
    sampleProblem: null,
  });
  const found = await discover({
    asked,
    fetcher: fetcher(),
    extractor,
    clock,
    signal,
    onProgress: async (step) => void steps.push(step),
  });
  return { found: Discovery.parse(found), steps };
}

describe('looking at a site', () => {
  it('finds declared feeds and the sitemap of robots.txt, guesses name and language, shows a page without personal data', async () => {
    serve({
      '/': front(alternate('/feed', 'All news') + alternate('/comments/feed/', 'Comments')),
      '/feed': rss(item('/b', 2, 'Questions: call Jane Roe, 020 7946 0958'), item('/a', 3), item('/c', 1)),
      '/a': article('<p>Questions: call Jane Roe, 020 7946 0958.</p>'),
      '/robots.txt': text(`Sitemap: ${origin()}/map.xml\nSitemap: https://elsewhere.example/map.xml`),
      '/map.xml': xml(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${origin()}/a</loc><lastmod>2025-12-31</lastmod></url></urlset>`,
      ),
    });
    const { found, steps } = await look();
    expect(found).toMatchObject({
      state: 'done',
      problem: null,
      name: 'Harbour Post',
      lang: 'en',
      channels: [
        { kind: 'feed', url: `${origin()}/feed`, title: 'All news', total: 3, problem: null },
        { kind: 'feed', url: `${origin()}/comments/feed/`, total: 0, problem: { code: 'source.comments' } },
        { kind: 'sitemap', url: `${origin()}/map.xml`, total: 1 },
      ],
      sample: { url: `${origin()}/a`, title: 'Bridge closed', lang: 'en' },
    });
    expect(found.channels[0]?.entries.map(({ title }) => title)).toEqual([
      'Title /a',
      'Questions: call [person], [phone]',
      'Title /c',
    ]);
    expect(found.sample?.text).toContain('[phone]');
    expect(JSON.stringify([found, steps])).not.toMatch(/7946|By Jane/);
    expect(hits()).not.toContain('/comments/feed/');
    expect(steps.map(({ channels }) => channels.length)).toEqual([0, 0, 1, 2, 3]);
    expect(steps.at(-1)?.requests).toBeLessThan(found.requests);
  });

  it('finds feeds behind a page that lists them, as papers in Vietnam keep one', async () => {
    serve({
      '/': front('', '<a href="/rss">RSS</a>'),
      '/rss': html(
        '<html><body><a href="/rss/thoi-su.rss">Thời sự</a><a href="/rss/suc-khoe.rss">Sức khỏe</a></body></html>',
      ),
      '/rss/thoi-su.rss': rss(item('/a', 1)),
      '/rss/suc-khoe.rss': rss(item('/b', 1)),
    });
    const { found } = await look();
    expect(found.channels.map(({ url, title }) => [new URL(url).pathname, title])).toEqual([
      ['/rss/thoi-su.rss', 'Thời sự'],
      ['/rss/suc-khoe.rss', 'Sức khỏe'],
    ]);
    expect(found.sampleProblem).toMatchObject({ code: 'fetch.status' });
  });

  it('tries the common places, and stops at the first feed', async () => {
    serve({ '/': front(), '/rss.xml': rss(item('/a', 1)), '/atom.xml': rss(item('/a', 1)) });
    const { found } = await look();
    expect(found.channels.map(({ url }) => new URL(url).pathname)).toEqual(['/rss.xml']);
    expect(hits()).not.toContain('/atom.xml');
  });

  it('offers the front page as a section where there is nothing else', async () => {
    const links = ['bridge-stays-closed-2026', 'school-opens-again-2026']
      .map((path) => `<a href="/${path}">A headline about ${path}</a>`)
      .join('');
    serve({ '/': front('', `<main>${links}</main>`), '/bridge-stays-closed-2026': article() });
    const { found } = await look();
    expect(found.channels).toMatchObject([{ kind: 'section', url: `${origin()}/`, total: 2 }]);
    expect(found.sample?.text).toContain('The harbour office');
  });

  it('takes a feed in place of a site', async () => {
    serve({ '/': front(), '/feed': rss(item('/a', 1)), '/a': article() });
    const { found } = await look('/feed');
    expect(found.name).toBe('Harbour Post');
    expect(found.channels).toMatchObject([{ url: `${origin()}/feed`, total: 1 }]);
  });

  it('looks at the channels that it is given, and at nothing else', async () => {
    serve({ '/': front(alternate('/other', 'Other')), '/feed': rss(item('/a', 1)), '/a': article() });
    const { found } = await look('/', [Channel.parse({ kind: 'feed', url: `${origin()}/feed` })]);
    expect(found.channels).toMatchObject([{ url: `${origin()}/feed`, total: 1 }]);
    expect(hits().filter((path) => path !== '/robots.txt')).toEqual(['/feed', '/a']);
  });

  it('says what went wrong: robots.txt, nothing there, an address never read, a redirect to one, a private network', async () => {
    serve({ '/': front(), '/robots.txt': text('User-agent: *\nDisallow: /') });
    expect((await look()).found).toMatchObject({
      state: 'done',
      problem: { code: 'fetch.disallowed' },
      channels: [],
    });
    serve({});
    expect((await look()).found.problem).toMatchObject({ code: 'fetch.status' });
    serve({
      '/': (_request, response) => void response.writeHead(302, { location: '/login' }).end(),
      '/login': front(),
    });
    expect((await look()).found.problem).toMatchObject({ code: 'source.log-in' });
    expect((await look('https://www.facebook.com/somebody')).found.problem).toMatchObject({
      code: 'source.profile',
    });
    expect((await look('http://10.0.0.1/')).found.problem).toMatchObject({ code: 'egress.refused' });
  });

  it('asks a site that offers no end of feeds so often and no more', async () => {
    const paths = Array.from({ length: 60 }, (_, n) => `/tags/${n}.rss`);
    serve({
      '/': front('', paths.map((path) => `<a href="${path}">${path}</a>`).join('')),
      ...Object.fromEntries(paths.map((path) => [path, html('<html><body>No feed.</body></html>')])),
    });
    const { found } = await look();
    expect(found.requests).toBe(maxRequests);
    expect(hits().filter((path) => path.endsWith('.rss')).length).toBeLessThan(maxRequests);
  });

  it('gives the same answer again, and ends when it is called off', async () => {
    serve({ '/': front(alternate('/feed', 'All')), '/feed': rss(item('/a', 1)), '/a': article() });
    expect((await look()).found).toEqual((await look()).found);
    await expect(look('/', [], AbortSignal.abort(new Error('stopping')))).rejects.toThrow();
  });
});

describe('the country of an address', () => {
  it.each([
    ['https://paper.vn/', 'VN'],
    ['https://paper.gouv.fr/', 'FR'],
    ['https://paper.co.uk/', 'GB'],
    ['https://paper.com/', null],
    ['https://paper.tv/', null],
    ['http://127.0.0.1/', null],
  ])('%s: %s', (address, country) => expect(countryOf(address)).toBe(country));
});
