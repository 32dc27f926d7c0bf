import { factCheckPassage } from '../classifier/matching/fact-check-passage.ts';
import type { FactCheck } from '../core/domain/fact-check.ts';
import type { Clock, Corpus, Encoder, Handler, Queue } from '../core/ports.ts';
import { parseFactChecks } from '../crawlers/fact-checks.ts';
import type { WorkerDeps } from './deps.ts';

const DAY_MS = 86_400_000;
const BATCH = 64;

/**
 * Stores fact-checks with their vectors and asks for recent claims to be matched again. Those that are there already, word for
 * word, cost nothing. Returns how many were new or changed; `onProgress` is told after each batch how many are done.
 */
export async function importFactChecks(
  { corpus, encoder, queue, clock }: { corpus: Corpus; encoder: Encoder; queue: Queue; clock: Clock },
  factChecks: readonly FactCheck[],
  {
    signal,
    onProgress,
    windowDays,
  }: { signal?: AbortSignal; onProgress?: (done: number) => void; windowDays: number },
): Promise<{ changed: number; unchanged: number }> {
  let changed = 0;
  for (let from = 0; from < factChecks.length; from += BATCH) {
    signal?.throwIfAborted();
    const batch = factChecks.slice(from, from + BATCH);
    const known = await corpus.vectors(
      'factCheck',
      batch.map((f) => f.id),
    );
    const fresh = batch.filter((f) => !known.has(f.id));
    const vectors = await encoder.embed(
      fresh.map((f) => ({ text: factCheckPassage(f), lang: f.lang, role: 'passage' as const })),
      signal,
    );
    const vectorOf = new Map(fresh.map((f, index) => [f.id, vectors[index]]));
    changed += (
      await corpus.put(
        'factCheck',
        batch.map((doc) => ({ doc, vector: vectorOf.get(doc.id) })),
      )
    ).changed;
    onProgress?.(from + batch.length);
  }
  if (changed > 0) {
    const filter = { from: new Date(clock.now() - windowDays * DAY_MS).toISOString() };
    let after: string | undefined;
    do {
      const page = await corpus.list('claim', { filter, limit: 500, after });
      for (const { doc } of page.items) await queue.add('claim.match', { claimId: doc.id }, { key: doc.id });
      after = page.next ?? undefined;
    } while (after);
  }
  return { changed, unchanged: factChecks.length - changed };
}

type Deps = Pick<WorkerDeps, 'corpus' | 'queue' | 'encoder' | 'fetcher' | 'clock' | 'watchWindowDays'>;

/** `factchecks.refresh`: reads one feed of fact-checks over HTTP and stores what is new in it. */
export function createFactchecksRefresh(deps: Deps): Handler<'factchecks.refresh'> {
  return async ({ data: { url } }, signal) => {
    const { body, headers } = await deps.fetcher.fetch({ url, signal });
    const { factChecks } = parseFactChecks({
      url,
      bytes: body,
      contentType: headers['content-type'] ?? null,
    });
    await importFactChecks(deps, factChecks, { signal, windowDays: deps.watchWindowDays });
  };
}
