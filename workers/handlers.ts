import type { Handler } from '../core/ports.ts';
import type { JobOf, ProcessRole } from '../core/roles.ts';
import { createArticleDetect } from './article-detect.ts';
import { createClaimMatch } from './claim-match.ts';
import type { CrawlDeps, DetectDeps, MatchDeps, PublishDeps, WatchDeps } from './deps.ts';
import { createClaimsRematch, createFactchecksRefresh } from './factchecks-refresh.ts';
import { createNarrativeWatch } from './narrative-watch.ts';
import { createPageArchive } from './page-archive.ts';
import { createRebuttalPublish, createSitePublish } from './rebuttal-publish.ts';
import { createReportWeekly } from './report-weekly.ts';
import { createSourceCrawl } from './source-crawl.ts';
import { createSourceDiscover } from './source-discover.ts';
import { createSourceRemove } from './source-remove.ts';
import { createSubscriptionsTend } from './subscriptions-tend.ts';

/** One handler for every job of a role; leaving one out does not compile. */
type RoleHandlers<R extends ProcessRole> = { readonly [N in JobOf<R>]: Handler<N> };

/** What the role `crawl` does. */
export const crawlHandlers = (deps: CrawlDeps): RoleHandlers<'crawl'> => ({
  'source.crawl': createSourceCrawl(deps),
  'source.discover': createSourceDiscover(deps),
  'source.remove': createSourceRemove(deps),
  'subscriptions.tend': createSubscriptionsTend(deps),
  'page.archive': createPageArchive(deps),
});

/** What the role `detect` does. */
export const detectHandlers = (deps: DetectDeps): RoleHandlers<'detect'> => ({
  'article.detect': createArticleDetect(deps),
});

/** What the role `match` does. */
export const matchHandlers = (deps: MatchDeps): RoleHandlers<'match'> => ({
  'claim.match': createClaimMatch(deps),
  'claims.rematch': createClaimsRematch(deps),
  'factchecks.refresh': createFactchecksRefresh(deps),
});

/** What the role `watch` does. */
export const watchHandlers = (deps: WatchDeps): RoleHandlers<'watch'> => ({
  'narrative.watch': createNarrativeWatch(deps),
});

/** What the role `publish` does. */
export const publishHandlers = (deps: PublishDeps): RoleHandlers<'publish'> => ({
  'rebuttal.publish': createRebuttalPublish(deps),
  'site.publish': createSitePublish(deps),
  'report.weekly': createReportWeekly(deps),
});
