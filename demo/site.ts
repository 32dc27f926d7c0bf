import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeTcvn3, encodeWindows1258 } from './charsets.ts';
import { hoursBefore } from './dates.ts';
import { paragraphsOf } from './marks.ts';
import {
  checkUrl,
  type FactCheckerView,
  renderCheck,
  renderCheckerHome,
  renderClaimReviewFeed,
} from './render/fact-check-pages.ts';
import { type FeedView, renderFeed } from './render/feeds.ts';
import { LAYOUTS } from './render/layouts.ts';
import {
  renderAuthor,
  renderHome,
  renderRobots,
  renderScriptPage,
  renderSitemap,
} from './render/site-pages.ts';
import { type ArticleView, pictureUrl } from './render/view.ts';
import type { DemoArticle, PageEncoding, Publisher } from './types.ts';

/** What a site holds at one address. A `silent` document is sent only after the server's period of silence. */
export type Resource =
  | {
      readonly kind: 'document';
      readonly contentType: string;
      readonly body: Buffer;
      readonly modifiedAt: Date;
      readonly silent: boolean;
    }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'unavailable'; readonly retryAfterS: number };

/** Everything that one site serves, by path and query. */
export type Resources = ReadonlyMap<string, Resource>;

/** What changes on a site when an article comes out after the start: its page, and all that lists it. */
export interface Edition {
  readonly at: Date;
  readonly resources: Resources;
}

const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const RETRY_AFTER_S = 120;

const CONTENT_TYPES: Record<PageEncoding, string> = {
  'windows-1258': 'text/html; charset=windows-1258',
  tcvn3: 'text/html',
  mislabelled: 'text/html; charset=iso-8859-1',
};
const META_CHARSETS: Record<PageEncoding, string> = {
  'windows-1258': 'windows-1258',
  tcvn3: 'x-viet-tcvn5712',
  mislabelled: 'utf-8',
};

/** The address of an article on its publisher's site. */
export function articleUrl(publisher: Publisher, article: DemoArticle, origin: string): string {
  return origin + publisher.path.replace('{section}', article.section).replace('{slug}', article.slug);
}

function viewOf(publisher: Publisher, origin: string, startedAt: Date) {
  return (article: DemoArticle, at: number): ArticleView => {
    const section = publisher.sections[article.section];
    const staff = publisher.staff[at % publisher.staff.length];
    if (!section || !staff)
      throw new RangeError(`${publisher.id}/${article.slug} names no section or no staff`);
    return {
      publisher,
      article,
      section,
      origin,
      url: articleUrl(publisher, article, origin),
      publishedAt: hoursBefore(startedAt, article.hoursAgo),
      paragraphs: paragraphsOf(article.text),
      staff,
      charset: article.encoding ? META_CHARSETS[article.encoding] : 'utf-8',
    };
  };
}

/** A publisher as its feeds and pages show it at a moment, articles newest first; at the start where no moment is given. */
export function feedViewOf(
  publisher: Publisher,
  origin: string,
  startedAt: Date,
  at: Date = startedAt,
): FeedView {
  const articles = publisher.articles
    .map(viewOf(publisher, origin, startedAt))
    .filter(({ publishedAt }) => publishedAt <= at)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return { publisher, origin, updatedAt: articles[0]?.publishedAt ?? startedAt, articles };
}

function encodePage(html: string, encoding: PageEncoding | undefined): Buffer {
  if (encoding === 'windows-1258') return encodeWindows1258(html);
  if (encoding === 'tcvn3') return encodeTcvn3(html);
  return Buffer.from(html, 'utf8');
}

function document(contentType: string, text: string | Buffer, modifiedAt: Date, silent = false): Resource {
  return { kind: 'document', contentType, body: Buffer.from(text), modifiedAt, silent };
}

/** The folder of the pictures that articles show. */
const PICTURES = join(import.meta.dirname, 'content/pictures');

function pictureResources(view: ArticleView): [string, Resource][] {
  const { picture } = view.article;
  if (!picture) return [];
  const body = readFileSync(join(PICTURES, picture.file));
  const path = pictureUrl(view, picture).slice(view.origin.length);
  return [
    [path, { kind: 'document', contentType: 'image/png', body, modifiedAt: view.publishedAt, silent: false }],
  ];
}

function articleResources(view: ArticleView): [string, Resource][] {
  const { article, publishedAt, paragraphs } = view;
  const path = view.url.slice(view.origin.length);
  const page = LAYOUTS[view.publisher.layout](view).markup;
  switch (article.fault) {
    case 'redirect-loop':
      return [
        [path, { kind: 'redirect', location: `${path}?from=archive` }],
        [`${path}?from=archive`, { kind: 'redirect', location: path }],
      ];
    case 'unavailable':
      return [[path, { kind: 'unavailable', retryAfterS: RETRY_AFTER_S }]];
    case 'silent':
      return [[path, document(HTML, page, publishedAt, true)]];
    case 'script-only':
      return [
        [path, document(HTML, renderScriptPage(view), publishedAt)],
        [
          `/api/stories/${article.slug}.json`,
          document(JSON_TYPE, JSON.stringify({ title: article.title, paragraphs }), publishedAt),
        ],
      ];
    default: {
      const contentType = article.encoding ? CONTENT_TYPES[article.encoding] : HTML;
      return [
        [path, document(contentType, encodePage(page, article.encoding), publishedAt)],
        ...pictureResources(view),
      ];
    }
  }
}

/** The front page, the feed and whatever else lists articles. */
function frontResources(feed: FeedView): (readonly [string, Resource])[] {
  const { publisher, updatedAt } = feed;
  const rendered = renderFeed(feed);
  return [
    ['/', document(HTML, renderHome(feed), updatedAt)],
    ['/robots.txt', document('text/plain; charset=utf-8', renderRobots(feed), updatedAt)],
    [publisher.feed.path, document(rendered.contentType, rendered.body, updatedAt)],
    ...(publisher.sitemap ? [['/sitemap.xml', document(XML, renderSitemap(feed), updatedAt)] as const] : []),
    ...publisher.staff.map(
      (staff) => [`/author/${staff.slug}`, document(HTML, renderAuthor(feed, staff), updatedAt)] as const,
    ),
  ];
}

/** Everything that a publisher's site serves. */
export function publisherResources(feed: FeedView): Resources {
  return new Map([...frontResources(feed), ...feed.articles.flatMap(articleResources)]);
}

/** What a publisher brings out after the start, in order of time. */
export function editionsOf(publisher: Publisher, origin: string, startedAt: Date): Edition[] {
  return publisher.articles
    .map(({ hoursAgo }) => hoursBefore(startedAt, hoursAgo))
    .filter((at) => at > startedAt)
    .sort((a, b) => a.getTime() - b.getTime())
    .map((at) => {
      const feed = feedViewOf(publisher, origin, startedAt, at);
      const fresh = feed.articles.slice(0, 1).flatMap(articleResources);
      return { at, resources: new Map([...frontResources(feed), ...fresh]) };
    });
}

/** Everything that a fact-checking organisation's site serves. */
export function checkerResources(view: FactCheckerView): Resources {
  const { startedAt } = view;
  return new Map<string, Resource>([
    ['/', document(HTML, renderCheckerHome(view), startedAt)],
    ['/robots.txt', document('text/plain; charset=utf-8', 'User-agent: *\nAllow: /\n', startedAt)],
    ['/claimreview.json', document(JSON_TYPE, renderClaimReviewFeed(view), startedAt)],
    ...view.org.checks.map(
      (check) =>
        [
          checkUrl(view, check).slice(view.origin.length),
          document(HTML, renderCheck(view, check), startedAt),
        ] as const,
    ),
  ]);
}
