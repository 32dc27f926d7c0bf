import type { SourceDetail, SourceView } from '../core/api/source-views.ts';
import type { Corpus } from '../core/ports.ts';
import type { Desk } from '../desk/desk.ts';
import { assessHealth, HEALTH_DAYS } from '../desk/source-health.ts';
import type { RegisteredSource } from '../desk/sources.ts';
import { userNames } from '../desk/users.ts';
import { unlessAway } from './away.ts';
import { newest } from './corpus-reads.ts';

const DAY_MS = 86_400_000;

interface Deps {
  readonly desk: Desk;
  readonly corpus: Corpus;
}

async function read({ desk, corpus }: Deps, registered: RegisteredSource, viewer: string) {
  const { source, proposedBy, approvedBy, removal } = registered;
  const names = userNames(desk);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const now = desk.clock.now();
  const from = new Date(now - (HEALTH_DAYS + 1) * DAY_MS).toISOString();
  const seen = Promise.all([
    newest(corpus, 'feedState', { sourceId: source.id }, 50),
    corpus.histogram('article', { by: 'day', filter: { sourceId: source.id, from } }),
    corpus.get('sourceState', [source.id]),
  ]);
  const known = await unlessAway(seen, null);
  const [feeds, articles, [state]] = known ?? [[], [], []];
  const view: SourceView = {
    source,
    proposedBy: nameOf(proposedBy),
    approvedBy: approvedBy === null ? null : nameOf(approvedBy),
    removal: removal && { ...removal, by: nameOf(removal.by) },
    corpusAway: known === null,
    feeds,
    health: assessHealth({ feeds, articles, pages: state?.doc.pages ?? [], now }),
    mayApprove: source.status === 'proposed' && proposedBy !== viewer,
    mayRemove: removal !== null && removal.by !== viewer,
  };
  return { view, log: state?.doc.log ?? [] };
}

/** A source as a member of the desk sees it. */
export async function viewSource(
  deps: Deps,
  registered: RegisteredSource,
  viewer: string,
): Promise<SourceView> {
  return (await read(deps, registered, viewer)).view;
}

/** A source with what the crawler decided lately, and how much came from it. */
export async function viewSourceDetail(
  deps: Deps,
  registered: RegisteredSource,
  viewer: string,
): Promise<SourceDetail> {
  const filter = { sourceId: registered.source.id };
  const [articles, sightings] = await Promise.all([
    deps.corpus.count('article', filter),
    deps.corpus.count('sighting', filter),
  ]);
  return { ...(await read(deps, registered, viewer)), collected: { articles, sightings } };
}
