import type { Staff } from '../types.ts';
import type { FeedView } from './feeds.ts';
import { markup } from './html.ts';
import { type ArticleView, demoNote } from './view.ts';

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  rdf: 'application/rdf+xml',
  json: 'application/feed+json',
} as const;

/** A publisher's front page: its sections, each with its articles, newest first, and the link to the feed. */
export function renderHome(feed: FeedView): string {
  const { publisher } = feed;
  const sections = Object.entries(publisher.sections).map(([key, section]) => {
    const items = feed.articles
      .filter((view) => view.article.section === key)
      .map((view) => markup`<li><a href="${view.url}">${view.article.title}</a></li>`);
    return markup`<section><h2>${section.label}</h2><ul>${items}</ul></section>`;
  });
  return markup`<!DOCTYPE html>
<html lang="${publisher.lang}">
<head><meta charset="utf-8"><title>${publisher.name}</title>
<link rel="alternate" type="${FEED_TYPES[publisher.feed.kind]}" href="${publisher.feed.path}">
<style>body{font-family:Georgia,serif;max-width:46rem;margin:auto;padding:1rem}h1,a{color:${publisher.theme.accent}}.demo-note{background:#fff3c4;padding:.25rem .5rem}</style></head>
<body>${demoNote(publisher.lang)}<h1>${publisher.name}</h1><p>${publisher.tagline}</p>
${sections}
</body></html>
`.markup;
}

/** The page behind a byline. Nothing on it is for a claim desk. */
export function renderAuthor(feed: FeedView, staff: Staff): string {
  const { publisher } = feed;
  return markup`<!DOCTYPE html>
<html lang="${publisher.lang}"><head><meta charset="utf-8"><title>${staff.name} | ${publisher.name}</title></head>
<body>${demoNote(publisher.lang)}<h1>${staff.name}</h1><p><a href="mailto:${staff.email}">${staff.email}</a></p></body></html>
`.markup;
}

/** robots.txt, with a Sitemap line where the site has one. */
export function renderRobots(feed: FeedView): string {
  const lines = feed.publisher.robots.map((line) => line.replace('{origin}', feed.origin));
  return `${[...lines, ...(feed.publisher.sitemap ? ['', `Sitemap: ${feed.origin}/sitemap.xml`] : [])].join('\n')}\n`;
}

/** A sitemap of all article pages. */
export function renderSitemap(feed: FeedView): string {
  const urls = feed.articles.map(
    (view) => markup`<url><loc>${view.url}</loc><lastmod>${view.publishedAt.toISOString()}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>`.markup}\n`;
}

/** A page that holds nothing until its script has fetched the text, as some sites are built. */
export function renderScriptPage(view: ArticleView): string {
  return markup`<!DOCTYPE html>
<html lang="${view.publisher.lang}"><head><meta charset="utf-8"><title>${view.article.title} | ${view.publisher.name}</title></head>
<body>${demoNote(view.publisher.lang)}<div id="app"></div>
<script>fetch('/api/stories/${view.article.slug}.json').then((answer) => answer.json()).then((story) => {
const article = document.createElement('article');
const heading = document.createElement('h1');
heading.textContent = story.title;
article.append(heading, ...story.paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
document.getElementById('app').append(article);
});</script></body></html>
`.markup;
}
