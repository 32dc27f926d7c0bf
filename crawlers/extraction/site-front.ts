import { parseHTML } from 'linkedom';
import { sameSite } from '../site.ts';
import { primaryLang } from './metadata.ts';
import { decodePage, type PageInput } from './page-input.ts';

/** An address that a page offers, with the words that it offers it with. */
export interface OfferedLink {
  readonly url: string;
  readonly title: string | null;
}

/** What the front page of a site says about the site. */
export interface SiteFront {
  readonly name: string | null;
  readonly lang: string | null;
  /** Feeds that the page declares (`rel=alternate`), in its order. */
  readonly feeds: OfferedLink[];
  /** Links of the same site that read like a feed or a list of feeds, in the page's order. */
  readonly maybeFeeds: OfferedLink[];
}

const feedTypes = /application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json;?.*feed/i;
const feedLike = /(?:^|[/.-])(?:rss|feeds?|atom)(?:[/.-]|$)|\.(?:rss|rdf)$/i;
const maxLinks = 40;

const words = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

/** The site's name at the end of a title, `Front page | River Daily`; the whole title where it has no parts. */
function nameInTitle(title: string | null): string | null {
  const parts = title?.split(/\s+(?:[|–—•»:]|-)\s+/).filter(Boolean) ?? [];
  return parts.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

function offered(elements: Iterable<Element>, base: string): OfferedLink[] {
  const found = new Map<string, string | null>();
  for (const element of elements) {
    const url = URL.parse(element.getAttribute('href') ?? '', base);
    if (!url || !/^https?:$/.test(url.protocol) || found.has(url.href)) continue;
    url.hash = '';
    found.set(url.href, words(element.getAttribute('title')) ?? words(element.textContent));
  }
  return [...found].slice(0, maxLinks).map(([url, title]) => ({ url, title }));
}

/**
 * Reads what a front page says of its site and which feeds it offers. Pure; takes seconds on hostile markup, so run it where it can
 * be killed.
 */
export function siteFront(page: PageInput): SiteFront {
  const { text: html } = decodePage(page);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const meta = (name: string) =>
    words(
      document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)?.getAttribute('content'),
    );
  const base =
    URL.parse(document.querySelector('base[href]')?.getAttribute('href') ?? '', page.url)?.href ?? page.url;
  const alternates = Array.from(document.querySelectorAll('link[rel~="alternate" i][href]')).filter((link) =>
    feedTypes.test(link.getAttribute('type') ?? ''),
  );
  const anchors = Array.from(document.querySelectorAll('a[href]')).filter((link) => {
    const url = URL.parse(link.getAttribute('href') ?? '', base);
    return url !== null && sameSite(url.href, page.url) && feedLike.test(url.pathname);
  });
  return {
    name:
      meta('og:site_name') ??
      meta('application-name') ??
      nameInTitle(words(document.querySelector('title')?.textContent)),
    lang:
      primaryLang(document.documentElement?.getAttribute('lang')) ??
      primaryLang(meta('og:locale')) ??
      primaryLang(meta('content-language')),
    feeds: offered(alternates, base),
    maybeFeeds: offered(anchors, base),
  };
}
