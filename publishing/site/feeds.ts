import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import { paths, urlOf } from '../addresses.ts';
import { pageLang } from '../languages.ts';
import { sharedWords } from '../shared-words.ts';
import type { SiteInfo } from '../site-info.ts';
import { cleanText } from './html.ts';
import { siteWords } from './words.ts';

const NEWEST = 60;

interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly lang: string;
  readonly topic: string;
  readonly published: Date;
  readonly updated: Date;
}

/**
 * What the feeds say, newest first: each answer, and each correction as an entry of its own, so that it reaches those who have read
 * the first version.
 */
function entriesOf(rebuttals: readonly PublishedRebuttal[], site: SiteInfo): FeedEntry[] {
  const entries = rebuttals.flatMap((rebuttal): FeedEntry[] => {
    const { content, corrections, firstPublishedAt, publishedAt, slug } = rebuttal;
    const lang = pageLang(content.lang);
    const { verdict, topic } = sharedWords[lang];
    const url = urlOf(site, paths.rebuttal(slug));
    const common = { lang: content.lang, topic: topic[rebuttal.topic] };
    const answer = {
      ...common,
      url,
      title: cleanText(content.title),
      summary: cleanText(`“${content.claimReviewed}”: ${verdict[content.verdict]}. ${content.summary}`),
      published: new Date(firstPublishedAt),
      updated: new Date(publishedAt),
    };
    const notices = corrections.map(({ version, text, at }) => ({
      ...common,
      url: `${url}#correction-${version}`,
      title: cleanText(`${siteWords[lang].nav.corrections}: ${content.title}`),
      summary: cleanText(text),
      published: new Date(at),
      updated: new Date(at),
    }));
    return [answer, ...notices];
  });
  return entries
    .sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.url < b.url ? -1 : 1))
    .slice(0, NEWEST);
}

/** The answers and corrections as Atom (RFC 4287). All text is plain text, never markup. */
export function atomFeed(rebuttals: readonly PublishedRebuttal[], site: SiteInfo): string {
  const entries = entriesOf(rebuttals, site);
  return generateAtomFeed({
    id: `${site.url}/`,
    title: { value: cleanText(site.organisation.name) },
    updated: entries[0]?.updated ?? new Date(0),
    authors: [{ name: cleanText(site.organisation.name), uri: `${site.url}/` }],
    links: [
      { href: urlOf(site, 'feed.xml'), rel: 'self', type: 'application/atom+xml' },
      { href: `${site.url}/`, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map(({ url, title, summary, lang, topic, published, updated }) => ({
      id: url,
      title: { value: title, type: 'text' },
      summary: { value: summary, type: 'text' },
      links: [{ href: url, rel: 'alternate', type: 'text/html', hreflang: lang }],
      categories: [{ term: topic }],
      published,
      updated,
    })),
  });
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(rebuttals: readonly PublishedRebuttal[], site: SiteInfo): string {
  const feed = generateJsonFeed({
    title: cleanText(site.organisation.name),
    home_page_url: `${site.url}/`,
    feed_url: urlOf(site, 'feed.json'),
    language: site.lang,
    items: entriesOf(rebuttals, site).map(({ url, title, summary, lang, topic, published, updated }) => ({
      id: url,
      url,
      title,
      content_text: summary,
      language: lang,
      tags: [topic],
      date_published: published,
      date_modified: updated,
    })),
  });
  return JSON.stringify(feed, null, 1);
}
