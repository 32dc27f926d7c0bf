import { z } from 'zod';
import { Channel, ChannelKind } from './source.ts';
import { Instant, Lang, RedactedText, WebUrl } from './text.ts';

/** What went wrong: the error's stable code, for translation, and its words. */
export const Problem = z.strictObject({ code: z.string(), text: RedactedText });
export type Problem = z.infer<typeof Problem>;

/** One thing that would be read: its title as the channel gives it, else its address. */
export const ListedEntry = z.strictObject({
  url: WebUrl,
  title: RedactedText.nullable(),
  publishedAt: Instant.nullable(),
});
export type ListedEntry = z.infer<typeof ListedEntry>;

/** So many of a channel's newest entries are shown. */
export const maxListed = 10;

/** A way into a site that was looked at. `total` counts what it lists now; all is empty where it could not be read (`problem`). */
export const FoundChannel = z.strictObject({
  kind: ChannelKind,
  url: WebUrl,
  title: RedactedText.nullable(),
  total: z.number().int().min(0),
  entries: z.array(ListedEntry).max(maxListed),
  problem: Problem.nullable(),
});
export type FoundChannel = z.infer<typeof FoundChannel>;

/** One page as it would be kept: without bylines and personal data, cut off after its beginning. */
export const SamplePage = z.strictObject({
  url: WebUrl,
  title: RedactedText.nullable(),
  publishedAt: Instant.nullable(),
  lang: Lang.nullable(),
  text: RedactedText,
});
export type SamplePage = z.infer<typeof SamplePage>;

/**
 * A look at a site before anybody decides to read it: asked for by a member, carried out by a worker, polite as any crawl. `given`
 * names the channels to look at; where it is empty they are found. Kept for a day and never crawled from.
 */
export const Discovery = z.strictObject({
  id: z.string(),
  address: WebUrl,
  given: z.array(Channel).max(40),
  state: z.enum(['waiting', 'looking', 'done']),
  askedAt: Instant,
  doneAt: Instant.nullable(),
  /** Requests made so far. */
  requests: z.number().int().min(0),
  /** Why nothing could be found out. */
  problem: Problem.nullable(),
  /** Guesses from what the site says of itself, for a person to correct. */
  name: RedactedText.nullable(),
  lang: Lang.nullable(),
  country: z.string().nullable(),
  channels: z.array(FoundChannel).max(40),
  sample: SamplePage.nullable(),
  /** Why no page could be shown. */
  sampleProblem: Problem.nullable(),
});
export type Discovery = z.infer<typeof Discovery>;
