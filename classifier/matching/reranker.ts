import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MatchLevel } from '../../core/domain/fact-check.ts';
import { type Features, featureNames } from './features.ts';
import { predictLogistic } from './logistic.ts';

/** The file that `classifier/training/train-reranker.ts` writes. */
export const RerankerFile = z.strictObject({
  features: z.array(z.string()),
  bias: z.number(),
  weights: z.array(z.number()),
  /** From which probability on precision on development data was at least .95, and from which a match is worth a look. */
  levels: z.strictObject({ strong: z.number(), suggest: z.number() }),
});
export type RerankerFile = z.infer<typeof RerankerFile>;

/** Gives the probability that a fact-check answers a query, and how sure that is. */
export interface Reranker {
  score(features: Features): number;
  /** `strong` is never given to short queries: too little is said to be sure of it. */
  level(score: number, words: number): MatchLevel;
}

/** Queries of fewer words are at most suggested. */
const SHORT_QUERY_WORDS = 6;

/** A reranker by the weights of a file. Throws where the file was made for other features. */
export function createReranker(path: string | URL = new URL('./reranker.json', import.meta.url)): Reranker {
  const { features, bias, weights, levels } = RerankerFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (features.join() !== featureNames.join())
    throw new Error(`${path} was made for other features; run classifier/training/train-reranker.ts.`);
  return {
    score: (found) => predictLogistic({ bias, weights }, featureNames.map((name) => found[name])),
    level(score, words) {
      if (score >= levels.strong && words >= SHORT_QUERY_WORDS) return 'strong';
      return score >= levels.suggest ? 'suggest' : 'weak';
    },
  };
}
