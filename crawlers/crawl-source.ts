import type { Article } from '../core/domain/article.ts';
import type { FeedState, Source } from '../core/domain/source.ts';
import { AppError, hasCode, messageOf } from '../core/errors.ts';
import { deterministicId } from '../core/ids.ts';
import type { Clock, Corpus, Fetcher, FetchResult } from '../core/ports.ts';
import { fetchStatus } from './egress/errors.ts';
import type { Extractor } from './extraction/extractor.ts';
import { parseFeed } from './feeds/parse-feed.ts';
import { type Entry, type PageOutcome, readEntry, waitOf } from './read-entry.ts';
import { createSimhash } from './simhash.ts';

export interface CrawlDeps {
  readonly corpus: Corpus;
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
  readonly clock: Clock;
}

export interface CrawlOptions extends CrawlDeps {
  readonly source: Source;
  /** Minutes between two polls of a feed; 60 where left out. */
  readonly everyMinutes?: number;
  readonly signal?: AbortSignal;
  /** Told of every article that has not been through detection, after it is stored; on a repeat again. */
  readonly onArticle: (articleId: string) => Promise<void>;
}

/** What one crawl came to, in pages. */
export type CrawlOutcome = Readonly<Record<PageOutcome['kind'], number>>;

/** Pages read at one poll; the rest of a long feed waits for the next. */
const maxPagesPerPoll = 200;
/** So many of a source's newest articles are looked through for what is there already. */
const knownArticles = 1_000;
/** After so many polls with failing pages the feed's validators are kept all the same, or it would be read whole for ever. */
const maxIncomplete = 3;
const minute = 60_000;

function freshState(source: Source, url: string, now: string): FeedState {
  return {
    id: deterministicId('fst', source.id, url),
    sourceId: source.id,
    kind: 'feed',
    url,
    etag: null,
    lastModified: null,
    nextAt: now,
    lastSuccessAt: null,
    lastTriedAt: null,
    problem: null,
    robots: 'unknown',
    failures: 0,
  };
}

/** True where an article that is there already may have changed since. */
const mayHaveChanged = (known: Article, entry: Entry): boolean =>
  entry.updatedAt !== null && entry.updatedAt > known.fetchedAt;

/**
 * Reads the feeds of one source that are due, and the pages of their new and changed entries, and stores them as redacted
 * articles. Polls are conditional, an hour apart by default, and keep to Retry-After across restarts, because all that is
 * remembered lies in the corpus (`FeedState`). Running it again, also after a crash anywhere, stores nothing twice. What goes wrong
 * with a feed or a page is written into the feed's state in words; only a failing corpus or an aborted signal throws.
 */
export async function crawlSource(options: CrawlOptions): Promise<CrawlOutcome> {
  const { source, corpus, clock, signal } = options;
  const simhash = await createSimhash();
  const total = { stored: 0, unchanged: 0, refused: 0, failed: 0 };
  for (const url of source.feeds) {
    const fresh = freshState(source, url, new Date(clock.now()).toISOString());
    const [stored] = await corpus.get('feedState', [fresh.id]);
    const state = stored?.doc ?? fresh;
    if (Date.parse(state.nextAt) > clock.now()) continue;
    const { next, outcomes } = await pollFeed(options, state, simhash);
    await corpus.put('feedState', [{ doc: next }]);
    for (const { kind } of outcomes) total[kind] += 1;
    signal?.throwIfAborted();
  }
  return total;
}

/** One poll of one feed: its next state and what became of its pages. */
async function pollFeed(
  options: CrawlOptions,
  state: FeedState,
  simhash: (text: string) => string,
): Promise<{ next: FeedState; outcomes: PageOutcome[] }> {
  const { fetcher, clock, everyMinutes = 60, signal } = options;
  const triedAt = new Date(clock.now()).toISOString();
  const after = (ms: number) => new Date(clock.now() + ms).toISOString();
  const period = everyMinutes * minute;
  try {
    const { url, etag, lastModified } = state;
    const result = await fetcher.fetch({ url, etag, lastModified, ...(signal ? { signal } : {}) });
    const entries = result.notModified ? [] : entriesOf(result);
    const outcomes = await readEntries(options, entries, simhash);
    const failed = outcomes.filter(({ kind }) => kind === 'failed');
    const failures = failed.length > 0 ? state.failures + 1 : 0;
    const complete = failed.length === 0 || failures >= maxIncomplete;
    const waits = failed.flatMap(({ afterMs }) => afterMs ?? []);
    const next: FeedState = {
      ...state,
      ...(complete && !result.notModified
        ? { etag: result.headers.etag ?? null, lastModified: result.headers['last-modified'] ?? null }
        : {}),
      nextAt: after(Math.min(period, ...waits)),
      lastSuccessAt: triedAt,
      lastTriedAt: triedAt,
      problem: failed[0]
        ? `${failed.length} of ${entries.length} pages could not be read: ${failed[0].problem}`
        : null,
      robots: 'allowed',
      failures,
    };
    return { next, outcomes };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof AppError) || error.code.startsWith('corpus.')) throw error;
    const robots = hasCode(error, 'fetch.disallowed')
      ? 'disallowed'
      : hasCode(error, 'fetch.robots-unreachable')
        ? 'unreachable'
        : state.robots;
    const next = {
      ...state,
      nextAt: after(Math.max(period, waitOf(error) ?? 0)),
      lastTriedAt: triedAt,
      problem: messageOf(error),
      robots,
      failures: state.failures + 1,
    };
    return { next, outcomes: [] };
  }
}

/** The entries of a feed that name a page, one for each page. */
function entriesOf({ url, status, body, headers }: FetchResult): Entry[] {
  if (status !== 200) throw fetchStatus(`${url} answered ${status} instead of a feed.`);
  const { entries } = parseFeed({ bytes: body, url, contentType: headers['content-type'] ?? null });
  const withPage = entries.flatMap((entry) => (entry.url ? [{ ...entry, url: entry.url }] : []));
  return [...new Map(withPage.map((entry) => [entry.url, entry])).values()].slice(0, maxPagesPerPoll);
}

async function readEntries(
  options: CrawlOptions,
  entries: readonly Entry[],
  simhash: (text: string) => string,
): Promise<PageOutcome[]> {
  if (entries.length === 0) return [];
  const { corpus, source, signal, onArticle } = options;
  const { items } = await corpus.list('article', { filter: { sourceId: source.id }, limit: knownArticles });
  const known = new Map(
    items.flatMap(({ doc }) => [[doc.canonicalUrl, doc] as const, [doc.url, doc] as const]),
  );
  const outcomes: PageOutcome[] = [];
  for (const entry of entries) {
    signal?.throwIfAborted();
    const there = known.get(entry.url);
    if (there && !mayHaveChanged(there, entry)) {
      if (!there.detection) await onArticle(there.id);
      outcomes.push({ kind: 'unchanged' });
    } else {
      outcomes.push(await readEntry({ ...options, simhash }, entry));
    }
  }
  return outcomes;
}
