/** A figure with the interval that holds it in 95 of 100 resamples of the rows. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A scored row of a yes-or-no task. */
export interface Scored {
  readonly score: number;
  readonly truth: boolean;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Random numbers from 0 to 1, the same for the same seed (mulberry32, public domain, T. Ettinger). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The mean of values; 0 where there are none. */
export const mean = (values: readonly number[]): number =>
  share(
    values.reduce((a, b) => a + b, 0),
    values.length,
  );

const RESAMPLES = 500;

/** A measure of rows with its 95% bootstrap interval (Efron 1979, percentiles), the same each time. */
export function bootstrap<R>(rows: readonly R[], measure: (rows: readonly R[]) => number): Figure {
  const random = randomNumbers(20_260_101);
  const values = Array.from({ length: RESAMPLES }, () =>
    measure(rows.map(() => rows[Math.floor(random() * rows.length)] as R)),
  ).sort((a, b) => a - b);
  const at = (q: number) => values[Math.floor(q * (values.length - 1))] ?? 0;
  return { value: measure(rows), low: at(0.025), high: at(0.975) };
}

/** Precision, recall and F1 of the rows at or above a threshold. */
export function precisionRecall(rows: readonly Scored[], threshold: number) {
  const chosen = rows.filter(({ score }) => score >= threshold);
  const right = chosen.filter(({ truth }) => truth).length;
  const precision = share(right, chosen.length);
  const recall = share(right, rows.filter(({ truth }) => truth).length);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

/** F1 of the positive class at a threshold. */
export const f1At = (threshold: number) => (rows: readonly Scored[]) => precisionRecall(rows, threshold).f1;

/** Mean of the F1 of both classes at a threshold. */
export const macroF1At = (threshold: number) => (rows: readonly Scored[]) => {
  const turned = rows.map(({ score, truth }) => ({ score: score >= threshold ? 0 : 1, truth: !truth }));
  return (f1At(threshold)(rows) + f1At(0.5)(turned)) / 2;
};

/** The chance that a positive row scores above a negative one, ties counting half. */
export function auc(rows: readonly Scored[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  let [rankSum, positives, n] = [0, 0, 0];
  while (n < sorted.length) {
    let end = n;
    while (end < sorted.length && sorted[end]?.score === sorted[n]?.score) end += 1;
    const tied = sorted.slice(n, end).filter(({ truth }) => truth).length;
    rankSum += tied * ((n + 1 + end) / 2);
    positives += tied;
    n = end;
  }
  const negatives = rows.length - positives;
  return share(rankSum - (positives * (positives + 1)) / 2, positives * negatives);
}

const BINS = 10;

/** Expected calibration error in ten bins of equal width (Naeini et al. 2015). */
export function calibrationError(rows: readonly Scored[]): number {
  const bins = Array.from({ length: BINS }, (_, n) =>
    rows.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === n),
  );
  return bins.reduce((sum, bin) => {
    const gap = Math.abs(mean(bin.map(({ score }) => score)) - mean(bin.map(({ truth }) => Number(truth))));
    return sum + share(bin.length, rows.length) * gap;
  }, 0);
}

/** A ranking: for each place whether it is right, and how many right ones there are. */
export interface Ranking {
  readonly right: readonly boolean[];
  readonly relevant: number;
}

/** Average precision of one ranking over the first k places. */
function averagePrecision({ right, relevant }: Ranking, k: number): number {
  const first = right.slice(0, k);
  const precisions = first.map((yes, n) =>
    yes ? first.slice(0, n + 1).filter(Boolean).length / (n + 1) : 0,
  );
  return share(
    precisions.reduce((a, b) => a + b, 0),
    Math.min(k, relevant),
  );
}

/** Mean of average precision over the first k places. */
export const meanAveragePrecision = (k: number) => (rankings: readonly Ranking[]) =>
  share(
    rankings.reduce((sum, ranking) => sum + averagePrecision(ranking, k), 0),
    rankings.length,
  );

/** Share of queries with a right answer among the first k. */
export const successAt = (k: number) => (rankings: readonly Ranking[]) =>
  share(rankings.filter(({ right }) => right.slice(0, k).includes(true)).length, rankings.length);

/** Share of rows that are true. */
export const shareTrue = (rows: readonly boolean[]): number =>
  share(rows.filter(Boolean).length, rows.length);
