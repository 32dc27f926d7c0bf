import type { AccentModel } from './restore-accents-model.ts';

/** The spellings that a syllable may have: numbers from `first` to `end`, exclusive. */
export interface Choice {
  readonly first: number;
  readonly end: number;
  /** Taken off the cost of `plain`. */
  readonly bonus: number;
  /** The number of the spelling without accents, or -1. */
  readonly plain: number;
}

/** Index of the first successor in a row that is not below a number. */
function lowerBound(second: Uint16Array, from: number, to: number, number: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((second[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What it costs to reach each spelling of a choice, and from which spelling of the one before. */
interface Reached {
  readonly costs: number[];
  readonly from: Int32Array;
}

/** One step of the algorithm: from every spelling of one choice to every spelling of the next. */
function reach(before: Choice, costs: readonly number[], choice: Choice, model: AccentModel): Reached {
  const { single, backoff, rows, second, pair } = model;
  const next = new Array<number>(choice.end - choice.first).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(next.length);
  for (let first = before.first; first < before.end; first += 1) {
    const reached = costs[first - before.first] as number;
    const rowEnd = rows[first + 1] as number;
    let at = lowerBound(second, rows[first] as number, rowEnd, choice.first);
    for (let to = choice.first; to < choice.end; to += 1) {
      const listed = at < rowEnd && second[at] === to;
      const step = listed ? (pair[at] as number) : (backoff[first] as number) + (single[to] as number);
      if (listed) at += 1;
      if (reached + step < (next[to - choice.first] as number)) {
        next[to - choice.first] = reached + step;
        from[to - choice.first] = first;
      }
    }
  }
  const plain = choice.plain - choice.first;
  if (plain >= 0) next[plain] = (next[plain] as number) - choice.bonus;
  return { costs: next, from };
}

/**
 * The likeliest sequence of spellings for a run of syllables, by the Viterbi algorithm; of equals, the one whose spellings are more
 * frequent. Costs add up in whole numbers, so that every machine finds the same path.
 */
export function likeliestPath(choices: readonly Choice[], model: AccentModel): number[] {
  const start = model.syllables.length;
  let before: Choice = { first: start, end: start + 1, bonus: 0, plain: -1 };
  let costs = [0];
  const steps = choices.map((choice) => {
    const reached = reach(before, costs, choice, model);
    before = choice;
    costs = reached.costs;
    return reached.from;
  });
  const path = new Array<number>(choices.length);
  let best = before.first + costs.indexOf(Math.min(...costs));
  for (let i = choices.length - 1; i >= 0; i -= 1) {
    path[i] = best;
    best = steps[i]?.[best - (choices[i]?.first ?? 0)] as number;
  }
  return path;
}
