import { sharedOf, type Wording } from './wording.ts';

/** What tells a copy: the article's simhash where there is one, else the words. */
export interface Copyable {
  readonly publisher: string;
  /** 16 hex digits over the whole article, or null where only the text itself is known. */
  readonly simhash: string | null;
  readonly wording: Wording;
}

/** Bits in which two articles' simhashes may differ and still be one text. */
const SIMHASH_BITS = 6;
/** Shorter texts may well be worded alike by two who know nothing of each other. */
const SHORTEST_COPY = 12;
/** Share of the runs of three words that two texts have in common. */
const RUNS_SHARED = 0.8;

function bitsApart(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let bits = 0;
  while (differing > 0n) {
    differing &= differing - 1n;
    bits += 1;
  }
  return bits;
}

/**
 * True where one text is a near-copy of the other, as of a wire story. Articles are compared as wholes by simhash (of two publishers:
 * several claims of one article are not copies of each other); without simhashes, long texts by their runs of words.
 */
export function isCopy(a: Copyable, b: Copyable): boolean {
  if (a.simhash !== null && b.simhash !== null)
    return a.publisher !== b.publisher && bitsApart(a.simhash, b.simhash) <= SIMHASH_BITS;
  if (Math.min(a.wording.length, b.wording.length) < SHORTEST_COPY) return false;
  const shared = sharedOf(a.wording.runs, b.wording.runs).length;
  return shared >= RUNS_SHARED * (a.wording.runs.length + b.wording.runs.length - shared);
}
