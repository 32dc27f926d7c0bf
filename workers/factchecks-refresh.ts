import { factCheckPassage } from '../classifier/matching/fact-check-passage.ts';
import type { FactCheck } from '../core/domain/fact-check.ts';
import type { Corpus, Encoder, Handler, Queue } from '../core/ports.ts';
import { parseFactChecks } from '../crawlers/fact-checks.ts';
import type { WorkerDeps } from './deps.ts';

const DAY_MS = 86_400_000;
const BATCH = 64;

/** New fact-checks come in batches; one look after them covers all. */
const REMATCH_DELAY_MS = 1_000;

async function requestRematch(queue: Queue): Promise<void> {
  await queue.add('claims.rematch', {}, { key: 'all', delayMs: REMATCH_DELAY_MS });
}

/**
 * Stores fact-checks with their vectors and asks for recent claims to be matched again. Those that are there already cost nothing.
 * Returns how many were new or changed; `onProgress` is told after each batch how many are done.
 */
export async function importFactChecks(
  { corpus, encoder, queue }: { corpus: Corpus; encoder: Encoder; queue: Queue },
  factChecks: readonly FactCheck[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void },
): Promise<{ changed: number; unchanged: number }> {
  let changed = 0;
  for (let from = 0; from < factChecks.length; from += BATCH) {
    signal?.throwIfAborted();
    const batch = factChecks.slice(from, from + BATCH);
    const ids = batch.map((factCheck) => factCheck.id);
    const known = await corpus.vectors('factCheck', ids);
    const fresh = batch.filter((factCheck) => !known.has(factCheck.id));
    const vectors = await encoder.embed(
      fresh.map((factCheck) => ({
        text: factCheckPassage(factCheck),
        lang: factCheck.lang,
        role: 'passage' as const,
      })),
      signal,
    );
    const vectorOf = new Map(fresh.map((factCheck, index) => [factCheck.id, vectors[index]]));
    // Asked for before the write, so that a crash right after it loses nothing, and after it, in case the first has run already.
    if (fresh.length > 0) await requestRematch(queue);
    const put = await corpus.put(
      'factCheck',
      batch.map((doc) => ({ doc, vector: vectorOf.get(doc.id) })),
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

type Deps = Pick<WorkerDeps, 'corpus' | 'queue' | 'encoder' | 'fetcher'>;

/** `factchecks.refresh`: reads one feed of fact-checks over HTTP and stores what is new in it. */
export function createFactchecksRefresh(deps: Deps): Handler<'factchecks.refresh'> {
  return async ({ data: { url } }, signal) => {
    const { body, headers } = await deps.fetcher.fetch({ url, signal });
    const { factChecks } = parseFactChecks({
      url,
      bytes: body,
      contentType: headers['content-type'] ?? null,
    });
    await importFactChecks(deps, factChecks, { signal });
  };
}
