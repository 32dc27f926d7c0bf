import { z } from 'zod';
import { SourceNote } from '../domain/crawl-state.ts';
import { FeedState, Source } from '../domain/source.ts';
import { SourceHealth } from '../domain/source-health.ts';
import { Instant } from '../domain/text.ts';

/** A source of the register, with names in place of ids and how it does. */
export const SourceView = z.object({
  source: Source,
  proposedBy: z.string(),
  approvedBy: z.string().nullable(),
  /** Somebody asked for it to be removed with all that came from it. */
  removal: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
  /** True where feeds and health are unknown because the search index does not answer. */
  corpusAway: z.boolean(),
  feeds: z.array(FeedState),
  health: SourceHealth,
  /** False for whoever proposed it: the approval is a second person's. */
  mayApprove: z.boolean(),
  /** False for whoever asked for the removal: confirming it is a second person's. */
  mayRemove: z.boolean(),
});
export type SourceView = z.infer<typeof SourceView>;

/** A source with what the crawler decided lately, and how much came from it. */
export const SourceDetail = z.object({
  view: SourceView,
  log: z.array(SourceNote),
  collected: z.object({ articles: z.number().int(), sightings: z.number().int() }),
});
export type SourceDetail = z.infer<typeof SourceDetail>;

/** What became of one entry of an imported list: proposed under `id`, or left out for a reason (`code`). */
export const ImportedEntry = z.object({
  name: z.string(),
  address: z.string(),
  id: z.string().nullable(),
  code: z.string().nullable(),
  /** The reason in words. */
  reason: z.string().nullable(),
});
export type ImportedEntry = z.infer<typeof ImportedEntry>;
