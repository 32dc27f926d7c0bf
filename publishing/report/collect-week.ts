import type { DocOf, Kind } from '../../core/corpus-kinds.ts';
import type { DeskWeek } from '../../core/domain/carried.ts';
import { type DismissReason, dismissReasons } from '../../core/domain/desk.ts';
import type { Narrative } from '../../core/domain/narrative.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import type { Corpus, Filter } from '../../core/ports.ts';
import { findDrift } from './find-drift.ts';
import { findOutages } from './find-outages.ts';
import type { WeeklyData, WeekNarrative } from './weekly-data.ts';

const PAGE = 500;
const DAY_MS = 86_400_000;
const NARRATIVES_SHOWN = 10;
const MANY = 10_000;

/** What the report of a week is made from. The instants are UTC; `from` is inclusive, `until` exclusive. */
export interface WeekSources {
  readonly corpus: Corpus;
  readonly desk: DeskWeek;
  readonly from: string;
  readonly until: string;
}

type Span = Pick<WeekSources, 'from' | 'until'>;

/** All documents of a kind in the week, oldest first, page by page: memory stays flat whatever the week brought. */
async function* within<K extends Kind>(
  corpus: Corpus,
  kind: K,
  { from, until }: Span,
): AsyncGenerator<DocOf<K>> {
  let after: string | undefined;
  do {
    const filter = { from, to: until } as Filter<K>;
    const page = await corpus.list(kind, { filter, limit: PAGE, after, order: 'oldest' });
    for (const stored of page.items) yield stored.doc;
    after = page.next ?? undefined;
  } while (after);
}

async function countArticles(corpus: Corpus, span: Span): Promise<WeeklyData['articles']> {
  const counts = { read: 0, detected: 0, sentences: 0, opinion: 0, offTopic: 0 };
  for await (const { detection } of within(corpus, 'article', span)) {
    counts.read += 1;
    if (!detection) continue;
    counts.detected += 1;
    counts.sentences += detection.sentences;
    counts.opinion += detection.abstained.opinion;
    counts.offTopic += detection.abstained.offTopic;
  }
  const { opinion, offTopic, ...rest } = counts;
  return { ...rest, abstained: { opinion, offTopic } };
}

interface Spread {
  sightings: number;
  copies: number;
  readonly publishers: Set<string>;
}

/** Every calendar day (UTC) that the week touches, the first and the last perhaps in part. */
function daysOf({ from, until }: Span) {
  const first = Date.parse(from.slice(0, 10));
  const days = Math.ceil((Date.parse(until) - first) / DAY_MS);
  return Array.from({ length: days }, (_, day) => ({
    at: new Date(first + day * DAY_MS).toISOString(),
    originals: 0,
    copies: 0,
  }));
}

/** Sightings of the week by day and by claim. */
async function readSightings(corpus: Corpus, span: Span) {
  const days = daysOf(span);
  const byDay = new Map(days.map((day) => [day.at.slice(0, 10), day]));
  const byClaim = new Map<string, Spread>();
  for await (const sighting of within(corpus, 'sighting', span)) {
    const copy = sighting.duplicateOf !== null;
    const day = byDay.get(sighting.at.slice(0, 10));
    if (day) day[copy ? 'copies' : 'originals'] += 1;
    const spread = byClaim.get(sighting.claimId) ?? { sightings: 0, copies: 0, publishers: new Set() };
    spread.sightings += 1;
    if (copy) spread.copies += 1;
    else spread.publishers.add(sighting.sourceId);
    byClaim.set(sighting.claimId, spread);
  }
  return { days, byClaim };
}

async function getAll<K extends Kind>(corpus: Corpus, kind: K, ids: readonly string[]): Promise<DocOf<K>[]> {
  const docs: DocOf<K>[] = [];
  for (let from = 0; from < ids.length; from += PAGE)
    docs.push(...(await corpus.get(kind, ids.slice(from, from + PAGE))).map((stored) => stored.doc));
  return docs;
}

/** The spread of all claims of a narrative together; a publisher that carried two of them counts once. */
function joined(spreads: readonly Spread[]): Spread {
  const publishers = new Set(spreads.flatMap((spread) => [...spread.publishers]));
  const sum = (field: 'sightings' | 'copies') => spreads.reduce((total, spread) => total + spread[field], 0);
  return { sightings: sum('sightings'), copies: sum('copies'), publishers };
}

function weekOf(narrative: Narrative, spread: Spread, signals: WeekNarrative['signals']): WeekNarrative {
  return {
    title: narrative.title,
    languages: narrative.languages,
    topic: narrative.topic,
    sightings: spread.sightings,
    copies: spread.copies,
    independentReports: spread.publishers.size,
    signals,
  };
}

async function readNarratives(corpus: Corpus, span: Span, byClaim: ReadonlyMap<string, Spread>) {
  const spreads = new Map<string, Spread[]>();
  for (const { id, narrativeId } of await getAll(corpus, 'claim', [...byClaim.keys()])) {
    const spread = byClaim.get(id);
    if (narrativeId !== null && spread)
      spreads.set(narrativeId, [...(spreads.get(narrativeId) ?? []), spread]);
  }
  const kinds = new Map<string, WeekNarrative['signals']>();
  const signals = { emerging: 0, surge: 0 };
  for await (const { narrativeId, kind } of within(corpus, 'signal', span)) {
    signals[kind] += 1;
    kinds.set(narrativeId, [...new Set([...(kinds.get(narrativeId) ?? []), kind])].sort());
  }
  const narratives = (await getAll(corpus, 'narrative', [...spreads.keys()])).map((narrative) =>
    weekOf(narrative, joined(spreads.get(narrative.id) ?? []), kinds.get(narrative.id) ?? []),
  );
  const most = narratives
    .sort(
      (a, b) =>
        b.independentReports - a.independentReports ||
        b.sightings - a.sightings ||
        (a.title < b.title ? -1 : 1),
    )
    .slice(0, NARRATIVES_SHOWN);
  return { narratives: { seen: narratives.length, most }, signals };
}

function deskOf({ accepted, dismissed, dismissedBy, openCases }: DeskWeek): WeeklyData['desk'] {
  const reasons = dismissReasons.map((reason) => [reason, dismissedBy[reason] ?? 0] as const);
  return {
    accepted,
    dismissed,
    dismissedBy: Object.fromEntries(reasons) as Record<DismissReason, number>,
    openCases,
  };
}

/**
 * Everything the weekly report says, read from the corpus and from what people at the desk did. Publishers are never compared: those
 * named are named for not being readable, by name. Source health is that of now, all else that of the week.
 */
export async function collectWeek({ corpus, desk, from, until }: WeekSources): Promise<WeeklyData> {
  const span = { from, until };
  const { days, byClaim } = await readSightings(corpus, span);
  const total = joined([...byClaim.values()]);
  const filter = { from, to: until };
  const [withArticles, languages] = await Promise.all([
    corpus.terms('article', { field: 'sourceId', filter, limit: MANY }),
    corpus.terms('article', { field: 'lang', filter, limit: MANY }),
  ]);
  return {
    ...span,
    articles: await countArticles(corpus, span),
    sources: {
      approved: await corpus.count('source', { status: 'approved' }),
      withArticles: withArticles.length,
    },
    claims: { found: await corpus.count('claim', filter), sightings: total.sightings, copies: total.copies },
    days,
    ...(await readNarratives(corpus, span, byClaim)),
    desk: deskOf(desk),
    answered: desk.published.map(({ content, publishedAt }, index) => ({
      title: content.title,
      claim: content.claimReviewed,
      verdict: content.verdict,
      lang: content.lang,
      at: publishedAt,
      hours: desk.hoursToAnswer[index] ?? 0,
    })),
    corrected: desk.corrected.map(({ content, corrections, version, publishedAt }) => ({
      title: content.title,
      text: corrections.find((correction) => correction.version === version)?.text ?? '',
      at: publishedAt,
    })),
    unseen: {
      outages: await findOutages(corpus),
      drifting: await findDrift(corpus, until),
      languages: languages
        .filter(({ value }) => !supportedLanguages.some((known) => known === value))
        .map(({ value, count }) => ({ lang: value, articles: count })),
    },
  };
}
