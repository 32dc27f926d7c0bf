import { Command } from 'commander';
import { messageOf, notFound } from '../../core/errors.ts';
import { crawlSource } from '../../crawlers/crawl-source.ts';
import { createHostMemory } from '../../crawlers/egress/host-memory.ts';
import { listSources } from '../../desk/sources.ts';
import { openCrawler, openStores } from '../../main.ts';
import { createContext, type GlobalOptions } from '../context.ts';
import { exitCodes, print, printJson, say, startProgress } from '../terminal.ts';

interface CrawlResult {
  readonly source: string;
  readonly articles: number;
  readonly problem: string | null;
}

async function crawl(ids: readonly string[], options: GlobalOptions): Promise<void> {
  const { config, clock, json, signal } = await createContext(options);
  const stores = await openStores(config, clock);
  const crawler = openCrawler(config, clock, {
    memory: createHostMemory(stores.corpus),
    turns: stores.turns,
  });
  try {
    const approved = listSources(stores.desk).flatMap(({ source }) =>
      source.status === 'approved' ? [source] : [],
    );
    const unknown = ids.filter((id) => !approved.some((source) => source.id === id));
    if (unknown.length > 0)
      throw notFound(
        `No approved source is called ${unknown.join(', ')}. Approved: ${approved.map((s) => s.id).join(', ') || 'none'}.`,
      );
    const chosen = ids.length > 0 ? approved.filter((source) => ids.includes(source.id)) : approved;
    if (chosen.length === 0)
      say('No source is approved yet. Propose one at the desk and let a second person approve it.');
    const progress = startProgress('Sources', chosen.length);
    const results = await Promise.all(
      chosen.map(async (source): Promise<CrawlResult> => {
        let articles = 0;
        const onArticle = async (articleId: string): Promise<void> => {
          articles += 1;
          await stores.queue.add('article.detect', { articleId }, { key: articleId });
        };
        const everyMinutes = config['crawl.everyMinutes'];
        const problem = await crawlSource({
          ...stores,
          ...crawler,
          source,
          crawlId: 'command line',
          clock,
          everyMinutes,
          signal,
          onArticle,
        }).then(
          () => null,
          (error: unknown) => messageOf(error),
        );
        return { source: source.id, articles, problem };
      }),
    );
    progress.update(results.length);
    progress.stop();
    if (json) printJson({ ok: results.every((result) => result.problem === null), sources: results });
    else
      for (const result of results)
        print(
          `${result.source}: ${result.articles} articles to read${result.problem ? `; ${result.problem}` : ''}`,
        );
    if (results.some((result) => result.problem !== null)) process.exitCode = exitCodes.failed;
  } finally {
    await crawler.close();
    await stores.close();
  }
}

/** `claimwatch crawl [source…]`: polls sources once. What it finds is queued for detection by the next `start`. */
export function crawlCommand(): Command {
  return new Command('crawl')
    .description('poll approved sources once, all or those named')
    .argument('[source...]', 'ids of sources')
    .action((ids: string[], _options: unknown, command: Command) =>
      crawl(ids, command.optsWithGlobals<GlobalOptions>()),
    );
}
