import type { PlacedClaim, PrioritiesPreview, PrioritiesView, WeightsView } from '../core/api/views.ts';
import type { Claim } from '../core/domain/claim.ts';
import type { Weights } from '../core/domain/priority.ts';
import type { Desk } from '../desk/desk.ts';
import { userNames } from '../desk/users.ts';
import { listWeights, readWeights, type WeightsVersion } from '../desk/weights.ts';
import type { ApiDeps } from './context.ts';
import { inboxStandings } from './inbox.ts';
import { inOrder, wordingsOf } from './inbox-items.ts';

/** Claims of each order that a preview shows. */
const SHOWN = 12;
/** Versions that the page lists. */
const MOST_VERSIONS = 10;

/** The weights in force and the last versions, with the names of who saved them. */
export function viewPriorities(desk: Desk): PrioritiesView {
  const names = userNames(desk);
  const view = (version: WeightsVersion): WeightsView => ({
    ...version,
    by: version.by === null ? null : (names.get(version.by) ?? version.by),
  });
  return { current: view(readWeights(desk)), history: listWeights(desk, MOST_VERSIONS).map(view) };
}

/**
 * The head of the open inbox as it is and as other weights would order it. Both orders hold the same claims: weights choose none and
 * drop none. Nothing is saved.
 */
export async function previewPriorities(
  deps: Pick<ApiDeps, 'desk' | 'corpus' | 'windowDays'>,
  weights: Weights,
): Promise<PrioritiesPreview> {
  const standings = await inboxStandings(deps, { state: 'open' });
  const before = inOrder(standings, readWeights(deps.desk).weights).map(({ facts }) => facts.claim);
  const after = inOrder(standings, weights).map(({ facts }) => facts.claim);
  const [placeBefore, placeAfter] = [before, after].map(
    (claims) => new Map(claims.map((claim, index) => [claim.id, index + 1])),
  );
  const [headBefore, headAfter] = [before.slice(0, SHOWN), after.slice(0, SHOWN)];
  const wordings = await wordingsOf(deps, [...headBefore, ...headAfter]);
  const placed = ({ id, text, lang, topic }: Claim): PlacedClaim => ({
    id,
    text: wordings.get(id)?.text ?? text,
    lang,
    topic,
    placeBefore: placeBefore?.get(id) ?? 1,
    placeAfter: placeAfter?.get(id) ?? 1,
  });
  return {
    total: before.length,
    moved: before.filter(({ id }) => placeBefore?.get(id) !== placeAfter?.get(id)).length,
    before: headBefore.map(placed),
    after: headAfter.map(placed),
  };
}
