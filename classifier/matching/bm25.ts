/** Okapi BM25 over a fixed set of documents; see Robertson and Zaragoza 2009. */
export interface Bm25 {
  /** Best first, ties in the order of the documents; only documents that share a word. */
  search(words: readonly string[], limit: number): { document: number; score: number }[];
  /** Of every document that shares a word. */
  scores(words: readonly string[]): ReadonlyMap<number, number>;
}

/** Usual parameters, as SQLite's FTS5 and Lucene have them. */
const K1 = 1.2;
const B = 0.75;

/** Indexes documents given as lists of words. */
export function createBm25(documents: readonly (readonly string[])[]): Bm25 {
  const postings = new Map<string, { document: number; count: number }[]>();
  for (const [document, words] of documents.entries()) {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list) list.push({ document, count });
      else postings.set(word, [{ document, count }]);
    }
  }
  const average = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length);
  const norms = documents.map((words) => K1 * (1 - B + (B * words.length) / Math.max(1, average)));
  const idf = (found: number) => Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  const scoresOf = (words: readonly string[]): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const word of new Set(words)) {
      const list = postings.get(word) ?? [];
      const weight = idf(list.length);
      for (const { document, count } of list) {
        const gain = (weight * count * (K1 + 1)) / (count + (norms[document] ?? K1));
        scores.set(document, (scores.get(document) ?? 0) + gain);
      }
    }
    return scores;
  };
  return {
    search: (words, limit) =>
      [...scoresOf(words)]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, limit)
        .map(([document, score]) => ({ document, score })),
    scores: scoresOf,
  };
}
