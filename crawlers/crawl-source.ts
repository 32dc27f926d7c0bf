import { type Channel, channelsOf, type FeedState, type Source } from '../core/domain/source.ts';
import { AppError, isOwnFault, messageOf } from '../core/errors.ts';
import type { Clock, Corpus, Fetcher } from '../core/ports.ts';
import type { BrowserRenderer } from './browser.ts';
import { pagesFailed, type SourceHubs } from './channel-news.ts';
import { type Listing, listChannel } from './channels/list-channel.ts';
import type { Extractor } from './extraction/extractor.ts';
import type { ImageReader } from './images/image-reader.ts';
import { isDue, knownArticles } from './known-articles.ts';
import { type PageOutcome, type ReadOptions, readEntry, waitOf } from './read-entry.ts';
import { createSimhash } from './simhash.ts';
import { isOpen, openLedger, type SourceLedger } from './source-ledger.ts';
import { takeChannel } from './take-channel.ts';

export interface CrawlDeps {
  readonly corpus: Corpus;
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly clock: Clock;
  /** For channels whose pages need a browser; those fail with a word where there is none. */
  readonly renderer?: BrowserRenderer | null;
  /** For channels whose images carry text. */
  readonly imageReader?: ImageReader | null;
}

export interface CrawlOptions extends CrawlDeps {
  readonly source: Source;
  /** Tells this crawl from others of the same source; one that is done again after a crash has the same. */
  readonly crawlId: string;
  /** Minutes between two polls of a channel; 60 where left out. */
  readonly everyMinutes?: number;
  readonly signal?: AbortSignal;
  /** Lets hubs bring polls forward; left out, nothing does. */
  readonly hubs?: SourceHubs | undefined;
  /** Told of every article that has not been through detection, after it is stored; on a repeat again. */
  readonly onArticle: (articleId: string) => Promise<void>;
}

/** What one crawl came to, in pages. */
export type CrawlOutcome = Readonly<Record<PageOutcome['kind'], number>>;

/** Pages read at one poll; the rest of a long channel waits for the next. */
const maxPagesPerPoll = 200;
/** After so many polls with failing pages the channel's validators are kept all the same, or it would be read whole for ever. */
const maxIncomplete = 3;
const minute = 60_000;
/**
 * A poll may begin this share of the period early: the clock ticks at fixed minutes, the poll before may have begun late, and without
 * it every second tick would find the channel not yet due.
 */
const leeway = 0.1;
/**
 * All channels together are read for this share of the period, and what is left waits for the next poll: a host with long pauses
 * takes its time, and is to be done with before the clock ticks again.
 */
const readingShare = 0.5;

const isoOf = (at: number): string => new Date(at).toISOString();

/**
 * Reads the channels of one source that are due, and the pages of their new and changed entries, and stores them as redacted articles;
 * a new wording of a known article keeps the old one. Keeps to the source's hours and its budget of the day. Polls are conditional,
 * about an hour apart by default (a tenth less where one began late), and all that is remembered lies in the corpus (`FeedState`,
 * `SourceState`), so that a restart forgets nothing. Running it again, also after a crash anywhere, stores nothing twice; where two
 * run at once each channel is read by one of them. What goes wrong with a channel or a page is written into the channel's state and
 * the source's log in words; only what is wrong with this installation itself and an aborted signal throw.
 */
export async function crawlSource(options: CrawlOptions): Promise<CrawlOutcome> {
  const { source, corpus, clock, everyMinutes = 60, signal } = options;
  const total = { stored: 0, unchanged: 0, refused: 0, failed: 0 };
  const ledger = await openLedger(options);
  if (!isOpen(source.crawlWindow, clock.now())) {
    ledger.note('window', 'Left alone at this hour.');
    await ledger.save();
    return total;
  }
  const simhash = await createSimhash();
  const channels = channelsOf(source);
  const periodMs = everyMinutes * minute;
  const readingMs = (periodMs * readingShare) / channels.length;
  for (const channel of channels) {
    const taken = await takeChannel({
      ...options,
      channel,
      periodMs,
      newsAt: options.hubs?.newsAt(channel.url),
    });
    if (!taken) continue;
    try {
      const { next, outcomes } = await pollChannel(
        { ...options, channel, ledger, simhash, readingMs },
        taken.state,
      );
      await corpus.put('feedState', [{ doc: next }]);
      for (const { kind } of outcomes) total[kind] += 1;
    } catch (error) {
      await taken.giveBack();
      throw error;
    } finally {
      await ledger.save();
    }
    signal?.throwIfAborted();
  }
  return total;
}

type PollOptions = CrawlOptions & {
  channel: Channel;
  ledger: SourceLedger;
  simhash: (text: string) => string;
  /** So long the pages of this channel are read. */
  readingMs: number;
};

/** What the tools of reading get: the way out that counts, and a place for what is left out. */
function readOptionsOf(options: PollOptions): ReadOptions {
  const { ledger } = options;
  return { ...options, fetcher: ledger.fetcher, onOmission: (text) => ledger.note('failed', text) };
}

/** One poll of one channel: its next state and what became of its pages. */
async function pollChannel(
  options: PollOptions,
  state: FeedState,
): Promise<{ next: FeedState; outcomes: PageOutcome[] }> {
  const { channel, ledger, source, corpus, clock, everyMinutes = 60, signal } = options;
  const startedAt = clock.now();
  const triedAt = isoOf(startedAt);
  /** The next poll after this one; what the host asks for counts from now. One that news brought forward leaves it where it was. */
  const nextPollAt =
    state.nextAt > triedAt ? Date.parse(state.nextAt) : startedAt + everyMinutes * minute * (1 - leeway);
  const read = readOptionsOf(options);
  try {
    const isKnown = async (urls: readonly string[]) =>
      new Set((await knownArticles({ corpus, sourceId: source.id, urls })).keys());
    const listing = await listChannel({ ...read, state, isKnown });
    if (listing.hub !== undefined) await options.hubs?.named(channel.url, listing.hub);
    const { outcomes, left } = await readEntries({ ...read, until: startedAt + options.readingMs }, listing);
    // Of a poll that was broken off nothing is remembered, also where that came with the last page or while it listed.
    signal?.throwIfAborted();
    const failed = outcomes.filter(({ kind }) => kind === 'failed');
    const failures = failed.length > 0 ? state.failures + 1 : 0;
    const complete = left === 0 && (failed.length === 0 || failures >= maxIncomplete);
    const waits = failed.flatMap(({ afterMs }) => afterMs ?? []);
    const count = (kind: PageOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
    ledger.note(
      'polled',
      listing.notModified
        ? `${channel.url}: nothing new.`
        : `${channel.url}: ${listing.entries.length} entries, ${count('stored')} stored, ${count('refused')} refused, ${count('failed')} failed, ${left} left for later.`,
    );
    const next: FeedState = {
      ...state,
      ...(complete && !listing.notModified ? (listing.validators ?? { etag: null, lastModified: null }) : {}),
      nextAt: isoOf(Math.min(nextPollAt, ...waits.map((ms) => clock.now() + ms))),
      lastSuccessAt: complete || state.lastSuccessAt === null ? triedAt : state.lastSuccessAt,
      lastTriedAt: triedAt,
      problem: failed[0]
        ? `${failed.length} of ${listing.entries.length} pages could not be read: ${failed[0].problem}`
        : null,
      problemCode: failed[0] ? pagesFailed : null,
      robots: 'allowed',
      failures,
    };
    return { next, outcomes };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof AppError) || isOwnFault(error)) throw error;
    return { next: afterFailure(options, state, error, nextPollAt), outcomes: [] };
  }
}

/** The state of a channel that could not be read, and a line in the log that says why. */
function afterFailure(
  { ledger, channel, clock }: PollOptions,
  state: FeedState,
  error: AppError,
  nextPollAt: number,
): FeedState {
  const disallowed = error.code === 'fetch.disallowed';
  const unreachable = error.code === 'fetch.robots-unreachable';
  const spent = error.code === 'crawl.budget-spent';
  const wait = waitOf(error);
  const code = disallowed || unreachable ? 'robots' : spent ? 'budget' : wait !== null ? 'waiting' : 'failed';
  ledger.note(code, `${channel.url}: ${error.message}`);
  return {
    ...state,
    nextAt: isoOf(Math.max(nextPollAt, clock.now() + (wait ?? 0))),
    lastTriedAt: isoOf(clock.now()),
    problem: spent ? state.problem : messageOf(error),
    problemCode: spent ? state.problemCode : error.code,
    robots: disallowed ? 'disallowed' : unreachable ? 'unreachable' : state.robots,
    failures: spent ? state.failures : state.failures + 1,
  };
}

/** Reads what is new or due among the entries, `until` an instant. `left` counts those that had to wait for another poll. */
async function readEntries(
  options: ReadOptions & { readonly until: number },
  { entries }: Listing,
): Promise<{ outcomes: PageOutcome[]; left: number }> {
  const { corpus, source, clock, signal, ledger, onArticle } = options;
  const urls = entries.map(({ url }) => url);
  const known = await knownArticles({ corpus, sourceId: source.id, urls });
  const outcomes: PageOutcome[] = [];
  let asked = 0;
  let left = 0;
  for (const entry of entries) {
    signal?.throwIfAborted();
    const there = known.get(entry.url) ?? null;
    if (there && !isDue(there, entry.updatedAt, clock.now())) {
      if (!there.detection) await onArticle(there.id);
      outcomes.push({ kind: 'unchanged' });
    } else if (asked >= maxPagesPerPoll || clock.now() >= options.until || ledger.spent()) {
      left += 1;
    } else {
      asked += 1;
      outcomes.push(await readEntry(options, entry, there));
    }
  }
  if (left > 0 && ledger.spent())
    ledger.note('budget', `${left} pages wait for tomorrow: the budget of today is spent.`);
  return { outcomes, left };
}
