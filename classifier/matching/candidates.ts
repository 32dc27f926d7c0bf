import { foldedWords } from '../../core/corpus-rules.ts';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import { remembering } from '../lru-map.ts';
import { factCheckPassage } from './fact-check-passage.ts';
import { dot, type MatchIndex } from './match-index.ts';

/** A fact-check that may answer a query, with how well its words and its meaning fit. */
export interface Candidate {
  readonly factCheck: FactCheck;
  /** BM25 as a part of full agreement, 0 to 1. */
  readonly lexical: number;
  /** Cosine of the debiased vectors. */
  readonly semantic: number;
  /** How near the nearest other candidate is in meaning: only among such do facts decide. A cosine. */
  readonly rival: number;
}

/** Fact-checks taken from each of the two searches. */
const DEPTH = 150;

/** A BM25 score that counts as full agreement of words. */
const FULL_BM25 = 50;

/**
 * How much full agreement of words adds to a cosine. Chosen on the development queries of CheckThat! 2020 and FactCheckTweet; at .5
 * the second gains as little (MAP@5 +.003) as the first loses (docs/adr/0013).
 */
const LEXICAL_WEIGHT = 0.35;

/** A BM25 score as a part of full agreement, 0 to 1. */
export const lexicalPart = (bm25: number): number => Math.min(1, Math.max(0, bm25) / FULL_BM25);

/** Both scores in one: what candidates are ranked by before their facts are compared. */
export const fused = ({ semantic, lexical }: Pick<Candidate, 'semantic' | 'lexical'>): number =>
  semantic + LEXICAL_WEIGHT * lexical;

/** The highest cosine of a vector with some others; 0 where there is none. */
export function nearest(vector: Float32Array | undefined, others: readonly Float32Array[]): number {
  return vector ? others.reduce((best, other) => Math.max(best, dot(vector, other)), 0) : 0;
}

/** The words of a passage without case, accents and marks. Each query looks at some two hundred, mostly the same ones. */
const wordingOf = remembering(5_000, (passage) => foldedWords(passage).join(' '));

/**
 * One of each fact-check that its publisher lists more than once in the same words, as under two addresses or with other quotation
 * marks: the first. Publishers that check the same claim each in words of their own all stay.
 */
function withoutRepeats(factChecks: readonly FactCheck[]): FactCheck[] {
  const first = new Map<string, FactCheck>();
  for (const factCheck of factChecks) {
    const wording = `${factCheck.publisher} ${wordingOf(factCheckPassage(factCheck))}`;
    if (!first.has(wording)) first.set(wording, factCheck);
  }
  return [...first.values()];
}

/**
 * What either search finds for a query, with both scores, best fused score first, at most `limit`. What was found by its meaning alone
 * has words in common with the query too: among many fact-checks they stand below the best by words and count all the same.
 */
export async function findCandidates(
  index: MatchIndex,
  { text, vector }: { text: string; vector: Float32Array },
  limit: number,
): Promise<Candidate[]> {
  const [byWords, byMeaning] = await Promise.all([index.lexical(text, DEPTH), index.semantic(vector, DEPTH)]);
  const found = new Map(byWords.map(({ factCheck, score }) => [factCheck.id, score]));
  const others = byMeaning.flatMap(({ factCheck: { id } }) => (found.has(id) ? [] : [id]));
  const scores = new Map([...found, ...(await index.scores(text, others))]);
  const all = new Map([...byWords, ...byMeaning].map(({ factCheck }) => [factCheck.id, factCheck]));
  // Where words are the same the search by words gives them in the order of the index.
  const factChecks = withoutRepeats([...all.values()]);
  const vectors = await index.vectors(factChecks.map(({ id }) => id));
  return factChecks
    .map((factCheck) => {
      const other = vectors.get(factCheck.id);
      return {
        factCheck,
        lexical: lexicalPart(scores.get(factCheck.id) ?? 0),
        semantic: other ? dot(vector, other) : 0,
      };
    })
    .sort((a, b) => fused(b) - fused(a) || (a.factCheck.id < b.factCheck.id ? -1 : 1))
    .slice(0, limit)
    .map(
      (found, n, kept): Candidate => ({
        ...found,
        rival: nearest(
          vectors.get(found.factCheck.id),
          kept.flatMap(({ factCheck }, m) => (m === n ? [] : (vectors.get(factCheck.id) ?? []))),
        ),
      }),
    );
}
