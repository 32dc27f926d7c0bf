/** A count that was expected from the past: its mean, and the shape of the gamma distribution of its rate. */
export interface Expectation {
  readonly mean: number;
  /** Small: the mean is little known or varies much. Large: close to a Poisson count. */
  readonly shape: number;
}

/** The probability of `count` or more where a negative binomial of this mean and shape is expected. */
export function tailProbability(count: number, { mean, shape }: Expectation): number {
  const success = mean / (mean + shape);
  let term = (1 - success) ** shape;
  let below = 0;
  for (let k = 0; k < count; k += 1) {
    below += term;
    term *= ((k + shape) / (k + 1)) * success;
  }
  if (below < 1 - 1e-9) return 1 - below;
  // Nothing is left by subtraction: the tail's own terms are summed instead.
  let tail = 0;
  for (let k = count; k < count + 200; k += 1) {
    tail += term;
    term *= ((k + shape) / (k + 1)) * success;
  }
  return tail;
}

/**
 * The standard normal quantile of an upper tail (Abramowitz and Stegun 1964, 26.2.23, error under 0.00045): 0.001 is about 3.1.
 * Never below 0.
 */
export function zScore(tail: number): number {
  if (tail >= 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(Math.max(tail, 1e-300)));
  const above = 2.515517 + 0.802853 * t + 0.010328 * t * t;
  const below = 1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t;
  return t - above / below;
}
