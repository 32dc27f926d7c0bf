import type { Publisher } from '../types.ts';
import { type Markup, markup } from './html.ts';
import { type ArticleView, authorUrl, demoNoteText } from './view.ts';

/** What a feed shows: the publisher, its articles newest first, and links that must not be followed. */
export interface FeedView {
  readonly publisher: Publisher;
  readonly origin: string;
  readonly updatedAt: Date;
  readonly articles: readonly ArticleView[];
}

/** A rendered feed and its media type. */
export interface RenderedFeed {
  readonly contentType: string;
  readonly body: string;
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n';

const feedUrl = (feed: FeedView): string => `${feed.origin}${feed.publisher.feed.path}`;
const summary = (view: ArticleView): string => view.paragraphs[0] ?? '';
const fullHtml = (view: ArticleView): string =>
  view.paragraphs.map((text) => markup`<p>${text}</p>`.markup).join('\n');
const showsFullText = (view: ArticleView): boolean =>
  view.publisher.feed.fullText || view.article.fault === 'script-only';
const traps = (feed: FeedView) => feed.publisher.traps ?? [];
const trapUrl = (feed: FeedView, url: string): string => url.replace('{origin}', feed.origin);

function rss(feed: FeedView): string {
  const item = (view: ArticleView): Markup => markup`<item>
<title>${view.article.title}</title>
<link>${view.url}</link>
<guid isPermaLink="true">${view.url}</guid>
<pubDate>${view.publishedAt.toUTCString()}</pubDate>
<category>${view.section.label}</category>
<dc:creator>${view.staff.name}</dc:creator>
<author>${view.staff.email} (${view.staff.name})</author>
<description>${summary(view)}</description>
${showsFullText(view) ? markup`<content:encoded>${fullHtml(view)}</content:encoded>` : ''}
</item>`;
  const trap = traps(feed).map(
    ({ title, url }) => markup`<item><title>${title}</title><link>${trapUrl(feed, url)}</link></item>`,
  );
  return (
    PROLOG +
    markup`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${feed.publisher.name}</title>
<link>${feed.origin}/</link>
<atom:link rel="self" type="application/rss+xml" href="${feedUrl(feed)}"/>
<description>${feed.publisher.tagline}. ${demoNoteText(feed.publisher.lang)}</description>
<language>${feed.publisher.lang}</language>
<lastBuildDate>${feed.updatedAt.toUTCString()}</lastBuildDate>
${feed.articles.map(item)}
${trap}
</channel>
</rss>
`.markup
  );
}

function atom(feed: FeedView): string {
  const entry = (view: ArticleView): Markup => markup`<entry>
<id>${view.url}</id>
<title>${view.article.title}</title>
<link rel="alternate" type="text/html" href="${view.url}"/>
<published>${view.publishedAt.toISOString()}</published>
<updated>${view.publishedAt.toISOString()}</updated>
<category term="${view.article.section}" label="${view.section.label}"/>
<author><name>${view.staff.name}</name><uri>${authorUrl(view)}</uri><email>${view.staff.email}</email></author>
<summary>${summary(view)}</summary>
${showsFullText(view) ? markup`<content type="html">${fullHtml(view)}</content>` : ''}
</entry>`;
  const trap = traps(feed).map(({ title, url }) => {
    const address = trapUrl(feed, url);
    return markup`<entry><id>${address}</id><title>${title}</title><link href="${address}"/><updated>${feed.updatedAt.toISOString()}</updated></entry>`;
  });
  return (
    PROLOG +
    markup`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.publisher.lang}">
<id>${feedUrl(feed)}</id>
<title>${feed.publisher.name}</title>
<subtitle>${demoNoteText(feed.publisher.lang)}</subtitle>
<link rel="self" href="${feedUrl(feed)}"/>
<link rel="alternate" href="${feed.origin}/"/>
<updated>${feed.updatedAt.toISOString()}</updated>
${feed.articles.map(entry)}
${trap}
</feed>
`.markup
  );
}

function rdf(feed: FeedView): string {
  const item = (view: ArticleView): Markup => markup`<item rdf:about="${view.url}">
<title>${view.article.title}</title>
<link>${view.url}</link>
<description>${showsFullText(view) ? fullHtml(view) : summary(view)}</description>
<dc:date>${view.publishedAt.toISOString()}</dc:date>
<dc:subject>${view.section.label}</dc:subject>
<dc:creator>${view.staff.name} (${view.staff.email}, ${authorUrl(view)})</dc:creator>
</item>`;
  const trap = traps(feed).map(({ title, url }) => {
    const address = trapUrl(feed, url);
    return markup`<item rdf:about="${address}"><title>${title}</title><link>${address}</link></item>`;
  });
  const seq = feed.articles.map((view) => markup`<rdf:li rdf:resource="${view.url}"/>`);
  return (
    PROLOG +
    markup`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${feedUrl(feed)}">
<title>${feed.publisher.name}</title>
<link>${feed.origin}/</link>
<description>${demoNoteText(feed.publisher.lang)}</description>
<dc:language>${feed.publisher.lang}</dc:language>
<items><rdf:Seq>${seq}</rdf:Seq></items>
</channel>
${feed.articles.map(item)}
${trap}
</rdf:RDF>
`.markup
  );
}

function json(feed: FeedView): string {
  const item = (view: ArticleView) => ({
    id: view.url,
    url: view.url,
    title: view.article.title,
    summary: summary(view),
    content_html: showsFullText(view) ? fullHtml(view) : `<p>${summary(view)}</p>`,
    date_published: view.publishedAt.toISOString(),
    tags: [view.section.label],
    authors: [{ name: view.staff.name, url: authorUrl(view) }],
    _contact: view.staff.email,
  });
  const trap = traps(feed).map(({ title, url }) => {
    const address = trapUrl(feed, url);
    return { id: address, url: address, title, content_text: title };
  });
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.publisher.name,
    description: demoNoteText(feed.publisher.lang),
    home_page_url: `${feed.origin}/`,
    feed_url: feedUrl(feed),
    language: feed.publisher.lang,
    items: [...feed.articles.map(item), ...trap],
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Ten levels of ten entities: 10^10 characters for a parser that expands them. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY l0 "quay quay quay">\n${levels.join('\n')}]>\n<rss version="2.0"><channel><title>&l9;</title><item><title>&l9;</title></item></channel></rss>\n`;
}

/** Renders a publisher's feed in its own kind; for a publisher with a broken export, the XML bomb. */
export function renderFeed(feed: FeedView): RenderedFeed {
  if (feed.publisher.bomb) return { contentType: 'application/rss+xml; charset=utf-8', body: bomb() };
  switch (feed.publisher.feed.kind) {
    case 'rss':
      return { contentType: 'application/rss+xml; charset=utf-8', body: rss(feed) };
    case 'atom':
      return { contentType: 'application/atom+xml; charset=utf-8', body: atom(feed) };
    case 'rdf':
      return { contentType: 'application/rdf+xml; charset=utf-8', body: rdf(feed) };
    case 'json':
      return { contentType: 'application/feed+json; charset=utf-8', body: json(feed) };
  }
}
