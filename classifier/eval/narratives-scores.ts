/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const score = (precision: number, recall: number): Score => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** How things are grouped and how they should be: `found` and `gold` name the group of each. */
export type Grouping = readonly { readonly found: string; readonly gold: string }[];

const sizesBy = (items: Grouping, key: (item: Grouping[number]) => string): Map<string, number> => {
  const sizes = new Map<string, number>();
  for (const item of items) sizes.set(key(item), (sizes.get(key(item)) ?? 0) + 1);
  return sizes;
};
const both = ({ found, gold }: Grouping[number]): string => JSON.stringify([found, gold]);
const pairsIn = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

/** Over all pairs of things: are two of one found group of one true group (precision), and the other way round (recall)? */
export function pairwise(items: Grouping): Score {
  const together = pairsIn(sizesBy(items, both));
  return score(
    ratio(together, pairsIn(sizesBy(items, (item) => item.found))),
    ratio(together, pairsIn(sizesBy(items, (item) => item.gold))),
  );
}

/** B-cubed (Bagga and Baldwin 1998): the same, averaged over the things, so that large groups do not decide alone. */
export function bCubed(items: Grouping): Score {
  const overlaps = sizesBy(items, both);
  const found = sizesBy(items, (item) => item.found);
  const gold = sizesBy(items, (item) => item.gold);
  const mean = (sizes: Map<string, number>, key: (item: Grouping[number]) => string): number =>
    ratio(
      items.reduce((sum, item) => sum + ratio(overlaps.get(both(item)) ?? 0, sizes.get(key(item)) ?? 0), 0),
      items.length,
    );
  return score(
    mean(found, (item) => item.found),
    mean(gold, (item) => item.gold),
  );
}
