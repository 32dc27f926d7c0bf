import type { Clock, Corpus, Queue } from '../core/ports.ts';
import { crawlPattern } from '../workers/crawl-pattern.ts';

/** How often is looked for newly approved sources. */
const lookMs = 30_000;
const PAGE = 500;

async function approvedSources(corpus: Corpus): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list('source', { filter: { status: 'approved' }, limit: PAGE, after });
    ids.push(...page.items.map(({ doc }) => doc.id));
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

/**
 * Keeps a clock for every approved source, as the corpus has them, until `signal` aborts: crawling goes on while the desk is away.
 * Every process of the role does so and the queue fires each time once over all. The clock of a source that is approved no more
 * ticks on until the next start, and its job then does nothing.
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
      for (const sourceId of await approvedSources(corpus)) {
        if (kept.has(sourceId)) continue;
        const pattern = crawlPattern(sourceId, everyMinutes);
        await queue.schedule(`crawl:${sourceId}`, pattern, 'source.crawl', () => ({ sourceId }));
        kept.add(sourceId);
      }
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await clock.sleep(lookMs, signal);
  }
}
