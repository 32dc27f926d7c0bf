import { z } from 'zod';
import { Instant, Lang, WebUrl } from './text.ts';

/** What kind of organisation publishes. A person, a group or an account is not a kind. */
export const sourceKinds = [
  'newspaper',
  'broadcaster',
  'news-agency',
  'online-news',
  'magazine',
  'government',
  'health-agency',
  'emergency-agency',
  'consumer-body',
  'company',
  'ngo',
  'research',
  'fact-checker',
] as const;

export const SourceStatus = z.enum(['proposed', 'approved', 'paused', 'refused', 'removed']);
export type SourceStatus = z.infer<typeof SourceStatus>;

/** The ways into what a publisher has new. */
export const channelKinds = ['feed', 'sitemap', 'section'] as const;
export const ChannelKind = z.enum(channelKinds);
export type ChannelKind = z.infer<typeof ChannelKind>;

/**
 * One way into a publisher's articles: a feed, a sitemap, or a section page whose links are followed. `within` is the path that
 * links of a section page must begin with; its own folder where null.
 */
export const Channel = z.strictObject({
  kind: ChannelKind,
  url: WebUrl,
  within: z.string().startsWith('/', 'a path that begins with /').max(200).nullable().default(null),
  /** The text of its pages comes with their scripts: they are read in a browser. */
  rendered: z.boolean().default(false),
  /** The images of its articles carry text that is to be read. */
  ocr: z.boolean().default(false),
});
export type Channel = z.infer<typeof Channel>;

const hour = z.number().int().min(0).max(23);

/** The hours of the day (UTC) in which a source may be read: from the first to before the last, over midnight where it is smaller. */
export const CrawlWindow = z
  .strictObject({ fromHour: hour, untilHour: hour })
  .refine(({ fromHour, untilHour }) => fromHour !== untilHour, 'two different hours');
export type CrawlWindow = z.infer<typeof CrawlWindow>;

/**
 * An organisation that publishes to the general public, entered with a reason and read only once a second person has approved it.
 * `independence` names the owner or the wire service whose copy it carries: reports of one owner count once.
 */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'small letters, digits and hyphens'),
  name: z.string().min(2).max(120),
  kind: z.enum(sourceKinds),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country code of two capital letters, as "VN"'),
  languages: z.array(Lang).min(1),
  homepage: WebUrl,
  feeds: z.array(WebUrl).max(20),
  /** More ways in than plain feeds. */
  channels: z.array(Channel).max(20).default([]),
  /** Licence or terms under which it may be read, as a person noted them; empty where nobody did. */
  terms: z.string().max(500).default(''),
  /** Least pause between two requests in seconds, where the desk asks for more than politeness does. */
  minDelaySeconds: z.number().int().min(3).max(60).nullable().default(null),
  /** Requests that its sites get in one day (UTC), all channels and pages together. */
  dailyBudget: z.number().int().min(1).max(20_000).default(2_000),
  /** Null: at any hour. */
  crawlWindow: CrawlWindow.nullable().default(null),
  reason: z.string().min(10, 'say in a sentence why the desk reads this publisher'),
  /** The whole publication is opinion: nothing in it is ever suggested as a claim. */
  opinion: z.boolean(),
  /** The whole publication is satire: the same. */
  satire: z.boolean(),
  status: SourceStatus,
});
export type Source = z.infer<typeof Source>;

/** A source as it is written down: what has a default may be left out. */
export type SourceInput = z.input<typeof Source>;

/** Everything a source is read by: its plain feeds first, then its channels. An address counts once. */
export function channelsOf(source: Source): Channel[] {
  const plain = source.feeds.map((url) => Channel.parse({ kind: 'feed', url }));
  const own = new Set(source.channels.map(({ url }) => url));
  return [...plain.filter(({ url }) => !own.has(url)), ...source.channels];
}

/** What the crawler remembers of one channel between fetches: validators, when it may come back, and how it went. */
export const FeedState = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  kind: ChannelKind.default('feed'),
  url: WebUrl,
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Not before this instant (politeness, Retry-After). */
  nextAt: Instant,
  /** The crawl that is reading it and, until `nextAt`, alone may; null while none does. */
  takenBy: z.string().nullable().default(null),
  lastSuccessAt: Instant.nullable(),
  lastTriedAt: Instant.nullable(),
  /** The last failure in words a person can act on; null while all is well. */
  problem: z.string().nullable(),
  /** The stable code of that failure, for words in other languages. */
  problemCode: z.string().nullable().default(null),
  /** What robots.txt said about this feed the last time it was asked. */
  robots: z.enum(['allowed', 'disallowed', 'unreachable', 'unknown']),
  failures: z.number().int().min(0),
});
export type FeedState = z.infer<typeof FeedState>;
