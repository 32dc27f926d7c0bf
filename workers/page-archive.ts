import { type Archiving, archiveOff } from '../core/domain/archiving.ts';
import type { Handler } from '../core/ports.ts';
import { decideRetry } from '../core/retry.ts';
import { archivePage } from '../crawlers/archive-page.ts';
import { problemOf } from '../crawlers/discovery/look.ts';
import type { CrawlDeps } from './deps.ts';

type Deps = Pick<CrawlDeps, 'corpus' | 'fetcher' | 'clock' | 'archiveSaveUrl'>;

/**
 * `page.archive`: asks the archive to keep one page and writes down where it does, or why not. Fails on towards a retry, and says so
 * on the request; a request that has its answer is left alone, so that a repeat asks nobody twice.
 */
export function createPageArchive({
  corpus,
  fetcher,
  clock,
  archiveSaveUrl = '',
}: Deps): Handler<'page.archive'> {
  const write = (asked: Archiving, end: Partial<Archiving>) =>
    corpus.put('archiving', [{ doc: { ...asked, ...end } }]);
  const now = () => new Date(clock.now()).toISOString();
  return async ({ data: { archivingId }, attempt }, signal) => {
    const [stored] = await corpus.get('archiving', [archivingId]);
    if (stored?.doc.state !== 'waiting') return;
    const asked = stored.doc;
    try {
      if (!archiveSaveUrl) throw archiveOff('No web archive is named in the settings any more.');
      const archivedUrl = await archivePage({ fetcher, saveUrl: archiveSaveUrl, url: asked.url, signal });
      await write(asked, { state: 'kept', endedAt: now(), archivedUrl, problem: null });
    } catch (error) {
      const problem = problemOf(error, signal);
      const { dead } = decideRetry(error, attempt);
      await write(asked, dead ? { state: 'failed', endedAt: now(), problem } : { problem });
      if (!dead) throw error;
    }
  };
}
