import type { Claim, Sighting } from '../core/domain/claim.ts';
import type { Corpus, Handler } from '../core/ports.ts';
import type { WorkerDeps } from './deps.ts';
import { requestWatch } from './narrative-watch.ts';

type Deps = Pick<WorkerDeps, 'corpus' | 'queue'>;

const BATCH = 100;

/** A crawl that was under way when the source was removed may still write: after this it is looked again. */
const AGAIN_MS = 10 * 60_000;

/** When a claim was first seen at another source; null where it was seen nowhere else. */
async function firstElsewhere(corpus: Corpus, claimId: string, sourceId: string): Promise<string | null> {
  let after: string | undefined;
  do {
    const page = await corpus.list('sighting', { filter: { claimId }, limit: BATCH, after, order: 'oldest' });
    const other = page.items.find(({ doc }) => doc.sourceId !== sourceId);
    if (other) return other.doc.at;
    after = page.next ?? undefined;
  } while (after);
  return null;
}

/** Takes a claim away with its matches where it was seen nowhere else; else it was first seen where it still stands. */
async function settleClaim(corpus: Corpus, claimId: string, sourceId: string): Promise<void> {
  const [stored] = await corpus.get('claim', [claimId]);
  if (!stored) return;
  const at = await firstElsewhere(corpus, claimId, sourceId);
  if (at !== null) {
    const doc: Claim = { ...stored.doc, firstSeenAt: at };
    await corpus.put('claim', [{ doc, expectedVersion: stored.version }]);
    return;
  }
  const matches = await corpus.list('match', { filter: { claimId }, limit: 1_000 });
  await corpus.remove(
    'match',
    matches.items.map(({ doc }) => doc.id),
  );
  await corpus.remove('claim', [claimId]);
}

/** Claims go before the sightings that lead to them, so that a crash between the two leaves a way to what is left. */
async function removeSightings(
  corpus: Corpus,
  sightings: readonly Sighting[],
  sourceId: string,
): Promise<void> {
  for (const claimId of new Set(sightings.map((sighting) => sighting.claimId))) {
    await settleClaim(corpus, claimId, sourceId);
  }
  await corpus.remove(
    'sighting',
    sightings.map(({ id }) => id),
  );
}

/** Takes batch after batch of one kind until none is left; gives how many went. */
async function drain<T extends { readonly id: string }>(
  next: () => Promise<readonly T[]>,
  take: (batch: readonly T[]) => Promise<unknown>,
  signal: AbortSignal,
): Promise<number> {
  let taken = 0;
  for (let batch = await next(); batch.length > 0; batch = await next()) {
    signal.throwIfAborted();
    await take(batch);
    taken += batch.length;
  }
  return taken;
}

/**
 * `source.remove`: takes away what came from a removed source, batch by batch: its sightings, the claims seen nowhere else with their
 * matches, its articles with their receipts and earlier wordings, and what the crawler remembers of it. What people decided and what
 * was published lies elsewhere and stays. Stops at once for a source that is not removed. Each batch stands for itself, so a crash
 * and a repeat are harmless; it goes again later until a round finds nothing.
 */
export function createSourceRemove({ corpus, queue }: Deps): Handler<'source.remove'> {
  return async ({ data: { sourceId } }, signal) => {
    const [source] = await corpus.get('source', [sourceId]);
    if (source?.doc.status !== 'removed') return;
    const filter = { sourceId };
    const ids = (docs: readonly { readonly id: string }[]) => docs.map(({ id }) => id);
    const docsOf = async <K extends 'sighting' | 'article' | 'feedState'>(kind: K) =>
      (await corpus.list(kind, { filter, limit: BATCH })).items.map(({ doc }) => doc);
    const sightings = await drain(
      () => docsOf('sighting') as Promise<Sighting[]>,
      (batch) => removeSightings(corpus, batch, sourceId),
      signal,
    );
    const articles = await drain(
      () => docsOf('article'),
      (batch) => corpus.remove('article', ids(batch)),
      signal,
    );
    const feeds = await drain(
      () => docsOf('feedState'),
      (batch) => corpus.remove('feedState', ids(batch)),
      signal,
    );
    await corpus.remove('sourceState', [sourceId]);
    if (sightings + articles + feeds === 0) return;
    if (sightings > 0) await requestWatch(queue);
    await queue.add('source.remove', { sourceId }, { key: sourceId, delayMs: AGAIN_MS });
  };
}
