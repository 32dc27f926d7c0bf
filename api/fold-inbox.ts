import type { ClaimStanding } from './inbox-items.ts';

/** A line of the inbox: a claim, and how many claims of its narrative it stands for, itself included. */
export interface InboxLine {
  readonly standing: ClaimStanding;
  readonly claims: number;
}

/** The most check-worthy of some claims; of equal ones the first. */
const mostCheckworthy = (standings: readonly ClaimStanding[]): ClaimStanding | undefined =>
  standings.reduce<ClaimStanding | undefined>(
    (best, each) => (best && best.facts.claim.checkworthy >= each.facts.claim.checkworthy ? best : each),
    undefined,
  );

/**
 * Claims in order of priority, folded by narrative: each narrative is one line, where its most urgent claim stood, and the most
 * check-worthy of its claims speaks for it. Claims without a narrative stand alone.
 */
export function foldByNarrative(ordered: readonly ClaimStanding[]): InboxLine[] {
  const groups = Map.groupBy(ordered, ({ facts }) => facts.claim.narrativeId ?? facts.claim.id);
  return [...groups.values()].flatMap((group) => {
    const standing = mostCheckworthy(group);
    return standing ? [{ standing, claims: group.length }] : [];
  });
}
