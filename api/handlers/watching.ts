import type { ReportView, SourceView } from '../../core/api/views.ts';
import type { Corpus } from '../../core/ports.ts';
import type { Desk } from '../../desk/desk.ts';
import {
  decideSource,
  getSource,
  listSources,
  proposeSource,
  type RegisteredSource,
} from '../../desk/sources.ts';
import { userNames } from '../../desk/users.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { newest } from '../corpus-reads.ts';

const DAY_MS = 86_400_000;
const REPORT_NAME = /^weekly-(\d{4}-\d{2}-\d{2})\.[a-z]{2}\.pdf$/;

type WatchingRoutes =
  | 'narratives'
  | 'sources'
  | 'proposeSource'
  | 'decideSource'
  | 'crawlSource'
  | 'reports'
  | 'makeReport'
  | 'status';

async function viewSource(
  { desk, corpus }: { desk: Desk; corpus: Corpus },
  registered: RegisteredSource,
  viewer: string,
): Promise<SourceView> {
  const { source, proposedBy, approvedBy } = registered;
  const names = userNames(desk);
  const from = new Date(desk.clock.now() - 14 * DAY_MS).toISOString();
  return {
    source,
    proposedBy: names.get(proposedBy) ?? proposedBy,
    approvedBy: approvedBy === null ? null : (names.get(approvedBy) ?? approvedBy),
    feeds: await newest(corpus, 'feedState', { sourceId: source.id }, 50),
    articles: await corpus.histogram('article', { by: 'day', filter: { sourceId: source.id, from } }),
    mayApprove: source.status === 'proposed' && proposedBy !== viewer,
  };
}

/** Narratives, sources, reports and the state of the whole. */
export function watchingHandlers(deps: ApiDeps): Pick<ApiHandlers, WatchingRoutes> {
  const { desk, corpus, queue, reports } = deps;
  const list = <T>(items: T[]) => ({ items, next: null, total: items.length });
  return {
    narratives: async ({ query }) => {
      const page = await corpus.list('narrative', { limit: query.limit, after: query.after });
      const items = page.items.map(async ({ doc: narrative }) => ({
        narrative,
        histogram: await corpus.histogram('sighting', {
          by: 'hour',
          filter: { claimId: narrative.claimIds },
        }),
        signals: await newest(corpus, 'signal', { narrativeId: narrative.id }, 20),
      }));
      return { items: await Promise.all(items), next: page.next, total: await corpus.count('narrative') };
    },
    sources: async ({ user }) =>
      list(await Promise.all(listSources(desk).map((source) => viewSource(deps, source, user.id)))),
    proposeSource: async ({ body, user }) =>
      viewSource(deps, proposeSource({ desk, actor: user.id, source: body }), user.id),
    decideSource: async ({ params, body, user }) => {
      const { decision, reason } = body;
      const decided = decideSource({
        desk,
        actor: user.id,
        id: params.id ?? '',
        decision,
        ...(reason ? { reason } : {}),
      });
      await deps.deliver();
      return viewSource(deps, decided, user.id);
    },
    crawlSource: async ({ params }) => {
      const { source } = getSource(desk, params.id ?? '');
      await queue.add('source.crawl', { sourceId: source.id }, { key: source.id });
      return { ok: true };
    },
    reports: async () => {
      const names = (await reports.list(''))
        .filter((name) => REPORT_NAME.test(name))
        .sort()
        .reverse();
      const views = names.map(async (name): Promise<ReportView> => {
        const file = await reports.read(name);
        const until = `${REPORT_NAME.exec(name)?.[1]}T00:00:00.000Z`;
        return { name, until, url: `/api/reports/${name}`, bytes: file?.body.length ?? 0 };
      });
      return list(await Promise.all(views));
    },
    makeReport: async () => {
      const until = new Date(desk.clock.now()).toISOString();
      await queue.add('report.weekly', { until }, { key: until.slice(0, 10) });
      return { ok: true };
    },
    status: async () => readStatus(deps),
  };
}

/** Sums what the detector held back on over the articles of the window. */
async function abstentions(corpus: Corpus, from: string): Promise<{ opinion: number; offTopic: number }> {
  const articles = await newest(corpus, 'article', { from }, 20_000);
  return articles.reduce(
    (sum, { detection }) => ({
      opinion: sum.opinion + (detection?.abstained.opinion ?? 0),
      offTopic: sum.offTopic + (detection?.abstained.offTopic ?? 0),
    }),
    { opinion: 0, offTopic: 0 },
  );
}

async function readStatus({ desk, corpus, queue, model, windowDays, siteInfo }: ApiDeps) {
  const now = desk.clock.now();
  const midnight = new Date(now - (now % DAY_MS)).toISOString();
  const acts = desk.db
    .prepare('SELECT action, count(*) AS n FROM audit WHERE at >= ? GROUP BY action')
    .all(midnight);
  const count = (action: string): number => Number(acts.find((row) => row.action === action)?.n ?? 0);
  const feeds = await newest(corpus, 'feedState', undefined, 5_000);
  return {
    queue: await queue.counts(),
    articles: await corpus.count('article'),
    claims: await corpus.count('claim'),
    factChecks: await corpus.count('factCheck'),
    abstained: await abstentions(corpus, new Date(now - windowDays * DAY_MS).toISOString()),
    today: {
      accepted: count('claim.accepted'),
      dismissed: count('claim.dismissed'),
      published: count('rebuttal.publish') + count('rebuttal.correct'),
    },
    model,
    sourcesDown: new Set(feeds.filter((feed) => feed.problem !== null).map((feed) => feed.sourceId)).size,
    demo: siteInfo.demo,
  };
}
