import type { InboxItem, Triage, WordingView } from '../core/api/views.ts';
import type { Claim, Sighting } from '../core/domain/claim.ts';
import type { Narrative, Signal } from '../core/domain/narrative.ts';
import type { Weights } from '../core/domain/priority.ts';
import type { Corpus } from '../core/ports.ts';
import { canonicalForm } from '../desk/canonical-form.ts';
import type { ClaimFacts } from '../desk/claim-questions.ts';
import type { Desk } from '../desk/desk.ts';
import { placeOf, whyOf } from '../desk/priority.ts';
import { mergedInto, readTriage } from '../desk/triage.ts';
import { userNames } from '../desk/users.ts';
import { readWeights } from '../desk/weights.ts';
import { readWording } from '../desk/wording.ts';
import type { ApiDeps } from './context.ts';
import { byId, newest, sightingsOf } from './corpus-reads.ts';

const HOUR_MS = 3_600_000;
/** Signals looked at for the narratives of one list. */
const MOST_SIGNALS = 2_000;

/** A claim with what was decided about it and what is known of its spread. */
export interface ClaimStanding {
  readonly triage: Triage;
  readonly facts: ClaimFacts & { readonly claim: Claim };
  readonly lastSeenAt: string;
}

interface Seen {
  readonly sightings: readonly Sighting[];
  readonly narrative: Narrative | null;
  readonly signals: readonly Signal[];
}

/** Counts are those of the claim's narrative, which is what spreads; a claim alone counts for itself. */
function standingOf(claim: Claim, triage: Triage, seen: Seen, now: number): ClaimStanding {
  const lastSeenAt = seen.sightings.reduce((last, s) => (s.at > last ? s.at : last), claim.firstSeenAt);
  const own = {
    publishers: new Set(seen.sightings.map((s) => s.sourceId)).size,
    independentReports: seen.sightings.filter((s) => s.duplicateOf === null).length,
  };
  const { publishers, independentReports } = seen.narrative ?? own;
  const kinds = new Set(seen.signals.map((signal) => signal.kind));
  return {
    triage,
    lastSeenAt,
    facts: {
      claim,
      publishers,
      independentReports,
      languages: seen.narrative?.languages.length ?? 1,
      signal: kinds.has('surge') ? 'surge' : kinds.has('emerging') ? 'emerging' : null,
      ageHours: (now - Date.parse(lastSeenAt)) / HOUR_MS,
    },
  };
}

/** How some claims stand, in their order. */
export async function claimStandings(
  { desk, corpus }: Pick<ApiDeps, 'desk' | 'corpus'>,
  claims: readonly Claim[],
): Promise<ClaimStanding[]> {
  const ids = claims.map((claim) => claim.id);
  const triage = readTriage(desk, ids);
  const sightings = Map.groupBy(await sightingsOf(corpus, ids), (s) => s.claimId);
  const narrativeIds = [...new Set(claims.flatMap((claim) => claim.narrativeId ?? []))];
  const narratives = await byId(corpus, 'narrative', narrativeIds);
  const signals = Map.groupBy(
    narrativeIds.length > 0
      ? await newest(corpus, 'signal', { narrativeId: narrativeIds }, MOST_SIGNALS)
      : [],
    (signal) => signal.narrativeId,
  );
  const now = desk.clock.now();
  return claims.flatMap((claim) => {
    const decided = triage.get(claim.id);
    if (!decided) return [];
    const seen = {
      sightings: sightings.get(claim.id) ?? [],
      narrative: claim.narrativeId ? (narratives.get(claim.narrativeId) ?? null) : null,
      signals: signals.get(claim.narrativeId ?? '') ?? [],
    };
    return [standingOf(claim, decided, seen, now)];
  });
}

/** Some claims as the weights order them, first the most urgent. Equal claims stand in the order of their ids. */
export function inOrder(standings: readonly ClaimStanding[], weights: Weights): ClaimStanding[] {
  return standings
    .map((standing) => ({ standing, priority: placeOf(standing.facts, weights).priority }))
    .sort(
      (a, b) => b.priority - a.priority || (a.standing.facts.claim.id < b.standing.facts.claim.id ? -1 : 1),
    )
    .map(({ standing }) => standing);
}

/** What people read for some claims: a member's wording, else the shortest clear sentence among a claim and those merged into it. */
export async function wordingsOf(
  { desk, corpus }: { desk: Desk; corpus: Corpus },
  claims: readonly Claim[],
): Promise<Map<string, WordingView>> {
  const names = userNames(desk);
  const merged = mergedInto(
    desk,
    claims.map((claim) => claim.id),
  );
  const others = await byId(corpus, 'claim', [...merged.values()].flat());
  return new Map(
    claims.map((claim): [string, WordingView] => {
      const worded = readWording(desk, claim.id);
      if (worded) return [claim.id, { ...worded, by: names.get(worded.by) ?? worded.by }];
      const same = (merged.get(claim.id) ?? []).flatMap((id) => others.get(id) ?? []);
      return [claim.id, { text: canonicalForm<Claim>(claim, same).text, by: null, at: null }];
    }),
  );
}

/** Inbox lines for some claims, in their order. */
export async function inboxItems(
  { desk, corpus }: Pick<ApiDeps, 'desk' | 'corpus'>,
  standings: readonly ClaimStanding[],
): Promise<InboxItem[]> {
  const names = userNames(desk);
  const { weights } = readWeights(desk);
  const claims = standings.map(({ facts }) => facts.claim);
  const wordings = await wordingsOf({ desk, corpus }, claims);
  return standings.map(({ facts, triage, lastSeenAt }): InboxItem => {
    const { claim, publishers, independentReports } = facts;
    return {
      claim,
      wording: wordings.get(claim.id) ?? { text: claim.text, by: null, at: null },
      triage: { ...triage, by: triage.by === null ? null : (names.get(triage.by) ?? triage.by) },
      publishers,
      independentReports,
      lastSeenAt,
      why: whyOf(facts),
      fold: null,
      ...placeOf(facts, weights),
    };
  });
}
