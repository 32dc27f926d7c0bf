import type { DocOf, Kind } from '../core/corpus-kinds.ts';
import type { Corpus, Filter, Queue } from '../core/ports.ts';
import { requestWatch } from './narrative-watch.ts';

const PAGE = 500;

async function* each<K extends Kind>(corpus: Corpus, kind: K, filter?: Filter<K>): AsyncGenerator<DocOf<K>> {
  let after: string | undefined;
  do {
    const page = await corpus.list(kind, { filter, limit: PAGE, after });
    for (const { doc } of page.items) yield doc;
    after = page.next ?? undefined;
  } while (after);
}

/**
 * Queues what the corpus itself shows to be unfinished, so that an empty queue goes on where another was: articles that were not looked
 * through, claims that were not matched, sources whose removal may not be complete, and one look at all narratives. Gives how many
 * jobs of each kind. Doing so twice is harmless.
 */
export async function queueUnfinished(
  { corpus, queue }: { corpus: Corpus; queue: Queue },
  signal: AbortSignal,
): Promise<{ articles: number; claims: number; removals: number }> {
  const found = { articles: 0, claims: 0, removals: 0 };
  for await (const { id, detection } of each(corpus, 'article')) {
    signal.throwIfAborted();
    if (detection !== null) continue;
    await queue.add('article.detect', { articleId: id }, { key: id });
    found.articles += 1;
  }
  for await (const { id } of each(corpus, 'claim', { matched: null })) {
    signal.throwIfAborted();
    await queue.add('claim.match', { claimId: id }, { key: id });
    found.claims += 1;
  }
  for await (const { id } of each(corpus, 'source', { status: 'removed' })) {
    await queue.add('source.remove', { sourceId: id }, { key: id });
    found.removals += 1;
  }
  await requestWatch(queue);
  return found;
}
