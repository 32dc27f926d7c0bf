import type { RequestListener } from 'node:http';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import type { Article } from '../../../core/domain/article.ts';
import type { FeedState, SourceInput } from '../../../core/domain/source.ts';
import type { Corpus } from '../../../core/ports.ts';
import { type CrawlOptions, type CrawlOutcome, crawlSource } from '../../../crawlers/crawl-source.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';
import { harbourPost } from './harbour-post.ts';
import { type Loopback, startLoopback } from './loopback.ts';

/** One day in milliseconds. */
export const day = 86_400_000;

/** A sentence that articles here are made of. */
export const sentence =
  'The harbour office said on Monday that the bridge will stay closed to lorries until the end of March.';

/** Answers with a text. */
export const body =
  (text: string, type = 'text/html'): RequestListener =>
  (_request, response) =>
    void response.setHeader('content-type', type).end(text);

/** A page with enough text to be an article. */
export const article = (title: string, extra = '', head = ''): RequestListener =>
  body(
    `<html lang="en"><head>${head}<title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${sentence}</p>`.repeat(4)}${extra}</article></body></html>`,
  );

/** One crawl of the publisher on loopback, and what it left behind. */
export interface Crawled {
  readonly outcome: CrawlOutcome;
  /** The source's log as `code: text`, newest first. */
  readonly log: string[];
  readonly states: FeedState[];
  /** Paths asked for since the last `serve`, without robots.txt. */
  readonly hits: string[];
}

/** A publisher on loopback and a corpus of its own for each test of the file. */
export function startPublisher(): Omit<Loopback, 'hits' | 'fetcher'> & {
  readonly corpus: () => Corpus;
  readonly crawl: (source: Partial<SourceInput>, more?: Partial<CrawlOptions>) => Promise<Crawled>;
  readonly articles: () => Promise<Article[]>;
  /** A feed of pages at these paths. */
  readonly feedOf: (...paths: string[]) => RequestListener;
  /** An instant so many milliseconds from now. */
  readonly at: (offsetMs: number) => string;
} {
  const { hits, fetcher, ...loopback } = startLoopback();
  const { origin, clock } = loopback;
  const extractor = createExtractor({ threads: 1, timeoutMs: 20_000 });
  let corpus: Corpus;
  beforeEach(() => {
    corpus = createSqliteCorpus({ path: ':memory:' });
  });
  afterEach(() => corpus.close());
  afterAll(() => extractor.close());

  return {
    ...loopback,
    corpus: () => corpus,
    articles: async () => (await corpus.list('article')).items.map(({ doc }) => doc),
    at: (offsetMs) => new Date(clock.now() + offsetMs).toISOString(),
    feedOf: (...paths) =>
      body(
        `<rss version="2.0"><channel>${paths
          .map(
            (path) =>
              `<item><title>t</title><link>${path.startsWith('http') ? path : origin() + path}</link></item>`,
          )
          .join('')}</channel></rss>`,
      ),
    crawl: async (extra, more = {}) => {
      const source = harbourPost({ homepage: `${origin()}/`, ...extra });
      const onArticle = async () => undefined;
      const outcome = await crawlSource({
        source,
        crawlId: 'crawl',
        corpus,
        fetcher: fetcher(),
        extractor,
        clock,
        onArticle,
        ...more,
      });
      const [state] = await corpus.get('sourceState', ['harbour-post']);
      return {
        outcome,
        log: (state?.doc.log ?? []).map(({ code, text }) => `${code}: ${text}`),
        states: (await corpus.list('feedState')).items.map(({ doc }) => doc),
        hits: hits().filter((path) => path !== '/robots.txt'),
      };
    },
  };
}
