/** What stands in front of a piece that begins a word (SentencePiece). */
const WORD_MARK = '▁';

/** Values of tokens summed by the word that each belongs to, in their order. The first and the last token are special and belong to none. */
export function wordSums(tokens: readonly string[], values: ArrayLike<number>): number[] {
  const sums: number[] = [];
  for (const [n, token] of tokens.slice(1, -1).entries()) {
    if (sums.length === 0 || token.startsWith(WORD_MARK)) sums.push(0);
    sums[sums.length - 1] = (sums.at(-1) ?? 0) + (values[n + 1] ?? 0);
  }
  return sums;
}
