import { factCheckInput, factCheckPassage } from '../classifier/matching/fact-check-passage.ts';
import type { FactCheck } from '../core/domain/fact-check.ts';
import { defineError } from '../core/errors.ts';
import { deterministicId, sha256 } from '../core/ids.ts';
import type { Corpus, Encoder, FetchResult, Handler, Queue } from '../core/ports.ts';
import { parseFactChecks } from '../crawlers/fact-checks.ts';
import { crawlPattern } from './crawl-pattern.ts';
import type { WorkerDeps } from './deps.ts';
import { createSameFactChecks, type SameFactChecks } from './same-fact-checks.ts';

const DAY_MS = 86_400_000;
const BATCH = 64;

/** New fact-checks come in batches; one look after them covers all. */
const REMATCH_DELAY_MS = 1_000;

async function requestRematch(queue: Queue): Promise<void> {
  await queue.add('claims.rematch', {}, { key: 'all', delayMs: REMATCH_DELAY_MS });
}

/** Vectors by id for what has none yet, or has one of another text. */
async function newVectors(
  { corpus, encoder }: { corpus: Corpus; encoder: Encoder },
  settled: Awaited<ReturnType<SameFactChecks['settle']>>,
  signal?: AbortSignal,
): Promise<Map<string, Float32Array | undefined>> {
  const known = await corpus.vectors('factCheck', [...settled.keys()]);
  const fresh = [...settled.values()].filter(
    ({ doc, stored }) =>
      !known.has(doc.id) || stored === null || factCheckPassage(doc) !== factCheckPassage(stored),
  );
  const inputs = fresh.map(({ doc }) => factCheckInput(doc));
  const vectors = await encoder.embed(inputs, signal);
  return new Map(fresh.map(({ doc }, index) => [doc.id, vectors[index]]));
}

/**
 * Stores fact-checks with their vectors and asks for recent claims to be matched again. Those that are there already cost nothing; a
 * newer form of one that is there replaces it under its id, an older one is left out. Returns how many were new or changed;
 * `onProgress` is told after each batch how many are done.
 */
export async function importFactChecks(
  { corpus, encoder, queue }: { corpus: Corpus; encoder: Encoder; queue: Queue },
  factChecks: readonly FactCheck[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void },
): Promise<{ changed: number; unchanged: number }> {
  const same = createSameFactChecks(corpus, factChecks);
  let changed = 0;
  for (let from = 0; from < factChecks.length; from += BATCH) {
    signal?.throwIfAborted();
    const batch = factChecks.slice(from, from + BATCH);
    const settled = await same.settle(batch);
    const vectors = await newVectors({ corpus, encoder }, settled, signal);
    // Asked for before the write, so that a crash right after it loses nothing, and after it, in case the first has run already.
    if (vectors.size > 0) await requestRematch(queue);
    const put = await corpus.put(
      'factCheck',
      [...settled.values()].map(({ doc }) => ({ doc, vector: vectors.get(doc.id) })),
    );
    if (put.changed > 0) await requestRematch(queue);
    changed += put.changed;
    onProgress?.(from + batch.length);
  }
  return { changed, unchanged: factChecks.length - changed };
}

/** `claims.rematch`: queues every claim of the window for matching. */
export function createClaimsRematch({
  corpus,
  queue,
  clock,
  watchWindowDays,
}: Pick<WorkerDeps, 'corpus' | 'queue' | 'clock' | 'watchWindowDays'>): Handler<'claims.rematch'> {
  return async (_job, signal) => {
    const filter = { from: new Date(clock.now() - watchWindowDays * DAY_MS).toISOString() };
    let after: string | undefined;
    do {
      signal.throwIfAborted();
      const page = await corpus.list('claim', { filter, limit: 500, after });
      for (const { doc } of page.items) await queue.add('claim.match', { claimId: doc.id }, { key: doc.id });
      after = page.next ?? undefined;
    } while (after);
  };
}

/** A feed of fact-checks answered with something other than fact-checks. Tried again. */
const feedUnread = defineError('factchecks.unread', { retry: 'backoff' });

type Deps = Pick<WorkerDeps, 'corpus' | 'queue' | 'encoder' | 'fetcher'>;

/** To be raised whenever `parseFactChecks` makes something else of the same bytes, so that unchanged feeds are read once more. */
const reader = 1;

const headerOf = (headers: FetchResult['headers'], name: string): string | null => headers[name] ?? null;

/**
 * `factchecks.refresh`: reads one feed of fact-checks over HTTP and stores what is new in it. It is asked for on condition that it
 * changed since it was last read in full; neither an answer that it did not nor the same bytes again cost more than the request.
 * Throws `factchecks.unread` where the address does not answer with 200 or holds nothing but what cannot be read, and what the
 * fetcher throws.
 */
export function createFactchecksRefresh(deps: Deps): Handler<'factchecks.refresh'> {
  const { corpus, fetcher } = deps;
  return async ({ data: { url } }, signal) => {
    const id = deterministicId('fcf', url);
    const [stored] = await corpus.get('factCheckFeed', [id]);
    const before = stored?.doc.reader === reader ? stored.doc : null;
    const { etag = null, lastModified = null } = before ?? {};
    const { status, body, headers, notModified } = await fetcher.fetch({ url, etag, lastModified, signal });
    if (before && notModified) return;
    if (status !== 200) throw feedUnread(`${url} answered ${status}.`);
    const bytesHash = sha256(body);
    if (bytesHash !== before?.bytesHash) {
      const contentType = headerOf(headers, 'content-type');
      const { factChecks, problems } = parseFactChecks({ url, bytes: body, contentType });
      if (factChecks.length === 0 && problems[0]) throw feedUnread(`${url}: ${problems[0]}`);
      await importFactChecks(deps, factChecks, { signal });
    }
    const validators = { etag: headerOf(headers, 'etag'), lastModified: headerOf(headers, 'last-modified') };
    await corpus.put('factCheckFeed', [{ doc: { id, url, ...validators, bytesHash, reader } }]);
  };
}

/**
 * Keeps the clocks by which feeds of fact-checks are read: each every `everyHours` (1 to 24) at an hour and minute of its own. The
 * queue fires each time once over all processes. A feed that is no longer named ticks on until the next start.
 */
export async function scheduleFactchecksRefresh(
  queue: Queue,
  { feeds, everyHours }: { readonly feeds: readonly string[]; readonly everyHours: number },
): Promise<void> {
  for (const url of feeds) {
    const pattern = crawlPattern(url, everyHours * 60);
    await queue.schedule(`factchecks:${url}`, pattern, 'factchecks.refresh', () => ({ url }));
  }
}
