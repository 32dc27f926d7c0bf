import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../../adapters/embedded/system-clock.ts';
import { Source } from '../../../core/domain/source.ts';
import { crawlSource } from '../../../crawlers/crawl-source.ts';
import { createHttpFetcher } from '../../../crawlers/egress/http-fetcher.ts';
import { createExtractor } from '../../../crawlers/extraction/extractor.ts';

// Another process that crawls one source once, to be killed in the middle: `node budget-child.ts CORPUS SOURCE`, the source as JSON.

const [path = '', source = ''] = process.argv.slice(2);
const clock = createSystemClock();
const corpus = createSqliteCorpus({ path });
const extractor = createExtractor({ threads: 1, timeoutMs: 20_000 });
const fetcher = createHttpFetcher({
  clock,
  userAgent: 'Claimwatch/0 (+https://desk.example/crawler)',
  allowLoopback: true,
  politeness: { minDelayMs: 0, slowness: 0 },
});
await crawlSource({
  source: Source.parse(JSON.parse(source)),
  crawlId: 'crawl',
  corpus,
  fetcher,
  extractor,
  clock,
  onArticle: async () => undefined,
});
await fetcher.close();
await extractor.close();
await corpus.close();
