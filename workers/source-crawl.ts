import { defineError, hasCode, isAway } from '../core/errors.ts';
import type { Corpus, Fetcher, Handler } from '../core/ports.ts';
import { crawlSource } from '../crawlers/crawl-source.ts';
import type { CrawlDeps } from './deps.ts';

/** The source was paused or removed while it was read. */
const crawlStopped = defineError('crawl.stopped');

/**
 * The way out for one source; closed (`stop`) as soon as it is no longer approved, and as soon as a server of this installation is away:
 * that a page cannot be asked for then says nothing about its publisher.
 */
function fetcherFor(
  sourceId: string,
  { corpus, fetcher }: { corpus: Corpus; fetcher: Fetcher },
  stop: AbortController,
): Fetcher {
  return {
    ...fetcher,
    async fetch(request) {
      stop.signal.throwIfAborted();
      try {
        const [source] = await corpus.get('source', [sourceId]);
        if (source?.doc.status !== 'approved') throw crawlStopped(`${sourceId} is no longer to be read.`);
        return await fetcher.fetch(request);
      } catch (error) {
        if (isAway(error) || hasCode(error, 'crawl.stopped')) stop.abort(error);
        throw error;
      }
    },
  };
}

/**
 * `source.crawl`: reads one approved source and stores what is new. A source that is not approved, or no longer, is left alone, also
 * in the middle of a crawl. A crawl that Redis or the corpus broke off waits and is done again. Each article that has not been through detection is queued for it, also on a repeat.
 */
export function createSourceCrawl({ corpus, queue, ...rest }: CrawlDeps): Handler<'source.crawl'> {
  return async ({ data: { sourceId } }, signal) => {
    const [source] = await corpus.get('source', [sourceId]);
    if (source?.doc.status !== 'approved') return;
    const stop = new AbortController();
    try {
      await crawlSource({
        source: source.doc,
        corpus,
        fetcher: fetcherFor(sourceId, { corpus, fetcher: rest.fetcher }, stop),
        extractor: rest.extractor,
        renderer: rest.renderer,
        imageReader: rest.imageReader,
        clock: rest.clock,
        everyMinutes: rest.crawlEveryMinutes,
        signal: AbortSignal.any([signal, stop.signal]),
        onArticle: async (articleId) => {
          await queue.add('article.detect', { articleId }, { key: articleId });
        },
      });
    } catch (error) {
      if (!hasCode(stop.signal.reason, 'crawl.stopped')) throw error;
    }
  };
}
