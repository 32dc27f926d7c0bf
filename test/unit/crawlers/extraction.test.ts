import { afterAll, describe, expect, it } from 'vitest';
import { parseDate } from '../../../crawlers/dates.ts';
import { extractPage } from '../../../crawlers/extraction/extract-page.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { withLanguage } from '../../../crawlers/extraction/page-language.ts';

const paragraph = (n: number) =>
  `<p>Paragraph ${n}: the provincial health agency tested the water at twelve wells and found salt above the limit in three of them, the agency said on Monday.</p>`;
const paragraphs = [1, 2, 3, 4].map(paragraph).join('');
const url = 'https://www.paper.example/2026/11/20/salt.html';
const page = (head: string, body = '') =>
  withLanguage(
    extractPage({
      url,
      html: `<!doctype html><html lang="en-GB"><head>${head}</head><body><article><h1>Salt in three wells</h1>${body}${paragraphs}</article></body></html>`,
    }),
  );

describe('what a page says about itself', () => {
  it('is read from JSON-LD first', () => {
    const jsonLd = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Salt',
          datePublished: '2026-11-20T08:00:00+07:00',
          dateModified: '2026-11-20T09:30:00+07:00',
          articleSection: ['Health'],
          author: { name: 'Jane Roe' },
        },
      ],
    };
    const content = page(
      `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script><link rel="canonical" href="/salt">`,
    );
    expect(content).toMatchObject({
      publishedAt: '2026-11-20T01:00:00.000Z',
      modifiedAt: '2026-11-20T02:30:00.000Z',
      section: 'Health',
      articleType: 'news',
      canonicalUrl: 'https://www.paper.example/salt',
      lang: 'en',
      charset: 'utf-8',
    });
    expect(JSON.stringify(content)).not.toContain('Jane Roe');
  });

  it('falls back on OpenGraph, microdata and the address', () => {
    expect(page('<meta property="article:published_time" content="2026-11-19">').publishedAt).toBe(
      '2026-11-19T00:00:00.000Z',
    );
    expect(page('', '<time itemprop="datePublished" datetime="2026-11-18T00:00:00Z">').publishedAt).toBe(
      '2026-11-18T00:00:00.000Z',
    );
    expect(page('').publishedAt).toBe('2026-11-20T00:00:00.000Z');
    expect(page('<meta property="og:title" content="Salt &amp; wells">').title).toBe('Salt & wells');
  });

  it('does not let a page speak for another publisher or for its whole site', () => {
    expect(page('<link rel="canonical" href="https://other.example/story">').canonicalUrl).toBeNull();
    expect(page('<link rel="canonical" href="https://www.paper.example/">').canonicalUrl).toBeNull();
    expect(page('<link rel="canonical" href="https://m.paper.example/salt#top">').canonicalUrl).toBe(
      'https://m.paper.example/salt',
    );
  });

  it.each([
    ['OpinionNewsArticle', '', 'opinion'],
    ['AnalysisNewsArticle', '', 'analysis'],
    ['SatiricalArticle', '', 'satire'],
    ['NewsArticle', 'Góc nhìn', 'opinion'],
    ['NewsArticle', 'Courrier des lecteurs', 'letters'],
    ['NewsArticle', 'Thời sự', 'news'],
  ])('%s in section "%s" is %s', (type, articleSection, expected) => {
    expect(
      page(`<script type="application/ld+json">${JSON.stringify({ '@type': type, articleSection })}</script>`)
        .articleType,
    ).toBe(expected);
  });

  it('says unknown where the page says nothing', () => {
    expect(page('').articleType).toBe('unknown');
  });
});

describe('the text of an article', () => {
  it('is its paragraphs, lists and quotes, without byline, captions, teasers and buttons', () => {
    const { text } = page(
      '',
      `
      <p class="byline">By Jane Roe, health correspondent</p><p>Published: 20 November 2026 08:00</p>
      <figure><img alt=""><figcaption>A well. Photo: Jane Roe</figcaption></figure>
      <blockquote>"Do not boil it and hope", said the agency's hydrologist at the press briefing.</blockquote>
      <ul><li>Wells 3, 5 and 9 are closed until the end of the month.</li><li>Tank lorries bring water twice a day.</li></ul>
      <p><a href="/x">Read also: ten recipes with salt</a></p><script>track()</script>`,
    );
    expect(text).toContain('Wells 3, 5 and 9 are closed');
    expect(text).toContain('"Do not boil it and hope"');
    expect(text.split('\n').length).toBeGreaterThanOrEqual(7);
    for (const gone of ['Jane Roe', 'Read also', 'track()', 'Published']) expect(text).not.toContain(gone);
  });

  it('is empty where there is no article', () => {
    for (const html of ['', '<p>x', '<<<>>>', '<html></html>', '\0\0'])
      expect(extractPage({ url, html }).text.length).toBeLessThan(10);
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-22T08:15:00+07:00', '2026-11-22T01:15:00.000Z'],
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['Sun, 22 Nov 2026 08:15:00 GMT', '2026-11-22T08:15:00.000Z'],
    ['Sun, 22 Nov 2026 08:15:00 +0700', '2026-11-22T01:15:00.000Z'],
    ['22/11/2026 08:15', '2026-11-22T08:15:00.000Z'],
    ['22/11/2026 08:15 GMT+7', '2026-11-22T01:15:00.000Z'],
    ['08:15, 22/11/2026', '2026-11-22T08:15:00.000Z'],
    ['November 22, 2026', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22 08:15:30', '2026-11-22T08:15:30.000Z'],
    ['20261122T081530Z', '2026-11-22T08:15:30.000Z'],
    ['yesterday', null],
    ['1970-01-01', null],
    ['2026-13-45', null],
    ['', null],
    [null, null],
  ])('%s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });
});

describe('the extractor', () => {
  const extractor = createExtractor({ threads: 1, timeoutMs: 700 });
  afterAll(() => extractor.close());

  it('ends a thread that a page has made slow, and reads the next page', async () => {
    const bomb = `<html><body>${'<div><b>'.repeat(40_000)}x</body></html>`;
    await expect(extractor.extract({ url, html: bomb })).rejects.toMatchObject({
      code: 'extract.timeout',
      retry: 'never',
    });
    const patient = createExtractor({ threads: 1, timeoutMs: 20_000 });
    const { text } = await patient.extract({
      url,
      bytes: Buffer.from(`<article>${paragraphs}</article>`),
      contentType: 'text/html',
    });
    expect(text).toContain('Paragraph 3');
    await patient.close();
  });
});
