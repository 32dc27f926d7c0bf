import type { Expectation } from './surprise.ts';

/** How far narratives usually spread soon after they begin, learnt from those that began long enough ago. */
export interface Background {
  /** A narrative began. `spread` says, later, how many further publishers had joined within each window; null leaves it out. */
  watch(firstAt: number, spread: () => readonly number[] | null): void;
  /** Learns from the narratives whose longest window has closed by now. Times ascend. */
  learn(now: number): void;
  /** Further publishers to be expected within each window of a narrative's beginning. */
  expected(): readonly Expectation[];
}

const HOUR_MS = 3_600_000;
/** What is assumed before anything is known: further publishers an hour, fewer as a story ages, as if seen in so many narratives. */
const ASSUMED_NARRATIVES = 50;
const ASSUMED_FIRST_DAY = 0.08;
/** Each report begets the next with a constant chance: a geometric cascade, that is a negative binomial of shape 1. */
const CASCADE_SHAPE = 1;

/** Assumed mean within so many hours: it grows with the root of time. */
const assumedMean = (hours: number): number => ASSUMED_FIRST_DAY * Math.sqrt(hours / 24);

/** Learns means for windows of the given lengths in hours, ascending. Narratives that raised a signal are no background: leave them out. */
export function createBackground(windows: readonly number[]): Background {
  const sums = windows.map((hours) => assumedMean(hours) * ASSUMED_NARRATIVES);
  const longestMs = (windows.at(-1) ?? 0) * HOUR_MS;
  let seen = ASSUMED_NARRATIVES;
  let waiting: { firstAt: number; spread: () => readonly number[] | null }[] = [];
  let next = 0;
  return {
    watch(firstAt, spread) {
      waiting.push({ firstAt, spread });
    },
    learn(now) {
      for (let first = waiting[next]; first && first.firstAt + longestMs < now; first = waiting[next]) {
        const counts = first.spread();
        next += 1;
        if (!counts) continue;
        seen += 1;
        for (const [n, count] of counts.entries()) sums[n] = (sums[n] ?? 0) + count;
      }
      if (next < 1024 || next * 2 < waiting.length) return;
      waiting = waiting.slice(next);
      next = 0;
    },
    expected: () => sums.map((sum) => ({ mean: sum / seen, shape: CASCADE_SHAPE })),
  };
}
