import { type LogisticModel, predictLogistic } from '../matching/logistic.ts';
import { sameQuantity } from '../matching/quantities.ts';
import type { Wording } from './wording.ts';

/** Two mentions as they are compared: meaning, words, numbers, and the time between them. */
export interface Comparison {
  readonly a: { readonly lang: string; readonly wording: Wording };
  readonly b: { readonly lang: string; readonly wording: Wording };
  /** Cosine of their vectors. */
  readonly cosine: number;
  /** Weighted overlap of their words, 0 to 1. */
  readonly overlap: number;
  readonly hoursApart: number;
}

/** Names of the features, in the order of the model's weights. */
export const likenessFeatures = [
  'cosine',
  'overlap',
  'overlapAcross',
  'numbersShared',
  'numbersConflict',
  'daysApart',
] as const;

const SAME_STORY: LogisticModel = { bias: -9.5, weights: [13, 4, 4, 1, -1.5, -0.05] };

const baseOf = (lang: string): string => lang.split('-')[0] ?? lang;
const acrossLanguages = ({ a, b }: Comparison): boolean => baseOf(a.lang) !== baseOf(b.lang);

/** The features of a pair. Across languages only names and figures can be shared, so that overlap weighs on its own there. */
export function likenessRow(pair: Comparison): number[] {
  const [mine, theirs] = [pair.a.wording.quantities, pair.b.wording.quantities];
  const shared = mine.some((q) => theirs.some((other) => sameQuantity(q, other)));
  const comparable = mine.some((q) => theirs.some((other) => other.dimension === q.dimension));
  const across = acrossLanguages(pair);
  return [
    pair.cosine,
    across ? 0 : pair.overlap,
    across ? pair.overlap : 0,
    shared ? 1 : 0,
    !shared && comparable ? 1 : 0,
    pair.hoursApart / 24,
  ];
}

/** How probably two mentions tell the same story, 0 to 1. */
export function likeness(pair: Comparison): number {
  return predictLogistic(SAME_STORY, likenessRow(pair));
}
