/** Weights of a logistic regression: p = 1 / (1 + exp(-(bias + sum of weight * feature))). */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** The probability that the model gives a row. */
export function predictLogistic({ bias, weights }: LogisticModel, row: readonly number[]): number {
  const z = weights.reduce((sum, w, i) => sum + w * (row[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-z));
}
