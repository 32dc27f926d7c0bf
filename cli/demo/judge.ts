import type { App } from '../../app.ts';
import type { Config } from '../../core/config.ts';
import type { JobName } from '../../core/jobs.ts';
import type { Clock } from '../../core/ports.ts';
import type { RunningNewsroom } from '../../demo/server.ts';
import { actAtDesk, type DemoActs } from './act.ts';
import { findCanaries } from './canaries.ts';
import { type Comparison, compare, readAll } from './compare.ts';

/** How long a run took up to a point, in milliseconds, and the most memory that its process had held by then. */
export interface Reached {
  readonly ms: number;
  readonly peakMemoryMb: number;
}

/** What has been reached now; `start` is `performance.now()` when the run began. */
export const reached = (start: number): Reached => ({
  ms: Math.round(performance.now() - start),
  peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
});

/** What one run of the demo gave, beside what it should have given. Times in milliseconds; memory is the peak of the process. */
export interface DemoResult {
  readonly ok: boolean;
  /** When the inbox was filled, before the desk's work and the search for what must not be there. */
  readonly filled: Reached;
  readonly stages: {
    readonly crawl: { articles: number; refused: number; failed: number; ms: number };
    readonly detect: { claims: number; abstained: { opinion: number; offTopic: number }; ms: number };
    readonly match: { strong: number; suggest: number; ms: number };
    readonly watch: { narratives: number; signals: number; ms: number };
    readonly desk: { cases: number; ms: number };
    readonly publish: { rebuttals: number; ms: number };
    readonly report: { pages: number; file: string; ms: number };
  };
  readonly expected: Comparison;
  readonly canariesFound: string[];
  readonly peakMemoryMb: number;
  readonly totalMs: number;
}

/** What a run is judged by. */
export interface JudgeInput {
  readonly app: App;
  readonly newsroom: RunningNewsroom;
  readonly folder: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** `performance.now()` when the run began. */
  readonly start: number;
  readonly filled: Reached;
}

/** Pages of a PDF by its page objects. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}

async function readReport({ stores }: App): Promise<{ pages: number; file: string }> {
  const file = (await stores.reports.list('')).filter((name) => name.endsWith('.pdf')).at(-1);
  const pdf = file ? await stores.reports.read(file) : null;
  return { file: file ?? '', pages: pdf ? countPages(pdf.body) : 0 };
}

/** Lets two members act, then holds everything that is stored and public against the manifest. */
export async function judge({
  app,
  newsroom,
  folder,
  clock,
  signal,
  start,
  filled,
}: JudgeInput): Promise<DemoResult> {
  const { corpus, queue, site } = app.stores;
  const ms = (...names: JobName[]): number =>
    Math.round(names.reduce((sum, name) => sum + (app.spentMs.get(name) ?? 0), 0));
  const deskStart = performance.now();
  const acts: DemoActs = await actAtDesk(app.url, new Date(clock.now()).toISOString(), newsroom.manifest);
  const deskMs = Math.round(performance.now() - deskStart);
  await queue.idle(signal);
  const articles = await readAll(corpus, 'article');
  const matches = await readAll(corpus, 'match');
  const feeds = await readAll(corpus, 'feedState');
  const expected = await compare(corpus, newsroom.manifest);
  const abstained = articles.reduce(
    (sum, { detection }) => ({
      opinion: sum.opinion + (detection?.abstained.opinion ?? 0),
      offTopic: sum.offTopic + (detection?.abstained.offTopic ?? 0),
    }),
    { opinion: 0, offTopic: 0 },
  );
  const report = await readReport(app);
  const published = (await site.list('versions/')).length;
  const exports = {
    feed: await (await fetch(`${app.url}/feed.xml`)).text(),
    claimReview: await (await fetch(`${app.url}/claimreview.json`)).text(),
  };
  // Before the search: reading PDFs is no part of the product.
  const { peakMemoryMb } = reached(start);
  const canaries = newsroom.manifest.canaries.map((canary) => canary.value);
  const canariesFound = await findCanaries(canaries, folder, {
    ...exports,
    failures: app.failures.join('\n'),
  });
  const stages: DemoResult['stages'] = {
    crawl: {
      articles: articles.length,
      refused: expected.refused,
      failed: feeds.filter((feed) => feed.problem !== null).length,
      ms: ms('source.crawl'),
    },
    detect: { claims: await corpus.count('claim'), abstained, ms: ms('article.detect') },
    match: {
      strong: matches.filter((match) => match.level === 'strong').length,
      suggest: matches.filter((match) => match.level === 'suggest').length,
      ms: ms('claim.match', 'claims.rematch', 'factchecks.refresh'),
    },
    watch: {
      narratives: await corpus.count('narrative'),
      signals: await corpus.count('signal'),
      ms: ms('narrative.watch'),
    },
    desk: { cases: acts.cases, ms: deskMs },
    publish: { rebuttals: acts.rebuttals, ms: ms('rebuttal.publish') },
    report: { ...report, ms: ms('report.weekly') },
  };
  const gaveSomething =
    stages.crawl.articles > 0 &&
    stages.detect.claims > 0 &&
    stages.match.strong + stages.match.suggest > 0 &&
    stages.watch.narratives > 0 &&
    stages.watch.signals > 0 &&
    stages.desk.cases > 0 &&
    published > 0 &&
    stages.report.pages > 0;
  const clean =
    expected.unexpected.length === 0 && canariesFound.length === 0 && expected.refused === expected.refusals;
  return {
    ok: gaveSomething && clean && acts.secondPersonHeld,
    filled,
    stages,
    expected,
    canariesFound,
    peakMemoryMb,
    totalMs: reached(start).ms,
  };
}
