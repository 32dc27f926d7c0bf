import type { Watched } from '../classifier/narratives/watch.ts';
import type { Claim, Sighting } from '../core/domain/claim.ts';
import type { Narrative, Signal } from '../core/domain/narrative.ts';
import { deterministicId } from '../core/ids.ts';
import type { WatchWindow } from './watch-window.ts';

/** What a look found, as it is to be stored. */
export interface Found {
  /** Sightings that are now copies of another, or no longer. */
  readonly changed: readonly Sighting[];
  /** All narratives told within the window. */
  readonly narratives: readonly Narrative[];
  /** All signals raised within it. */
  readonly signals: readonly Signal[];
  /** By claim, where it belongs to one. */
  readonly narrativeOf: ReadonlyMap<string, string>;
}

/** A claim of a narrative, as it was seen once. */
interface Member {
  readonly sighting: Sighting;
  readonly claim: Claim;
}

/** By time, then claim. */
const inOrder = (a: Member, b: Member): number => {
  if (a.sighting.at !== b.sighting.at) return a.sighting.at < b.sighting.at ? -1 : 1;
  return a.claim.id < b.claim.id ? -1 : 1;
};

/**
 * A narrative is named by the claim that was seen first (ties by id): later ones may deny it. Wordings of fewer than five words say too
 * little to name anything, unless there are no others.
 */
function toNarrative(id: string, members: readonly Member[]): Narrative | null {
  const sorted = members.toSorted(inOrder);
  const claims = [...new Map(sorted.map(({ claim }) => [claim.id, claim])).values()];
  const title = claims.find((claim) => claim.text.split(/\s+/).length >= 5) ?? claims[0];
  const [firstAt, lastAt] = [sorted[0]?.sighting.at, sorted.at(-1)?.sighting.at];
  if (!title || !firstAt || !lastAt) return null;
  const sourcesOf = (among: readonly Member[]) =>
    new Set(among.map(({ sighting }) => sighting.sourceId)).size;
  return {
    id,
    title: title.canonical ?? title.text,
    languages: [...new Set(claims.map((c) => c.lang))].sort(),
    topic: title.topic,
    claimIds: claims.map((c) => c.id).sort(),
    firstAt,
    lastAt,
    mentions: members.length,
    // Where the original itself is gone, its copies are one report.
    independentReports: Math.max(
      1,
      sourcesOf(members.filter(({ sighting }) => sighting.duplicateOf === null)),
    ),
    publishers: sourcesOf(members),
  };
}

/** Puts together what is to be stored. What was told and raised of ongoing narratives before stays as it was. */
export function toFound(window: WatchWindow, { assignments, signals }: Watched): Found {
  const { claims } = window;
  const assigned = new Map(assignments.map((one) => [one.id, one]));
  const narrativeOf = new Map<string, string>();
  const members = new Map<string, Member[]>();
  const changed: Sighting[] = [];
  for (const before of window.sightings) {
    const found = assigned.get(before.id);
    const claim = claims.get(before.claimId);
    if (!found || !claim) continue;
    const sighting = { ...before, duplicateOf: found.duplicateOf };
    if (sighting.duplicateOf !== before.duplicateOf) changed.push(sighting);
    if (!found.narrative) continue;
    const others = members.get(found.narrative);
    if (others) others.push({ sighting, claim });
    else members.set(found.narrative, [{ sighting, claim }]);
    narrativeOf.set(claim.id, found.narrative);
  }
  for (const narrative of window.ongoing) {
    const now = members.get(narrative.id) ?? [];
    const told = window.toldBefore(narrative, [...narrative.claimIds, ...now.map(({ claim }) => claim.id)]);
    const past = told.flatMap((sighting): Member[] => {
      const claim = claims.get(sighting.claimId);
      return claim ? [{ sighting, claim }] : [];
    });
    members.set(narrative.id, [...past, ...now]);
  }
  const goingOn = new Set(window.ongoing.map(({ id }) => id));
  return {
    changed,
    narratives: [...members].flatMap(([id, all]) => toNarrative(id, all) ?? []),
    signals: [
      ...window.signals.filter(({ narrativeId }) => goingOn.has(narrativeId)),
      ...signals.map(
        ({ narrative, ...rest }): Signal => ({
          id: deterministicId('sig', narrative, rest.kind, rest.at),
          narrativeId: narrative,
          ...rest,
        }),
      ),
    ],
    narrativeOf,
  };
}
