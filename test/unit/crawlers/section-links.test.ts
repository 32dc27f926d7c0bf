import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../crawlers/extraction/extract-page.ts';
import { sectionLinks } from '../../../crawlers/extraction/section-links.ts';

const url = 'https://paper.example/health/';
const article = (path: string, title = 'A headline of some length') => `<a href="${path}">${title}</a>`;
const links = (body: string, within: string | null = null, head = '') =>
  sectionLinks({ url, html: `<html><head>${head}</head><body>${body}</body></html>`, within });

describe('a section page', () => {
  it('links to the articles inside the section, each once, by the longest words', () => {
    const body = `<main>${article('salt-water-in-wells-20261122', 'More')}${article('/health/salt-water-in-wells-20261122?utm_source=x#top')}
      ${article('https://m.paper.example/health/2026/mosquito-net-recall')}${article('/sport/a-match-that-was-played')}</main>`;
    expect(links(body)).toEqual([
      {
        url: 'https://paper.example/health/salt-water-in-wells-20261122',
        title: 'A headline of some length',
      },
      { url: 'https://m.paper.example/health/2026/mosquito-net-recall', title: 'A headline of some length' },
    ]);
    expect(links(body, '/').map((link) => link.url)).toContain(
      'https://paper.example/sport/a-match-that-was-played',
    );
  });

  it.each([
    ['navigation', `<nav>${article('a-b-c-d-1234')}</nav><footer>${article('a-b-c-e-1234')}</footer>`],
    ['people', article('/health/author/jane-roe-of-paper') + article('/health/@jane-roe-of-paper')],
    ['comments and log-ins', article('/health/a-b-c-1234/comments/') + article('/health/login/a-b-c-1234')],
    ['other sites', article('https://other.example/health/a-b-c-1234') + article('javascript:a-b-c-1234')],
    ['links it vouches not for', '<a rel="nofollow" href="a-b-c-1234">A headline of some length</a>'],
    ['files and sections', article('a-b-c-1234.pdf') + article('/health/') + article('/health/page/12345')],
  ])('does not give %s', (_name, body) => {
    expect(links(body, '/')).toEqual([]);
  });

  it('is not followed where it asks so', () => {
    expect(links(article('a-b-c-1234'), null, '<meta name="ROBOTS" content="index, nofollow">')).toEqual([]);
  });

  it('gives at most a hundred', () => {
    expect(links(Array.from({ length: 300 }, (_, n) => article(`a-b-c-${n + 1000}`)).join(''))).toHaveLength(
      100,
    );
  });
});

describe('what a page says of itself', () => {
  const page = (head: string, body = '', at = 'https://paper.example/health/a-b-c-1234') =>
    extractPage({ url: at, html: `<html><head>${head}</head><body>${body}</body></html>` });
  const canonical = (href: string, at?: string) =>
    page(`<link rel="canonical" href="${href}">`, '', at).canonicalUrl;

  it.each([
    [
      'its own address, cleaned',
      'http://paper.example/x?utm_medium=a&id=3#b',
      undefined,
      'https://paper.example/x?id=3',
    ],
    ['no address of others', 'https://other.example/x', undefined, null],
    ['not the front page', '/', undefined, null],
    ['not its section', '/health', undefined, null],
    [
      'the article of its light form',
      '/health/a',
      'https://paper.example/health/a/amp/',
      'https://paper.example/health/a',
    ],
  ])('is %s', (_name, href, at, expected) => {
    expect(canonical(href, at)).toBe(expected);
  });

  it('includes its corrections and the images that may carry text', () => {
    const json = {
      '@type': 'NewsArticle',
      correction: [{ '@type': 'CorrectionComment', text: 'It was <b>April</b>.' }, 'Twice.'],
    };
    const body = `<article><img src="/logo.png"><img src="/small.png" width="40"><img src="data:image/png;base64,xx" data-src="/chart.png">
      <figure><img srcset="/s.png 400w, /l.png 1200w" src="/s.png"></figure><img src="/jane.jpg" class="author-photo"><img src="file:///x.png"></article><img src="/outside.png">`;
    const { corrections, images } = page(
      `<script type="application/ld+json">${JSON.stringify(json)}</script>`,
      body,
    );
    expect(corrections).toEqual(['It was April.', 'Twice.']);
    expect(images).toEqual(['https://paper.example/chart.png', 'https://paper.example/l.png']);
  });
});
