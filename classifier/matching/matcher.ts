import type { Match } from '../../core/domain/fact-check.ts';
import type { Encoder } from '../../core/ports.ts';
import { detectLanguage } from '../text/language.ts';
import { type Candidate, findCandidates, fused } from './candidates.ts';
import { type Facts, factsOf, featuresOf } from './features.ts';
import type { MatchIndex } from './match-index.ts';
import { matchReasons } from './match-reasons.ts';
import { queryText } from './query-text.ts';
import { createReranker, type Reranker } from './reranker.ts';

/** A fact-check that may answer a query; `score` is the calibrated probability that it does. Offsets of reasons are into the query. */
export type MatchResult = Omit<Match, 'id' | 'claimId'>;

export interface MatchQuery {
  readonly text: string;
  /** Told from the text where left out. */
  readonly lang?: string;
}

export interface MatchDeps {
  readonly encoder: Encoder;
  readonly index: MatchIndex;
  /** The one that comes with Claimwatch where left out. */
  readonly reranker?: Reranker;
}

/** Candidates whose facts are compared; the rest is too far away to win. */
const RERANKED = 30;

/** Four decimals: more would only tell machines apart. */
const rounded = (x: number): number => Math.round(x * 10_000) / 10_000;

function judge(
  query: { facts: Facts; lang: string; words: number },
  candidate: Candidate,
  reranker: Reranker,
): MatchResult {
  const { factCheck, semantic, lexical } = candidate;
  const facts = factsOf(factCheck.claim);
  const features = featuresOf(query.facts, facts, candidate);
  const score = reranker.score(features);
  return {
    factCheckId: factCheck.id,
    score: rounded(score),
    level: reranker.level(score, query.words),
    lexical: rounded(lexical),
    semantic: rounded(semantic),
    reasons: matchReasons(query.facts, facts, features, { query: query.lang, candidate: factCheck.lang }),
  };
}

/**
 * For each query the likeliest fact-checks, best first, at most `top` (and at most thirty). Equal queries over an equal index give
 * equal answers. A query without letters or digits has no match.
 */
export async function matchClaim(
  { encoder, index, reranker = createReranker() }: MatchDeps,
  queries: readonly MatchQuery[],
  { top, signal }: { top: number; signal?: AbortSignal },
): Promise<MatchResult[][]> {
  const asked = queries.map(({ text, lang }) => {
    const clean = queryText(text);
    return { text: clean, lang: lang ?? detectLanguage(clean).lang };
  });
  const vectors = await encoder.embed(
    asked.map(({ text, lang }) => ({ text, lang, role: 'query' as const })),
    signal,
  );
  const results: MatchResult[][] = [];
  for (const [n, { text, lang }] of asked.entries()) {
    signal?.throwIfAborted();
    const vector = vectors[n];
    if (!vector || !/[\p{L}\p{N}]/u.test(text)) {
      results.push([]);
      continue;
    }
    const facts = factsOf(text);
    const query = { facts, lang, words: facts.tokens.length };
    const candidates = await findCandidates(index, { text, vector }, RERANKED);
    results.push(
      candidates
        .map((candidate) => ({ candidate, match: judge(query, candidate, reranker) }))
        .sort((a, b) => b.match.score - a.match.score || fused(b.candidate) - fused(a.candidate))
        .slice(0, top)
        .map(({ match }) => match),
    );
  }
  return results;
}
