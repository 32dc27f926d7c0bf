import type { InboxItem, Triage } from '../core/api/views.ts';
import type { Claim, Sighting } from '../core/domain/claim.ts';
import type { TriageState } from '../core/domain/desk.ts';
import type { Narrative, Signal } from '../core/domain/narrative.ts';
import type { Filter } from '../core/ports.ts';
import { type PriorityInput, priorityOf, whyOf } from '../desk/priority.ts';
import { claimsInState, readTriage } from '../desk/triage.ts';
import { userNames } from '../desk/users.ts';
import type { ApiDeps } from './context.ts';
import { byId, newest, sightingsOf } from './corpus-reads.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The queue is ordered over this many newest claims; older ones are reached by filter or search. */
const MOST_CLAIMS = 2_000;

interface Seen {
  readonly sightings: readonly Sighting[];
  readonly narrative: Narrative | null;
  readonly signals: readonly Signal[];
}

/** One line of the inbox. Counts are those of the claim's narrative, which is what spreads; a claim alone counts for itself. */
export function toInboxItem(claim: Claim, triage: Triage, seen: Seen, now: number): InboxItem {
  const lastSeenAt = seen.sightings.reduce((last, s) => (s.at > last ? s.at : last), claim.firstSeenAt);
  const own = {
    publishers: new Set(seen.sightings.map((s) => s.sourceId)).size,
    independentReports: seen.sightings.filter((s) => s.duplicateOf === null).length,
  };
  const { publishers, independentReports } = seen.narrative ?? own;
  const kinds = new Set(seen.signals.map((signal) => signal.kind));
  const input: PriorityInput = {
    checkworthy: claim.checkworthy,
    independentReports,
    languages: seen.narrative?.languages.length ?? 1,
    matched: claim.matched,
    signal: kinds.has('surge') ? 'surge' : kinds.has('emerging') ? 'emerging' : null,
    ageHours: (now - Date.parse(lastSeenAt)) / HOUR_MS,
  };
  return {
    claim,
    triage,
    publishers,
    independentReports,
    lastSeenAt,
    why: whyOf(input),
    priority: priorityOf(input),
  };
}

/** Inbox lines for some claims, in their order. */
export async function inboxItems(
  { desk, corpus }: Pick<ApiDeps, 'desk' | 'corpus'>,
  claims: readonly Claim[],
): Promise<InboxItem[]> {
  const triage = readTriage(
    desk,
    claims.map((claim) => claim.id),
  );
  const sightings = Map.groupBy(
    await sightingsOf(
      corpus,
      claims.map((claim) => claim.id),
    ),
    (s) => s.claimId,
  );
  const narrativeIds = [...new Set(claims.flatMap((claim) => claim.narrativeId ?? []))];
  const narratives = await byId(corpus, 'narrative', narrativeIds);
  const signals = Map.groupBy(
    narrativeIds.length > 0 ? await newest(corpus, 'signal', { narrativeId: narrativeIds }, MOST_CLAIMS) : [],
    (signal) => signal.narrativeId,
  );
  const names = userNames(desk);
  const now = desk.clock.now();
  return claims.flatMap((claim) => {
    const found = triage.get(claim.id);
    if (!found) return [];
    const decided = { ...found, by: found.by === null ? null : (names.get(found.by) ?? found.by) };
    const narrative = claim.narrativeId ? (narratives.get(claim.narrativeId) ?? null) : null;
    const seen = {
      sightings: sightings.get(claim.id) ?? [],
      narrative,
      signals: signals.get(claim.narrativeId ?? '') ?? [],
    };
    return [toInboxItem(claim, decided, seen, now)];
  });
}

/** What the inbox is asked for. */
export interface InboxQuery {
  readonly state: TriageState;
  readonly lang?: string | undefined;
  readonly topic?: Claim['topic'] | undefined;
  readonly matched?: 'strong' | 'suggest' | 'weak' | 'none' | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

async function candidates({ desk, corpus, windowDays }: ApiDeps, query: InboxQuery): Promise<Claim[]> {
  if (query.state !== 'open') {
    const claims = await byId(corpus, 'claim', claimsInState(desk, query.state));
    return [...claims.values()];
  }
  const filter: Filter<'claim'> = {
    ...(query.lang ? { lang: query.lang } : {}),
    ...(query.topic ? { topic: query.topic } : {}),
    ...(query.matched ? { matched: query.matched } : {}),
    from: new Date(desk.clock.now() - windowDays * DAY_MS).toISOString(),
  };
  if (query.q)
    return (await corpus.search('claim', { text: query.q, filter, limit: 200 })).map((hit) => hit.doc);
  return newest(corpus, 'claim', filter, MOST_CLAIMS);
}

function fits(claim: Claim, query: InboxQuery): boolean {
  return (
    (!query.lang || claim.lang === query.lang) &&
    (!query.topic || claim.topic === query.topic) &&
    (!query.matched || claim.matched === query.matched)
  );
}

/** A page of the inbox, most urgent first. `after` is the id of the last claim of the page before. */
export async function readInbox(
  deps: ApiDeps,
  query: InboxQuery,
): Promise<{ items: InboxItem[]; next: string | null; total: number }> {
  const claims = (await candidates(deps, query)).filter((claim) => fits(claim, query));
  const items = (await inboxItems(deps, claims))
    .filter((item) => item.triage.state === query.state)
    .sort((a, b) => b.priority - a.priority || (a.claim.id < b.claim.id ? -1 : 1));
  const start = query.after ? items.findIndex((item) => item.claim.id === query.after) + 1 : 0;
  const page = items.slice(start, start + query.limit);
  return {
    items: page,
    next: start + query.limit < items.length ? (page.at(-1)?.claim.id ?? null) : null,
    total: items.length,
  };
}
