import { foldedWords } from '../../core/corpus-rules.ts';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import { createBm25 } from './bm25.ts';
import { dot, type IndexHit, type MatchIndex } from './match-index.ts';

/** An index over fact-checks that all fit in memory, for filters and evaluations. `vectors[i]` belongs to `factChecks[i]`. */
export function memoryIndex(factChecks: readonly FactCheck[], vectors: readonly Float32Array[]): MatchIndex {
  const bm25 = createBm25(
    factChecks.map(({ claim, title, text }) => foldedWords([claim, title, text].filter(Boolean).join('\n'))),
  );
  const places = new Map(factChecks.map(({ id }, n) => [id, n]));
  const hit = (n: number, score: number): IndexHit[] => {
    const factCheck = factChecks[n];
    return factCheck ? [{ factCheck, score }] : [];
  };
  return {
    lexical: async (text, limit) =>
      bm25.search(foldedWords(text), limit).flatMap(({ document, score }) => hit(document, score)),
    scores: async (text, ids) => {
      const scores = bm25.scores(foldedWords(text));
      return new Map(
        ids.flatMap((id) => {
          const score = scores.get(places.get(id) ?? -1);
          return score === undefined ? [] : [[id, score] as const];
        }),
      );
    },
    semantic: async (vector, limit) =>
      vectors
        .map((other, n) => ({ n, score: dot(vector, other) }))
        .sort((a, b) => b.score - a.score || a.n - b.n)
        .slice(0, limit)
        .flatMap(({ n, score }) => hit(n, score)),
    vectors: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const vector = vectors[places.get(id) ?? -1];
          return vector ? [[id, vector] as const] : [];
        }),
      ),
  };
}
