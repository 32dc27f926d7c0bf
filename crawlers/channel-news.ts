import type { FeedState } from '../core/domain/source.ts';
import type { HubLinks } from './feeds/hub-links.ts';

/** What the hubs of one source have to do with a crawl of it. */
export interface SourceHubs {
  /** When the hub of a channel last told of news, as the crawl began; null where it never did. */
  newsAt(channelUrl: string): string | null;
  /** Told which hub a channel names in a document that was just read; null: none. */
  named(channelUrl: string, hub: HubLinks | null): Promise<void>;
}

/** The code of a channel that was read while some of its pages were not. */
export const pagesFailed = 'crawl.pages-failed';

/** Because of news a channel is read no sooner than this after the last time. */
const restMs = 60_000;

/**
 * From when on a channel may be read ahead of time because its hub told of news after it was last looked at (milliseconds since
 * 1970). Null where nothing is new, where a crawl has it in hand, and where it could not be read: then its own time counts.
 */
export function newsDueAt(
  { takenBy, lastTriedAt, problemCode }: FeedState,
  newsAt: string | null,
): number | null {
  const readable = problemCode === null || problemCode === pagesFailed;
  if (newsAt === null || takenBy !== null || !readable) return null;
  if (lastTriedAt === null) return Date.parse(newsAt);
  return newsAt > lastTriedAt ? Date.parse(lastTriedAt) + restMs : null;
}
