import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MatchLevel } from '../../core/domain/fact-check.ts';
import { type Features, featureNames } from './features.ts';
import { predictLogistic } from './logistic.ts';

/** The file that `classifier/training/train-reranker.ts` writes. */
export const RerankerFile = z.strictObject({
  bias: z.number(),
  /** By feature. */
  weights: z.record(z.enum(featureNames), z.number()),
  /** From which probability on precision on development data was at least .95, and from which a match is worth a look. */
  levels: z.strictObject({ strong: z.number(), suggest: z.number() }),
});
export type RerankerFile = z.infer<typeof RerankerFile>;

/** What stands beside a score when its level is given. */
export interface Circumstances {
  /** Words of the query. */
  readonly words: number;
  /** A fact of the fact-check speaks against it. */
  readonly conflict: boolean;
  /** How far the score lies above the best of all others; negative or 0 where it is not the best. */
  readonly ahead: number;
}

/** Gives the probability that a fact-check answers a query, and how sure that is. */
export interface Reranker {
  score(features: Features): number;
  /**
   * `strong` only for what is clearly ahead of all others, and never for short queries, which say too little to be sure, nor where a
   * fact speaks against it.
   */
  level(score: number, circumstances: Circumstances): MatchLevel;
}

/** Queries of fewer words are at most suggested. */
const SHORT_QUERY_WORDS = 6;
/** Two fact-checks closer together than this cannot be told apart surely. */
const CLEARLY_AHEAD = 0.2;

/** True where nothing but its score keeps a match from being strong. */
export function mayBeStrong({ words, conflict, ahead }: Circumstances): boolean {
  return words >= SHORT_QUERY_WORDS && !conflict && ahead >= CLEARLY_AHEAD;
}

/** A reranker by the weights of a file, which must name every feature. */
export function createReranker(path: string | URL = new URL('./reranker.json', import.meta.url)): Reranker {
  const { bias, weights, levels } = RerankerFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const model = { bias, weights: featureNames.map((name) => weights[name]) };
  return {
    score: (found) =>
      predictLogistic(
        model,
        featureNames.map((name) => found[name]),
      ),
    level(score, circumstances) {
      if (score >= levels.strong && mayBeStrong(circumstances)) return 'strong';
      return score >= levels.suggest ? 'suggest' : 'weak';
    },
  };
}
