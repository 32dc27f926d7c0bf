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
  reason: z.string().min(10, 'say in a sentence why the desk reads this publisher'),
  /** The whole publication is opinion: nothing in it is ever suggested as a claim. */
  opinion: z.boolean(),
  /** The whole publication is satire: the same. */
  satire: z.boolean(),
  status: SourceStatus,
});
export type Source = z.infer<typeof Source>;

/** What the crawler remembers of one feed between fetches: validators, when it may come back, and how it went. */
export const FeedState = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  url: WebUrl,
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Not before this instant (politeness, Retry-After). */
  nextAt: Instant,
  lastSuccessAt: Instant.nullable(),
  lastTriedAt: Instant.nullable(),
  /** The last failure in words a person can act on; null while all is well. */
  problem: z.string().nullable(),
  /** What robots.txt said about this feed the last time it was asked. */
  robots: z.enum(['allowed', 'disallowed', 'unreachable', 'unknown']),
  failures: z.number().int().min(0),
});
export type FeedState = z.infer<typeof FeedState>;
