import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSitemap } from '../../../crawlers/channels/parse-sitemap.ts';

const url = 'https://paper.example/sitemap.xml';
const read = (text: string | Uint8Array) => parseSitemap({ bytes: Buffer.from(text), url });

const news = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
  <url><loc> https://paper.example/a?x=1&amp;y=2 </loc><lastmod>2026-11-22T08:00:00+07:00</lastmod>
    <n:news><n:publication><n:name>Paper</n:name><n:language>vi</n:language></n:publication>
    <n:publication_date>2026-11-21</n:publication_date><n:title><![CDATA[Nước mặn &]]> lũ</n:title></n:news></url>
  <url><loc>/b</loc></url>
  <url><loc>javascript:alert(1)</loc></url>
</urlset>`;

describe('a sitemap', () => {
  it('gives its pages with dates and news titles', async () => {
    expect(await read(news)).toEqual({
      kind: 'pages',
      entries: [
        {
          url: 'https://paper.example/a?x=1&y=2',
          modifiedAt: '2026-11-22T01:00:00.000Z',
          title: 'Nước mặn & lũ',
          publishedAt: '2026-11-21T00:00:00.000Z',
        },
        { url: 'https://paper.example/b', modifiedAt: null, title: null, publishedAt: null },
      ],
    });
  });

  it('is read packed, in UTF-16, as an index and as plain lines', async () => {
    expect(await read(gzipSync(news))).toEqual(await read(news));
    expect(await read(Buffer.from(`\uFEFF${news}`, 'utf16le'))).toEqual(await read(news));
    const index = '<sitemapindex><sitemap><loc>https://paper.example/1.xml</loc></sitemap></sitemapindex>';
    expect(await read(index)).toMatchObject({
      kind: 'index',
      entries: [{ url: 'https://paper.example/1.xml' }],
    });
    const lines = await read('https://paper.example/1\r\nhttps://paper.example/2\n');
    expect(lines.entries.map((entry) => entry.url)).toEqual([
      'https://paper.example/1',
      'https://paper.example/2',
    ]);
  });

  it('gives what came before where the file is broken or cut off', async () => {
    const cut = news.slice(0, news.indexOf('<loc>/b'));
    expect((await read(cut)).entries).toHaveLength(1);
    expect((await read(news.replace('</urlset>', '</url></x>& <'))).entries).toHaveLength(2);
  });

  it.each([
    ['a page', '<html><body>hello</body></html>'],
    ['a feed', '<rss><channel/></rss>'],
    ['nothing', ''],
    ['a broken pack', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['endless nesting', '<urlset>'.repeat(100_000)],
    ['endless attributes', `<urlset ${Array.from({ length: 10_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ])('refuses %s', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'sitemap.unreadable' });
  });

  it('expands no entity and cuts off a bomb', async () => {
    const entities = '<!DOCTYPE u [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    const { entries } = await read(
      `${entities}<urlset><url><loc>https://paper.example/&a;&b;</loc></url></urlset>`,
    );
    expect(JSON.stringify(entries)).not.toMatch(/root|\/x/);
    const limits = { maxBytes: 1 << 20, maxEntries: 100 };
    const bomb = gzipSync(Buffer.alloc(4 << 20, ' '));
    await expect(parseSitemap({ bytes: bomb, url, limits })).rejects.toMatchObject({
      code: 'sitemap.unreadable',
    });
    const line = '<url><loc>https://paper.example/x</loc></url>';
    const long = await parseSitemap({ bytes: gzipSync(`<urlset>${line.repeat(200)}</urlset>`), url, limits });
    expect(long.entries).toHaveLength(100);
  });

  it('never fails in another way than it says, whatever it is given', async () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '<url>',
      '<loc>',
      'https://a.example/',
      '</loc>',
      '</url>',
      '&',
      '<![CDATA[',
      ']]>',
      '<!--',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.array(piece).map((parts) => Buffer.from(parts.join(''))),
        ),
        async (bytes) => {
          const result = await parseSitemap({ bytes, url }).catch((error: unknown) => error);
          if (result instanceof Error) expect(result).toMatchObject({ code: 'sitemap.unreadable' });
        },
      ),
      { numRuns: 200 },
    );
  });
});
