import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { article, body, day, sentence, startPublisher } from './publisher.ts';

const { serve, origin, clock, crawl, articles, at } = startPublisher();

describe('a sitemap as a channel', () => {
  const channels = () => [{ kind: 'sitemap' as const, url: `${origin()}/sitemap.xml` }];
  const urlset = (...lines: string[]) => `<urlset>${lines.join('')}</urlset>`;
  const line = (path: string, date: string | null) =>
    `<url><loc>${origin()}${path}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>`;
  const sitemap = (path: string, date = at(-1_000)) =>
    `<sitemap><loc>${path.startsWith('http') ? path : origin() + path}</loc><lastmod>${date}</lastmod></sitemap>`;

  it('is read through its index, packed or not, newest pages first, without the archive and other sites', async () => {
    serve({
      '/sitemap.xml': body(
        `<sitemapindex>${sitemap('/old.xml', at(-30 * day))}${sitemap('/news.xml.gz')}${sitemap('/sitemap.xml')}${sitemap('http://10.0.0.1/x.xml')}${sitemap('/gone.xml')}</sitemapindex>`,
      ),
      '/news.xml.gz': (_r, response) =>
        void response.end(
          gzipSync(urlset(line('/b', at(-day)), line('/archive', at(-90 * day)), line('/a', at(-3_600_000)))),
        ),
      '/a': article('Bridge closed'),
      '/b': article('Ferry back'),
    });
    const first = await crawl({ channels: channels() });
    expect(first.hits).toEqual(['/sitemap.xml', '/news.xml.gz', '/gone.xml', '/a', '/b']);
    expect(first.outcome).toMatchObject({ stored: 2, failed: 0 });
    expect(first.log.join('\n')).toContain('/gone.xml answered 404 instead of a sitemap');
    expect(first.states[0]).toMatchObject({ kind: 'sitemap', problem: null, problemCode: null });
  });

  it('is asked conditionally, and a page is read again when the sitemap says it changed', async () => {
    const etag =
      (text: string, tag: string): RequestListener =>
      (request, response) =>
        void (request.headers['if-none-match'] === tag
          ? response.writeHead(304).end()
          : response.setHeader('etag', tag).end(text));
    serve({ '/sitemap.xml': etag(urlset(line('/a', at(-1_000))), '"1"'), '/a': article('Bridge closed') });
    await crawl({ channels: channels() });
    await clock.advance(3_600_000);
    expect((await crawl({ channels: channels() })).hits).toEqual(['/sitemap.xml', '/a', '/sitemap.xml']);
    await clock.advance(3_600_000);
    serve({
      '/sitemap.xml': etag(urlset(line('/a', at(-1_000))), '"2"'),
      '/a': article(
        'Bridge closed',
        '<p>Correction: the office spoke on Tuesday, not on Monday, about the bridge.</p>',
      ),
    });
    const changed = await crawl({ channels: channels() });
    expect(changed.outcome.stored).toBe(1);
    const [stored] = await articles();
    expect(stored?.versions).toHaveLength(1);
    expect(stored?.corrections[0]?.text).toContain('spoke on Tuesday');
    expect(changed.log).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^changed: /),
        expect.stringMatching(/^corrected: .*on Tuesday/),
      ]),
    );
    await clock.advance(3_600_000);
    serve({ '/sitemap.xml': etag(urlset(line('/a', at(-3_601_000))), '"3"') });
    expect((await crawl({ channels: channels() })).hits).toEqual(['/sitemap.xml']);
  });

  it('that goes in circles or names endless others is left in time', async () => {
    const many = Array.from({ length: 50 }, (_, n) => sitemap(`/${n}.xml`)).join('');
    const pages = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [
        `/${n}.xml`,
        body(`<sitemapindex>${sitemap(`/${n + 1}.xml`)}${sitemap('/sitemap.xml')}</sitemapindex>`),
      ]),
    );
    serve({ '/sitemap.xml': body(`<sitemapindex>${many}</sitemapindex>`), ...pages });
    const { hits: asked, log } = await crawl({ channels: channels() });
    expect(asked.length).toBeLessThanOrEqual(11);
    expect(new Set(asked).size).toBe(asked.length);
    expect(log.join('\n')).toContain('more sitemaps than are read at once');
  });
});

describe('a section page as a channel', () => {
  it('gives the articles it links inside the section, and each is read once', async () => {
    const link = (path: string) => `<a href="${path}">A headline of some length</a>`;
    serve({
      '/health/': body(
        `<main>${link('/health/salt-water-in-wells')}${link('/sport/a-match-was-played')}</main>`,
      ),
      '/health/salt-water-in-wells': article('Salt water in wells'),
    });
    const channels = [{ kind: 'section' as const, url: `${origin()}/health/` }];
    expect((await crawl({ channels })).outcome).toMatchObject({ stored: 1, refused: 0 });
    await clock.advance(3_600_000);
    expect((await crawl({ channels })).hits).toEqual(['/health/', '/health/salt-water-in-wells', '/health/']);
  });
});

describe('a feed in pages', () => {
  const item = (n: number) => `<entry><id>${n}</id><link href="/a${n}"/><title>Article ${n}</title></entry>`;
  const page = (n: number, next: number | null) =>
    body(
      `<feed xmlns="http://www.w3.org/2005/Atom">${next ? `<link rel="next" href="/feed?p=${next}"/>` : ''}${item(n)}</feed>`,
      'application/atom+xml',
    );

  it('is followed until something is known, five pages at most, and not in circles', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [n === 0 ? '/feed' : `/feed?p=${n}`, page(n, n + 1)]),
    );
    const texts = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`/a${n}`, article(`Article ${n}`)]),
    );
    serve({ ...pages, ...texts });
    const feeds = [`${origin()}/feed`];
    expect((await crawl({ feeds })).outcome.stored).toBe(5);
    await clock.advance(3_600_000);
    serve({ '/feed': page(10, 1), '/feed?p=1': page(1, 2), '/feed?p=2': page(2, 3), ...texts });
    expect((await crawl({ feeds })).hits).toEqual(['/feed', '/feed?p=1', '/a10']);
    await clock.advance(3_600_000);
    serve({
      '/feed': page(11, 1),
      '/feed?p=1': body(`<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="/feed"/></feed>`),
    });
    expect((await crawl({ feeds })).hits).toEqual(['/feed', '/feed?p=1', '/a11']);
  });
});

describe('recordings', () => {
  it('are read by their transcripts, without who speaks', async () => {
    const cues = Array.from(
      { length: 6 },
      (_, n) => `00:0${n}.000 --> 00:0${n + 1}.000\n<v Jane Roe>${sentence}`,
    ).join('\n\n');
    serve({
      '/feed':
        body(`<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><item><title>Morning news</title><link>${origin()}/e1</link>
        <podcast:transcript url="/e1.srt" type="application/x-subrip" language="fr"/><podcast:transcript url="/e1.vtt" type="text/vtt" language="en"/></item>
        <item><title>Evening news</title><link>${origin()}/e2.vtt</link></item></channel></rss>`),
      '/e1.vtt': body(`WEBVTT\n\n${cues}`, 'text/vtt'),
      '/e2.vtt': body(`WEBVTT\n\n${cues.replaceAll('bridge', 'ferry')}`, 'text/vtt'),
    });
    const { hits: asked } = await crawl({ feeds: [`${origin()}/feed`] });
    expect(asked).toEqual(['/feed', '/e1.vtt', '/e2.vtt']);
    const stored = await articles();
    expect(stored.map(({ title, lang, receipt }) => [title, lang, receipt?.as]).sort()).toEqual([
      ['Evening news', 'en', 'transcript'],
      ['Morning news', 'en', 'transcript'],
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/Jane|-->/);
  });
});
