import { defineError, hasCode, isOwnFault } from '../core/errors.ts';
import type { Corpus, Fetcher, Handler } from '../core/ports.ts';
import { crawlSource } from '../crawlers/crawl-source.ts';
import type { CrawlDeps } from './deps.ts';
import { openSourceHubs } from './source-hubs.ts';

/** The source was paused or removed while it was read. */
const crawlStopped = defineError('crawl.stopped');

/**
 * A step of a crawl, which breaks the whole off (`stop`) where the source is no longer approved, and where a server of this
 * installation is away or full: what cannot be asked or handed on then says nothing about the publisher.
 */
async function step<T>(stop: AbortController, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isOwnFault(error) || hasCode(error, 'crawl.stopped')) stop.abort(error);
    throw error;
  }
}

/** The way out for one source, for as long as it is approved. */
function fetcherFor(
  sourceId: string,
  { corpus, fetcher }: { corpus: Corpus; fetcher: Fetcher },
  stop: AbortController,
): Fetcher {
  return {
    ...fetcher,
    fetch: (request) =>
      step(stop, async () => {
        stop.signal.throwIfAborted();
        const [source] = await corpus.get('source', [sourceId]);
        if (source?.doc.status !== 'approved') throw crawlStopped(`${sourceId} is no longer to be read.`);
        return fetcher.fetch(request);
      }),
  };
}

/**
 * `source.crawl`: reads one approved source and stores what is new. A source that is not approved, or no longer, is left alone, also
 * in the middle of a crawl. A crawl that Redis or the corpus broke off waits and is done again. Each article that has not been through
 * detection is queued for it, also on a repeat.
 */
export function createSourceCrawl({ corpus, queue, ...rest }: CrawlDeps): Handler<'source.crawl'> {
  return async ({ id, data: { sourceId } }, signal) => {
    const [source] = await corpus.get('source', [sourceId]);
    if (source?.doc.status !== 'approved') return;
    const stop = new AbortController();
    const { hubs: settings } = rest;
    const hubs =
      settings && (await openSourceHubs({ corpus, queue, clock: rest.clock, hubs: settings }, source.doc));
    try {
      await crawlSource({
        source: source.doc,
        crawlId: id,
        corpus,
        fetcher: fetcherFor(sourceId, { corpus, fetcher: rest.fetcher }, stop),
        extractor: rest.extractor,
        renderer: rest.renderer,
        imageReader: rest.imageReader,
        clock: rest.clock,
        everyMinutes: rest.crawlEveryMinutes,
        hubs: hubs ?? undefined,
        signal: AbortSignal.any([signal, stop.signal]),
        onArticle: async (articleId) => {
          await step(stop, () => queue.add('article.detect', { articleId }, { key: articleId }));
        },
      });
      await hubs?.readAgain();
    } catch (error) {
      if (!hasCode(stop.signal.reason, 'crawl.stopped')) throw error;
    }
  };
}
