import { sameStem, type Token } from './names.ts';

/** How two texts lie beside each other word by word. */
export interface Alignment {
  /** Words in common in the same order, as a part of the words of the longer text, 0 to 1. */
  readonly inOrder: number;
  /** Places where a few words of one stand for a few words of the other, between words in common. */
  readonly substitutions: number;
}

/** Beyond this many words texts are not aligned: nothing that long is one claim in other words. */
const MOST_WORDS = 80;
/** More words than this in one place are no substitution but another sentence. */
const WIDEST = 4;

/** Lengths of the longest common subsequences of all endings of two texts. */
function commonLengths(a: readonly Token[], b: readonly Token[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as Uint16Array;
      const below = lengths[i + 1] as Uint16Array;
      row[j] = sameStem(a[i]?.folded ?? '', b[j]?.folded ?? '')
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** Aligns the words of two texts by their longest common subsequence. */
export function align(first: readonly Token[], second: readonly Token[]): Alignment {
  const [a, b] = [first.slice(0, MOST_WORDS), second.slice(0, MOST_WORDS)];
  const lengths = commonLengths(a, b);
  let [i, j, gapA, gapB, substitutions] = [0, 0, 0, 0, 0];
  const closeGap = () => {
    if (gapA > 0 && gapB > 0 && gapA <= WIDEST && gapB <= WIDEST) substitutions += 1;
    [gapA, gapB] = [0, 0];
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && sameStem(a[i]?.folded ?? '', b[j]?.folded ?? '')) {
      closeGap();
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      [i, gapA] = [i + 1, gapA + 1];
    } else [j, gapB] = [j + 1, gapB + 1];
  }
  closeGap();
  const longer = Math.max(a.length, b.length);
  return { inOrder: longer === 0 ? 0 : (lengths[0]?.[0] ?? 0) / longer, substitutions };
}
