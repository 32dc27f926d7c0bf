import type { InboxItem } from '../core/api/views.ts';
import type { Claim } from '../core/domain/claim.ts';
import type { TriageState } from '../core/domain/desk.ts';
import type { Filter } from '../core/ports.ts';
import { claimsInState } from '../desk/triage.ts';
import { readWeights } from '../desk/weights.ts';
import type { ApiDeps } from './context.ts';
import { byId, newest } from './corpus-reads.ts';
import { foldByNarrative, type InboxLine } from './fold-inbox.ts';
import { type ClaimStanding, claimStandings, inboxItems, inOrder } from './inbox-items.ts';

const DAY_MS = 86_400_000;
/** The queue is ordered over this many newest claims; older ones are reached by filter or search. */
const MOST_CLAIMS = 2_000;

type InboxDeps = Pick<ApiDeps, 'desk' | 'corpus' | 'windowDays'>;

/** What the inbox is asked for. */
export interface InboxQuery {
  readonly state: TriageState;
  readonly lang?: string | undefined;
  readonly topic?: Claim['topic'] | undefined;
  readonly matched?: 'strong' | 'suggest' | 'weak' | 'none' | undefined;
  readonly q?: string | undefined;
  /** Claims of this narrative alone. */
  readonly narrative?: string | undefined;
  /** One line a narrative. */
  readonly fold?: 'narrative' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

async function candidates(
  { desk, corpus, windowDays }: InboxDeps,
  query: Omit<InboxQuery, 'limit' | 'after'>,
): Promise<Claim[]> {
  if (query.state !== 'open') {
    const claims = await byId(corpus, 'claim', claimsInState(desk, query.state));
    return [...claims.values()];
  }
  const filter: Filter<'claim'> = {
    ...(query.lang ? { lang: query.lang } : {}),
    ...(query.topic ? { topic: query.topic } : {}),
    ...(query.matched ? { matched: query.matched } : {}),
    ...(query.narrative ? { narrativeId: query.narrative } : {}),
    from: new Date(desk.clock.now() - windowDays * DAY_MS).toISOString(),
  };
  if (query.q)
    return (await corpus.search('claim', { text: query.q, filter, limit: 200 })).map((hit) => hit.doc);
  return newest(corpus, 'claim', filter, MOST_CLAIMS);
}

function fits(claim: Claim, query: Omit<InboxQuery, 'limit' | 'after'>): boolean {
  return (
    (!query.lang || claim.lang === query.lang) &&
    (!query.topic || claim.topic === query.topic) &&
    (!query.matched || claim.matched === query.matched) &&
    (!query.narrative || claim.narrativeId === query.narrative)
  );
}

/** Every claim that a query of the inbox is about, in no order: which claims these are does not depend on any weight. */
export async function inboxStandings(
  deps: InboxDeps,
  query: Omit<InboxQuery, 'limit' | 'after'>,
): Promise<ClaimStanding[]> {
  const claims = (await candidates(deps, query)).filter((claim) => fits(claim, query));
  return (await claimStandings(deps, claims)).filter(({ triage }) => triage.state === query.state);
}

/** What a line says of the claims that it stands for; null where it stands for itself. */
function foldOf({ standing, claims }: InboxLine): InboxItem['fold'] {
  const { narrativeId } = standing.facts.claim;
  return narrativeId && claims > 1 ? { narrativeId, claims } : null;
}

/** A page of the inbox, most urgent first. `after` is the id of the last claim of the page before; `total` counts lines. */
export async function readInbox(
  deps: InboxDeps,
  query: InboxQuery,
): Promise<{ items: InboxItem[]; next: string | null; total: number }> {
  const ordered = inOrder(await inboxStandings(deps, query), readWeights(deps.desk).weights);
  const lines = query.fold ? foldByNarrative(ordered) : ordered.map((standing) => ({ standing, claims: 1 }));
  const idOf = (line: InboxLine | undefined) => line?.standing.facts.claim.id;
  const start = query.after ? lines.findIndex((line) => idOf(line) === query.after) + 1 : 0;
  const page = lines.slice(start, start + query.limit);
  const items = await inboxItems(
    deps,
    page.map(({ standing }) => standing),
  );
  const folds = new Map(page.map((line) => [idOf(line), foldOf(line)]));
  return {
    items: items.map((item) => ({ ...item, fold: folds.get(item.claim.id) ?? null })),
    next: start + query.limit < lines.length ? (idOf(page.at(-1)) ?? null) : null,
    total: lines.length,
  };
}
