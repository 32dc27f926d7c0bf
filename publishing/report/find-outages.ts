import type { FeedState, Source } from '../../core/domain/source.ts';
import type { Corpus } from '../../core/ports.ts';
import type { WeekOutage } from './weekly-data.ts';

const PAGE = 500;

function outageOf(source: Source, feeds: readonly FeedState[]): WeekOutage[] {
  const failing = feeds.filter((feed) => feed.problem !== null);
  const [first] = failing;
  if (!first?.problem) return [];
  const successes = feeds.map((feed) => feed.lastSuccessAt).filter((at) => at !== null);
  return [
    {
      name: source.name,
      feeds: feeds.length,
      failing: failing.length,
      problem: first.problem,
      lastSuccessAt: successes.sort().at(-1) ?? null,
    },
  ];
}

/** Approved publishers of which at least one feed failed at its last attempt, by name. */
export async function findOutages(corpus: Corpus): Promise<WeekOutage[]> {
  const outages: WeekOutage[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list('source', { filter: { status: 'approved' }, limit: PAGE, after });
    for (const { doc: source } of page.items) {
      const feeds = await corpus.list('feedState', { filter: { sourceId: source.id }, limit: PAGE });
      outages.push(
        ...outageOf(
          source,
          feeds.items.map((stored) => stored.doc),
        ),
      );
    }
    after = page.next ?? undefined;
  } while (after);
  return outages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
