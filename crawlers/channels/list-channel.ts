import type { Channel, FeedState, Source } from '../../core/domain/source.ts';
import { AppError, messageOf } from '../../core/errors.ts';
import type { Clock, Fetcher, FetchResult } from '../../core/ports.ts';
import { type BrowserRenderer, browserMissing } from '../browser.ts';
import { fetchStatus } from '../egress/errors.ts';
import type { Extractor } from '../extraction/extractor.ts';
import { type HubLinks, hubLinksOf } from '../feeds/hub-links.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { type Entry, isOwnPage } from '../read-page.ts';
import { listSitemap } from './list-sitemap.ts';

/** What a channel has to offer now. */
export interface Listing {
  /** Newest first where the channel says what is new; each address once. */
  readonly entries: readonly Entry[];
  /** For the next conditional request; null where the next one is to be whole. */
  readonly validators: Pick<FeedState, 'etag' | 'lastModified'> | null;
  readonly notModified: boolean;
  /** The WebSub hub that a feed names; null: none. Left out where no feed was read. */
  readonly hub?: HubLinks | null;
}

export interface ListOptions {
  readonly source: Source;
  readonly channel: Channel;
  readonly state: FeedState;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly extractor: Extractor;
  readonly renderer?: BrowserRenderer | null | undefined;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Which of these addresses are articles that are there already. */
  readonly isKnown: (urls: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Told in words what was left out. */
  readonly onOmission: (text: string) => void;
}

/** Pages of one feed that are read at one poll (RFC 5005). */
const maxFeedPages = 5;

const unmodified: Listing = { entries: [], validators: null, notModified: true };

const validatorsOf = ({ headers }: FetchResult): Listing['validators'] => ({
  etag: headers.etag ?? null,
  lastModified: headers['last-modified'] ?? null,
});

/** An entry of which nothing but the address and maybe a title is known. */
export const bareEntry = (url: string, title: string | null): Entry => ({
  id: null,
  url,
  title,
  text: null,
  publishedAt: null,
  updatedAt: null,
  transcripts: [],
});

/** The first entry of each address. */
function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.url, entry])).values()].reverse();
}

/** The channel's own document, asked for on condition that it changed; null where it has not. */
async function fetchWhole(options: ListOptions, maxBytes?: number): Promise<FetchResult | null> {
  const { channel, state, fetcher, signal } = options;
  const { etag, lastModified } = state;
  const limits = { ...(maxBytes ? { maxBytes } : {}), ...(signal ? { signal } : {}) };
  const result = await fetcher.fetch({ url: channel.url, etag, lastModified, ...limits });
  if (result.notModified) return null;
  if (result.status !== 200)
    throw fetchStatus(`${result.url} answered ${result.status} instead of a ${channel.kind}.`);
  return result;
}

/** A recording without a page of its own stands at the address of its transcript. */
function readFeed({ url, body, headers }: FetchResult): {
  entries: Entry[];
  next: string | null;
  hub: HubLinks | null;
} {
  const feed = parseFeed({ bytes: body, url, contentType: headers['content-type'] ?? null });
  const entries = feed.entries.flatMap((entry) => {
    const address = entry.url ?? entry.transcripts[0]?.url;
    return address ? [{ ...entry, url: address }] : [];
  });
  const hub = hubLinksOf({ url, header: headers.link, links: feed.links });
  return { entries: distinct(entries), next: feed.next, hub };
}

/** A feed, and its older pages for as long as a page holds nothing known: what was published since the last poll may fill several. */
async function listFeed(options: ListOptions): Promise<Listing> {
  const { source, fetcher, signal, isKnown, onOmission } = options;
  const first = await fetchWhole(options);
  if (!first) return unmodified;
  let { entries, next, hub } = readFeed(first);
  const found = [...entries];
  const seen = new Set([first.url]);
  while (next && !seen.has(next) && seen.size < maxFeedPages && isOwnPage(source, next)) {
    if (entries.length === 0 || (await isKnown(entries.map(({ url }) => url))).size > 0) break;
    seen.add(next);
    try {
      const result: FetchResult = await fetcher.fetch({ url: next, ...(signal ? { signal } : {}) });
      if (result.status !== 200)
        throw fetchStatus(`${result.url} answered ${result.status} instead of a feed.`);
      ({ entries, next } = readFeed(result));
      found.push(...entries);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      onOmission(`Older entries were not read: ${messageOf(error)}`);
      break;
    }
  }
  return { entries: distinct(found), validators: validatorsOf(first), notModified: false, hub };
}

/** The articles that a section page links, in its order. */
async function listSection(options: ListOptions): Promise<Listing> {
  const { channel, extractor, renderer, fetcher, signal } = options;
  const { url, within, rendered } = channel;
  const entriesFrom = async (page: {
    url: string;
    html?: string;
    bytes?: Uint8Array;
    contentType?: string | null;
  }) => {
    const links = await extractor.links({ ...page, within }, signal);
    return links.map((link) => bareEntry(link.url, link.title));
  };
  if (rendered) {
    if (!renderer) throw browserMissing(`${url} needs a browser to be read, and there is none here.`);
    const page = await renderer.render({ url, fetcher, signal });
    if (page.status !== 200) throw fetchStatus(`${page.url} answered ${page.status} instead of a section.`);
    return {
      entries: await entriesFrom({ url: page.url, html: page.html }),
      validators: null,
      notModified: false,
    };
  }
  const result = await fetchWhole(options);
  if (!result) return unmodified;
  const contentType = result.headers['content-type'] ?? null;
  const entries = await entriesFrom({ url: result.url, bytes: result.body, contentType });
  return { entries, validators: validatorsOf(result), notModified: false };
}

/** What a channel offers, by its kind. Throws the errors of fetcher, parsers and browser for the channel's own document. */
export async function listChannel(options: ListOptions): Promise<Listing> {
  switch (options.channel.kind) {
    case 'feed':
      return listFeed(options);
    case 'section':
      return listSection(options);
    case 'sitemap': {
      const first = await fetchWhole(options, maxSitemapBytes);
      if (!first) return unmodified;
      const { entries, isIndex } = await listSitemap(options, first);
      // An index may stay as it is while its sitemaps change.
      return { entries, validators: isIndex ? null : validatorsOf(first), notModified: false };
    }
  }
}

/** A sitemap as it comes over the wire; its own limit unpacked is the parser's. */
const maxSitemapBytes = 50 * 1024 * 1024;
