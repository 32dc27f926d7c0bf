import { foldText } from '../../core/fold.ts';
import { readCalendar } from '../matching/calendar.ts';
import { findQuantities, type Quantity } from '../matching/quantities.ts';

/** What is kept of a mention's text while it is in the window: enough to compare it, not to read it. */
export interface Wording {
  /** Hashes of its folded words, each once, ascending. */
  readonly words: Uint32Array;
  /** Hashes of its runs of three folded words, each once, ascending. */
  readonly runs: Uint32Array;
  /** How many words it has, repeats included. */
  readonly length: number;
  readonly quantities: readonly Quantity[];
}

const RUN = 3;

/** FNV-1a over UTF-16 code units: two words of a window collide once in a few billion pairs. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const distinct = (texts: readonly string[]): Uint32Array => Uint32Array.from(new Set(texts.map(hash))).sort();

/** Reads a text once, so that it can be compared with many. */
export function wordingOf(text: string): Wording {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
  return {
    words: distinct(words),
    runs: distinct(runs),
    length: words.length,
    quantities: findQuantities(readCalendar(text).blanked),
  };
}

/** The members of both of two ascending arrays. */
export function sharedOf(a: Uint32Array, b: Uint32Array): number[] {
  const shared: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared.push(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
