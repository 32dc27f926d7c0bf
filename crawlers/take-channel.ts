import type { Channel, FeedState, Source } from '../core/domain/source.ts';
import { hasCode } from '../core/errors.ts';
import type { Clock, Corpus } from '../core/ports.ts';
import { newsDueAt } from './channel-news.ts';
import { neverPolled } from './never-polled.ts';

/** A channel is taken for so many periods: longer than any poll, so that only what died for good lets it lapse. */
const takenPeriods = 2;

/** A channel in the hands of one crawl. */
export interface TakenChannel {
  /** As it stood before: nobody's, and due now, or where news of its hub brought it forward, when it would have been. */
  readonly state: FeedState;
  /** Leaves it as it stood, for whoever comes next. Never throws: what cannot be given back is its crawl's when that is done again. */
  giveBack(): Promise<void>;
}

/**
 * Takes a channel that is due, by its time or by news of its hub, before anything is asked of its publisher: of crawls of one source
 * that run at once, one gets it. A crawl that holds it already, as one that is done again after a crash, gets it as well. Null where
 * it is not due, or another's.
 */
export async function takeChannel({
  corpus,
  clock,
  source,
  channel,
  crawlId,
  periodMs,
  newsAt = null,
}: {
  readonly corpus: Corpus;
  readonly clock: Clock;
  readonly source: Source;
  readonly channel: Channel;
  readonly crawlId: string;
  readonly periodMs: number;
  /** When its hub last told of news. */
  readonly newsAt?: string | null | undefined;
}): Promise<TakenChannel | null> {
  const isoAfter = (ms: number): string => new Date(clock.now() + ms).toISOString();
  const fresh = neverPolled(source.id, channel, isoAfter(0));
  const [stored] = await corpus.get('feedState', [fresh.id]);
  const before = stored?.doc ?? fresh;
  const isDue = Date.parse(before.nextAt) <= clock.now();
  const newsDueFrom = newsDueAt(before, newsAt);
  const isAhead = !isDue && newsDueFrom !== null && newsDueFrom <= clock.now();
  if (!isDue && !isAhead && before.takenBy !== crawlId) return null;
  const nextAt = isAhead ? before.nextAt : isoAfter(0);
  const state = { ...before, kind: channel.kind, nextAt, takenBy: null };
  const doc = { ...state, nextAt: isoAfter(takenPeriods * periodMs), takenBy: crawlId };
  const version = stored?.version ?? 0;
  try {
    const { changed } = await corpus.put('feedState', [{ doc, expectedVersion: version }]);
    const expectedVersion = version + changed;
    return {
      state,
      giveBack: async () => {
        await corpus.put('feedState', [{ doc: state, expectedVersion }]).catch(() => undefined);
      },
    };
  } catch (error) {
    if (hasCode(error, 'corpus.conflict')) return null;
    throw error;
  }
}
