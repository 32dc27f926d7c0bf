import type { Handler } from '../core/ports.ts';
import { crawlSource } from '../crawlers/crawl-source.ts';
import type { WorkerDeps } from './deps.ts';

type Deps = Pick<WorkerDeps, 'corpus' | 'queue' | 'fetcher' | 'extractor' | 'clock' | 'crawlEveryMinutes'>;

/**
 * `source.crawl`: reads the feeds of one approved source and stores what is new. A source that is not approved, or no longer, is
 * left alone. Each article that has not been through detection is queued for it, also on a repeat.
 */
export function createSourceCrawl({ corpus, queue, ...rest }: Deps): Handler<'source.crawl'> {
  return async ({ data: { sourceId } }, signal) => {
    const [source] = await corpus.get('source', [sourceId]);
    if (source?.doc.status !== 'approved') return;
    await crawlSource({
      source: source.doc,
      corpus,
      fetcher: rest.fetcher,
      extractor: rest.extractor,
      clock: rest.clock,
      everyMinutes: rest.crawlEveryMinutes,
      signal,
      onArticle: async (articleId) => {
        await queue.add('article.detect', { articleId }, { key: articleId });
      },
    });
  };
}
