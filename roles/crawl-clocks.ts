import type { Clock, Corpus, Queue } from '../core/ports.ts';
import { crawlPattern } from '../workers/crawl-pattern.ts';

/** How often is looked for sources that were approved, paused or removed. */
const lookMs = 30_000;
const PAGE = 500;

const clockOf = (sourceId: string): string => `crawl:${sourceId}`;

async function approvedSources(corpus: Corpus): Promise<Set<string>> {
  const ids = new Set<string>();
  let after: string | undefined;
  do {
    const page = await corpus.list('source', { filter: { status: 'approved' }, limit: PAGE, after });
    for (const { doc } of page.items) ids.add(doc.id);
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

/**
 * Keeps a clock for every approved source, as the corpus has them, until `signal` aborts: crawling goes on while the desk is away.
 * Every process of the role does so and the queue fires each time once over all. The clock of a source that is approved no more
 * is ended; one that is approved again counts from then. A look that came too late is put right by the next.
 */
export async function keepCrawlClocks({
  corpus,
  queue,
  clock,
  everyMinutes,
  onError,
  signal,
}: {
  corpus: Corpus;
  queue: Queue;
  clock: Clock;
  everyMinutes: number;
  onError: (error: unknown) => void;
  signal: AbortSignal;
}): Promise<void> {
  const kept = new Set<string>();
  while (!signal.aborted) {
    try {
      const approved = await approvedSources(corpus);
      for (const sourceId of approved.difference(kept)) {
        const pattern = crawlPattern(sourceId, everyMinutes);
        await queue.schedule(clockOf(sourceId), pattern, 'source.crawl', () => ({ sourceId }));
        kept.add(sourceId);
      }
      for (const sourceId of kept.difference(approved)) {
        await queue.unschedule(clockOf(sourceId));
        kept.delete(sourceId);
      }
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await clock.sleep(lookMs, signal);
  }
}
