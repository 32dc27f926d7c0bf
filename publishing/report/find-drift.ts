import type { Source } from '../../core/domain/source.ts';
import type { Corpus } from '../../core/ports.ts';
import { assessHealth, HEALTH_DAYS } from '../../desk/source-health.ts';
import type { WeekDrift } from './weekly-data.ts';

const PAGE = 500;
const DAY_MS = 86_400_000;

async function driftOf(corpus: Corpus, source: Source, now: number): Promise<WeekDrift[]> {
  const from = new Date(now - (HEALTH_DAYS + 1) * DAY_MS).toISOString();
  const filter = { sourceId: source.id };
  const feeds = await corpus.list('feedState', { filter, limit: PAGE });
  const articles = await corpus.histogram('article', { by: 'day', filter: { ...filter, from } });
  const [state] = await corpus.get('sourceState', [source.id]);
  const { alerts } = assessHealth({
    feeds: feeds.items.map(({ doc }) => doc),
    articles,
    pages: state?.doc.pages ?? [],
    now,
  });
  return alerts.length > 0 ? [{ name: source.name, alerts }] : [];
}

/**
 * Approved publishers that changed for the worse, as the desk shows it, by name: dead channels, silence, pages without text. Days are
 * counted back from `until`.
 */
export async function findDrift(corpus: Corpus, until: string): Promise<WeekDrift[]> {
  const found: WeekDrift[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list('source', { filter: { status: 'approved' }, limit: PAGE, after });
    for (const { doc } of page.items) found.push(...(await driftOf(corpus, doc, Date.parse(until))));
    after = page.next ?? undefined;
  } while (after);
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
