import type { LogisticModel } from '../matching/logistic.ts';

/** Solves A x = b by Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < size; i += 1)
      if (Math.abs(at(i, column)) > Math.abs(at(pivot, column))) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    for (let i = column + 1; i < size; i += 1) {
      const factor = at(i, column) / at(column, column);
      const row = rows[i] as number[];
      for (let j = column; j <= size; j += 1) row[j] = at(i, j) - factor * at(column, j);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const known = x.reduce((sum, value, j) => (j > i ? sum + at(i, j) * value : sum), 0);
    x[i] = (at(i, size) - known) / at(i, i);
  }
  return x;
}

export interface FitOptions {
  /** Holds the features' weights small, not the bias. */
  readonly l2?: number;
  /** Log-odds that each row has before any feature speaks. */
  readonly offsets?: readonly number[];
  readonly steps?: number;
}

/** Fits a logistic regression by Newton's method; the same rows always give the same model. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  truth: readonly boolean[],
  { l2 = 1, offsets, steps = 100 }: FitOptions = {},
): LogisticModel {
  const size = (rows[0]?.length ?? 0) + 1;
  const mean = (offsets ?? []).reduce((sum, offset) => sum + offset, 0) / Math.max(1, rows.length);
  // Starting where the rows lie keeps Newton's steps from running away.
  let theta = Array.from({ length: size }, (_, i) => (i === 0 ? -mean : 0));
  for (let step = 0; step < steps; step += 1) {
    const gradient = theta.map((w, i) => (i === 0 ? 0 : l2 * w));
    const curvature = theta.map((_, i) => theta.map((__, j) => (i === j ? (i === 0 ? 1e-9 : l2) : 0)));
    for (const [n, row] of rows.entries()) {
      const x = [1, ...row];
      const z = x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), offsets?.[n] ?? 0);
      const p = 1 / (1 + Math.exp(-z));
      const error = p - (truth[n] ? 1 : 0);
      const bend = p * (1 - p);
      for (let i = 0; i < size; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + error * (x[i] ?? 0);
        const line = curvature[i] as number[];
        for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + bend * (x[i] ?? 0) * (x[j] ?? 0);
      }
    }
    const change = solve(curvature, gradient);
    const widest = Math.max(...change.map(Math.abs));
    // Far from the optimum Newton's step is too long by far; one unit of log-odds a step always gets there.
    const pace = Math.min(1, 1 / widest);
    theta = theta.map((w, i) => w - pace * (change[i] ?? 0));
    if (widest < 1e-9) break;
  }
  const [bias = 0, ...fitted] = theta;
  return { bias, weights: fitted };
}
