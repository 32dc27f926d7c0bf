import {
  type AtomFeed,
  type JsonFeed,
  parseFeed as parseWithFeedsmith,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import { defineError } from '../../core/errors.ts';
import { decodeBytes } from '../charset/decode.ts';
import { isUtf8 } from '../charset/detect.ts';
import { stripDoctype } from './doctype.ts';
import { cleanEntry, type FeedEntry, type FeedKind, type RawEntry, webAddress } from './feed-entry.ts';
import type { FeedLink } from './hub-links.ts';
import { readBrokenFeed } from './lenient-xml.ts';

/** The document is no feed that can be read. */
export const feedUnreadable = defineError('feed.unreadable', { public: true });

/** A feed as the `feed` stage gives it out; the document's own order. */
export interface ParsedFeed {
  readonly kind: FeedKind;
  readonly entries: FeedEntry[];
  /** Where the feed goes on with older entries (RFC 5005 `next` or `prev-archive`, JSON Feed `next_url`); null where it ends. */
  readonly next: string | null;
  /** The feed's own links as it gives them; JSON Feed's fields in the same form. */
  readonly links: readonly FeedLink[];
}

/** A feed before its entries are cleaned. */
interface RawFeed {
  readonly kind: FeedKind;
  readonly entries: RawEntry[];
  readonly links?: readonly FeedLink[] | undefined;
}

/** The link to older entries among those of a feed. */
const nextOf = (links: readonly FeedLink[]): string | undefined =>
  (links.find(({ rel }) => rel === 'next') ?? links.find(({ rel }) => rel === 'prev-archive'))?.href;

/** What a JSON Feed says of itself, as links. */
const linksOfJson = ({ next_url, feed_url, hubs = [] }: JsonFeed.Feed<string>): FeedLink[] => [
  { rel: 'next', href: next_url },
  { rel: 'self', href: feed_url },
  ...hubs.filter(({ type }) => /^websub$/i.test(type ?? '')).map(({ url }) => ({ rel: 'hub', href: url })),
];

/** No feed carries more entries worth reading at one poll. */
const maxEntries = 5_000;

type Item<T> = T extends readonly (infer Element)[] ? Element : never;
type RssItem = Item<NonNullable<RssFeed.Feed<string>['items']>>;
type RdfItem = Item<NonNullable<RdfFeed.Feed<string>['items']>>;
type AtomEntry = Item<NonNullable<AtomFeed.Feed<string>['entries']>>;
type JsonItem = Item<NonNullable<JsonFeed.Feed<string>['items']>>;
/** feedsmith reports what is there and nothing else, however incomplete. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

const resolveBase = (base: string, inner: string | undefined): string =>
  (inner && URL.parse(inner, base)?.href) || base;

function fromRss(item: Loose<RssItem>, base: string): RawEntry {
  const { guid, dc, dcterms, content, atom } = item;
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    id: guid?.value,
    links: [item.link, ...(atom?.links?.map(({ href }) => href) ?? []), permalink],
    base: resolveBase(base, item.xml?.base),
    title: item.title ?? dc?.titles?.[0] ?? item.media?.title?.value,
    texts: [
      content?.encoded,
      item.description,
      dc?.descriptions?.[0],
      atom?.summary?.value,
      item.itunes?.summary,
    ],
    published: [item.pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published],
    updated: [dcterms?.modified?.[0], atom?.updated],
    transcripts: item.podcast?.transcripts,
  };
}

function fromRdf(item: Loose<RdfItem>, base: string): RawEntry {
  const { dc, dcterms, content, atom } = item;
  return {
    id: item.rdf?.about ?? item.link,
    links: [item.link, item.rdf?.about],
    base,
    title: item.title ?? dc?.titles?.[0],
    texts: [content?.encoded, item.description, dc?.descriptions?.[0]],
    published: [dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published],
    updated: [dcterms?.modified?.[0], atom?.updated],
  };
}

/** Atom 0.3 may carry text as base64, which feedsmith leaves as it is. */
function unwrapBase64(text: string | undefined): string | undefined {
  const packed = text?.replace(/\s+/g, '') ?? '';
  if (packed.length < 16 || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return text;
  const bytes = Buffer.from(packed, 'base64');
  const inner = isUtf8(bytes) === 'no' ? '' : bytes.toString('utf8');
  return /^[^\x00-\x08\x0e-\x1f]+$/.test(inner) && /[\s<]/.test(inner) ? inner : text;
}

function fromAtom(entry: Loose<AtomEntry>, base: string): RawEntry {
  const { links = [], dc, dcterms } = entry;
  const alternate = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const html = alternate.filter(({ type = 'text/html' }) => /html/.test(type));
  return {
    id: entry.id,
    links: [...html, ...alternate].map(({ href }) => href),
    base: resolveBase(base, entry.xml?.base),
    title: unwrapBase64(entry.title?.value) ?? dc?.titles?.[0],
    texts: [entry.content?.value, entry.summary?.value].map(unwrapBase64),
    published: [entry.published, dcterms?.issued?.[0], dcterms?.created?.[0], dc?.dates?.[0]],
    updated: [entry.updated, dcterms?.modified?.[0]],
  };
}

function fromJson(item: Loose<JsonItem>, base: string): RawEntry {
  return {
    id: item.id,
    links: [item.url, item.external_url],
    base,
    title: item.title,
    texts: [item.content_html, item.content_text, item.summary],
    published: [item.date_published],
    updated: [item.date_modified],
  };
}

function readWithFeedsmith(text: string, url: string): RawFeed {
  const parsed = parseWithFeedsmith(text);
  switch (parsed.format) {
    case 'rss':
      return {
        kind: 'rss',
        entries: parsed.feed.items?.map((item) => fromRss(item, url)) ?? [],
        links: parsed.feed.atom?.links,
      };
    case 'rdf':
      return {
        kind: 'rdf',
        entries: parsed.feed.items?.map((item) => fromRdf(item, url)) ?? [],
        links: parsed.feed.atom?.links,
      };
    case 'atom': {
      const base = resolveBase(url, parsed.feed.xml?.base);
      return {
        kind: 'atom',
        entries: parsed.feed.entries?.map((entry) => fromAtom(entry, base)) ?? [],
        links: parsed.feed.links,
      };
    }
    case 'json':
      return {
        kind: 'json',
        entries: parsed.feed.items?.map((item) => fromJson(item, url)) ?? [],
        links: linksOfJson(parsed.feed),
      };
  }
}

/** Full text in elements that feedsmith does not know (`xhtml:body`, `fullitem`), put in front entry by entry. */
function withBodies(text: string, url: string, entries: RawEntry[]): RawEntry[] {
  if (!/<(?:\w+:)?(?:body|fullitem)[\s>]/i.test(text)) return entries;
  const lenient = readBrokenFeed(text, url)?.entries ?? [];
  return entries.map((entry, index) => ({
    ...entry,
    texts: [...(lenient[index]?.bodies ?? []), ...entry.texts],
  }));
}

/** feedsmith first; XML that it gives up on is read leniently. */
function readEntries(text: string, url: string): RawFeed {
  try {
    const feed = readWithFeedsmith(text, url);
    return feed.kind === 'rss' ? { ...feed, entries: withBodies(text, url, feed.entries) } : feed;
  } catch (error) {
    const broken = text.includes('<') ? readBrokenFeed(text, url) : null;
    if (broken) return broken;
    throw feedUnreadable(`${url} is not a feed: neither RSS, Atom, RDF nor JSON Feed.`, { cause: error });
  }
}

/**
 * Reads a feed from the bytes as received: RSS 0.9x to 2.0, Atom 0.3 and 1.0, RDF (RSS 1.0), JSON Feed. Loads nothing, keeps no
 * author, gives text without markup. Throws `feed.unreadable` for what is no feed and `feed.refused` for entity bombs.
 */
export function parseFeed({
  bytes,
  url,
  contentType,
}: {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType?: string | null;
}): ParsedFeed {
  const { text } = decodeBytes(bytes, { contentType, kind: 'xml' });
  const { kind, entries, links = [] } = readEntries(stripDoctype(text), url);
  const next = webAddress(nextOf(links), url);
  return { kind, entries: entries.slice(0, maxEntries).map(cleanEntry), next, links };
}
