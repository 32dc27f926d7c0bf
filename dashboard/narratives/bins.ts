/** A count of sightings in one stretch of time. */
export interface Bin {
  readonly at: string;
  readonly count: number;
}

/** The first and last instant of several series, as milliseconds; null where none has anything. */
export function spanOf(series: readonly (readonly Bin[])[]): readonly [number, number] | null {
  const times = series.flat().map((bin) => Date.parse(bin.at));
  return times.length === 0 ? null : [Math.min(...times), Math.max(...times)];
}

/** Sums counts into `size` equal stretches of a span, empty ones included; what lies outside the span is left out. */
export function toBins(bins: readonly Bin[], [from, to]: readonly [number, number], size: number): Bin[] {
  const step = Math.max(1, (to - from + 1) / size);
  const sums = new Array<number>(size).fill(0);
  for (const { at, count } of bins) {
    const index = Math.floor((Date.parse(at) - from) / step);
    if (index >= 0 && index < size) sums[index] = (sums[index] ?? 0) + count;
  }
  return sums.map((count, index) => ({ at: new Date(from + index * step).toISOString(), count }));
}
