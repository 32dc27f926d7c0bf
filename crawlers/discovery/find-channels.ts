import type { FoundChannel } from '../../core/domain/discovery.ts';
import { Channel } from '../../core/domain/source.ts';
import { refusalOf } from '../../core/domain/source-address.ts';
import type { FetchResult } from '../../core/ports.ts';
import type { OfferedLink, SiteFront } from '../extraction/site-front.ts';
import { checkRobots } from '../robots.ts';
import { sameSite } from '../site.ts';
import { type Look, problemOf } from './look.ts';
import { entriesOfFeed, lookAtChannel, type OfferedChannel, toFoundChannel } from './look-at-channel.ts';

/** Where feeds lie on sites that do not say so, commonest first; the newspapers of Vietnam keep a list of theirs at `/rss`. */
const commonPaths = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/rss.html',
  '/rss.htm',
];

/** So many feeds are looked at; a site that offers more has one for every tag. */
const maxFeeds = 12;
const maxSitemaps = 2;

const offer = (kind: Channel['kind'], url: string, title: string | null = null): OfferedChannel => ({
  channel: Channel.parse({ kind, url }),
  title,
});

/** Told of each channel as soon as it is found. */
export type OnFound = (channel: FoundChannel) => Promise<void>;

/** A document that may be a feed: the feed, the page that it is instead, or nothing. */
async function tryFeed(
  look: Look,
  { url, title }: OfferedLink,
): Promise<{ feed: FoundChannel } | { page: FetchResult } | null> {
  if (refusalOf(url)) return null;
  const result = await look.read(url).catch((error: unknown) => {
    // An address that was only guessed may well not be there: what went wrong with it is nobody's problem.
    problemOf(error, look.signal);
    return null;
  });
  if (!result) return null;
  try {
    return { feed: toFoundChannel(offer('feed', result.url, title), entriesOfFeed(result)) };
  } catch (error) {
    const { code } = problemOf(error, look.signal);
    return code === 'feed.unreadable' ? { page: result } : null;
  }
}

/** Feeds that the site declares, each looked at, also those that cannot be read: the site says that they are there. */
async function declaredFeeds(look: Look, front: SiteFront, home: string, onFound: OnFound): Promise<number> {
  let readable = 0;
  for (const { url, title } of front.feeds.slice(0, maxFeeds)) {
    if (!look.mayAsk()) break;
    const found = await lookAtChannel(look, offer('feed', url, title), home);
    if (found.problem === null) readable += 1;
    await onFound(found);
  }
  return readable;
}

/** Feeds behind links and at common places; a page that lists feeds is followed once. */
async function hiddenFeeds(look: Look, front: SiteFront, home: string, onFound: OnFound): Promise<void> {
  const guesses = commonPaths.map((path): OfferedLink => ({ url: new URL(path, home).href, title: null }));
  const waiting = [...front.maybeFeeds, ...guesses];
  const seen = new Set<string>();
  let found = 0;
  let followed = false;
  for (let link = waiting.shift(); link; link = waiting.shift()) {
    if (!look.mayAsk() || found >= maxFeeds) return;
    // Guessing ends with the first feed; what the site itself links is still looked at.
    if (seen.has(link.url) || (found > 0 && guesses.includes(link))) continue;
    seen.add(link.url);
    const answer = await tryFeed(look, link);
    if (answer && 'feed' in answer) {
      found += 1;
      await onFound(answer.feed);
    } else if (answer && !followed && sameSite(answer.page.url, home)) {
      const { url, body, headers } = answer.page;
      const page = { url, bytes: body, contentType: headers['content-type'] ?? null };
      const list = await look.extractor.front(page, look.signal);
      const offers = [...list.feeds, ...list.maybeFeeds].filter((more) => !seen.has(more.url));
      followed = offers.length > 0;
      waiting.unshift(...offers);
    }
  }
}

/** The sitemaps that robots.txt names on this site, those for news first; `/sitemap.xml` where it names none. */
async function sitemapAddresses(look: Look, home: string): Promise<string[]> {
  const fallback = [new URL('/sitemap.xml', home).href];
  try {
    const { body } = await look.read(new URL('/robots.txt', home).href);
    const { sitemaps } = checkRobots({ robots: body, agent: 'Claimwatch', url: home });
    const own = sitemaps.flatMap((written) => {
      const url = URL.parse(written, home)?.href;
      return url && sameSite(url, home) ? [url] : [];
    });
    const news = own.filter((url) => /news/i.test(url));
    return own.length > 0 ? [...new Set([...news, ...own])] : fallback;
  } catch (error) {
    problemOf(error, look.signal);
    return fallback;
  }
}

async function sitemapsOf(look: Look, home: string, onFound: OnFound): Promise<void> {
  const addresses = await sitemapAddresses(look, home);
  for (const url of addresses.slice(0, maxSitemaps)) {
    if (!look.mayAsk()) return;
    const found = await lookAtChannel(look, offer('sitemap', url), home);
    if (found.problem === null && found.total > 0) await onFound(found);
  }
}

/**
 * Finds the ways into a site: feeds that it declares, else feeds behind its links and at common places; sitemaps of robots.txt; and
 * where there is neither, the front page as a section whose links are followed.
 */
export async function findChannels(
  look: Look,
  { home, front }: { readonly home: string; readonly front: SiteFront },
  onFound: OnFound,
): Promise<void> {
  let found = 0;
  const count: OnFound = async (channel) => {
    if (channel.problem === null) found += 1;
    await onFound(channel);
  };
  if ((await declaredFeeds(look, front, home, count)) === 0) await hiddenFeeds(look, front, home, count);
  await sitemapsOf(look, home, count);
  if (found > 0 || !look.mayAsk()) return;
  const section = await lookAtChannel(look, offer('section', home), home);
  if (section.total > 0) await count(section);
}
