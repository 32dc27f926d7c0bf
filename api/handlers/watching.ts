import type { ReportView } from '../../core/api/views.ts';
import type { Corpus } from '../../core/ports.ts';
import { unlessAway } from '../away.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { newest } from '../corpus-reads.ts';
import { keptFor } from '../kept-for.ts';

const DAY_MS = 86_400_000;
const REPORT_NAME = /^weekly-(\d{4}-\d{2}-\d{2})\.[a-z]{2}\.pdf$/;

/** What was held back is a sum over thousands of articles, which every open desk asks for: for so long one sum serves all. */
const heldBackMs = 60_000;

type WatchingRoutes = 'narratives' | 'reports' | 'makeReport' | 'status';

/** Narratives, reports and the state of the whole. */
export function watchingHandlers(deps: ApiDeps): Pick<ApiHandlers, WatchingRoutes> {
  const { desk, corpus, queue, reports } = deps;
  const heldBack = keptFor(heldBackMs, desk.clock, () =>
    abstentions(corpus, new Date(desk.clock.now() - deps.windowDays * DAY_MS).toISOString()),
  );
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
      await queue.add('week.tell', { until }, { key: until.slice(0, 10) });
      return { ok: true };
    },
    status: async () => readStatus(deps, heldBack),
  };
}

type HeldBack = { opinion: number; offTopic: number };

/** Sums what the detector held back on over the articles of the window. */
async function abstentions(corpus: Corpus, from: string): Promise<HeldBack> {
  const articles = await newest(corpus, 'article', { from }, 20_000);
  return articles.reduce(
    (sum, { detection }) => ({
      opinion: sum.opinion + (detection?.abstained.opinion ?? 0),
      offTopic: sum.offTopic + (detection?.abstained.offTopic ?? 0),
    }),
    { opinion: 0, offTopic: 0 },
  );
}

async function readCorpusStatus({ corpus }: ApiDeps, heldBack: () => Promise<HeldBack>) {
  const feeds = await newest(corpus, 'feedState', undefined, 5_000);
  const models = (await newest(corpus, 'process', undefined, 50)).flatMap((process) => process.models);
  return {
    articles: await corpus.count('article'),
    claims: await corpus.count('claim'),
    factChecks: await corpus.count('factCheck'),
    abstained: await heldBack(),
    sourcesDown: new Set(feeds.filter((feed) => feed.problem !== null).map((feed) => feed.sourceId)).size,
    model: models.find(({ part }) => part === 'detector')?.id ?? null,
  };
}

async function readStatus(deps: ApiDeps, heldBack: () => Promise<HeldBack>) {
  const { desk, queue, siteInfo } = deps;
  const now = desk.clock.now();
  const midnight = new Date(now - (now % DAY_MS)).toISOString();
  const acts = desk.db
    .prepare('SELECT action, count(*) AS n FROM audit WHERE at >= ? GROUP BY action')
    .all(midnight);
  const count = (action: string): number => Number(acts.find((row) => row.action === action)?.n ?? 0);
  return {
    queue: await unlessAway(queue.counts(), null),
    corpus: await unlessAway(readCorpusStatus(deps, heldBack), null),
    today: {
      accepted: count('claim.accepted'),
      dismissed: count('claim.dismissed'),
      published: count('rebuttal.publish') + count('rebuttal.correct'),
    },
    demo: siteInfo.demo,
  };
}
