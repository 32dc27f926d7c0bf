import type { JobName } from '../core/jobs.ts';
import type { Handler } from '../core/ports.ts';
import { createArticleDetect } from './article-detect.ts';
import { createClaimMatch } from './claim-match.ts';
import type { WorkerDeps } from './deps.ts';
import { createClaimsRematch, createFactchecksRefresh } from './factchecks-refresh.ts';
import { createNarrativeWatch } from './narrative-watch.ts';
import { createRebuttalPublish } from './rebuttal-publish.ts';
import { createReportWeekly } from './report-weekly.ts';
import { createSourceCrawl } from './source-crawl.ts';

/** One handler for every job of the catalogue; leaving one out does not compile. */
export function createHandlers(deps: WorkerDeps): { readonly [N in JobName]: Handler<N> } {
  return {
    'source.crawl': createSourceCrawl(deps),
    'article.detect': createArticleDetect(deps),
    'claim.match': createClaimMatch(deps),
    'claims.rematch': createClaimsRematch(deps),
    'narrative.watch': createNarrativeWatch(deps),
    'factchecks.refresh': createFactchecksRefresh(deps),
    'rebuttal.publish': createRebuttalPublish(deps),
    'report.weekly': createReportWeekly(deps),
  };
}
