import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Match } from '../../core/domain/fact-check.ts';
import type { Encoder } from '../../core/ports.ts';
import { remembering } from '../lru-map.ts';
import { detectLanguage } from '../text/language.ts';
import { type Candidate, findCandidates, fused } from './candidates.ts';
import {
  type ComparedFacts,
  comparedFacts,
  type Facts,
  factsOf,
  featuresOf,
  inConflict,
  sameWording,
} from './features.ts';
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

/** The same fact-checks come up for query after query: their facts are read once. Some 3 KB each. */
const factsOfClaim = remembering(2_000, factsOf);

/** A claim repeated word for word is the same claim, however little else it says; the families to learn from hold no such pairs. */
const VERBATIM = 0.98;

/** Four decimals: more would only tell machines apart. */
const rounded = (x: number): number => Math.round(x * 10_000) / 10_000;

interface Query {
  readonly facts: Facts;
  readonly lang: string;
}

interface Judged {
  readonly candidate: Candidate;
  readonly facts: Facts;
  readonly compared: ComparedFacts;
  readonly score: number;
  /** The very wording of the query. */
  readonly same: boolean;
}

function judge(query: Query, candidate: Candidate, reranker: Reranker): Judged {
  const facts = factsOfClaim(candidate.factCheck.claim);
  const compared = comparedFacts(query.facts, facts);
  const same = sameWording(query.facts, facts, compared);
  const standing = { fused: fused(candidate), rival: candidate.rival };
  return {
    candidate,
    facts,
    compared,
    score: Math.max(same ? VERBATIM : 0, reranker.score(featuresOf(query.facts, facts, compared, standing))),
    same,
  };
}

function toResult(
  query: Query,
  { candidate, facts, compared, score, same }: Judged,
  rest: number,
  reranker: Reranker,
): MatchResult {
  const { factCheck, semantic, lexical } = candidate;
  return {
    factCheckId: factCheck.id,
    score: rounded(score),
    level: reranker.level(score, {
      words: query.facts.tokens.length,
      conflict: inConflict(compared),
      ahead: score - rest,
    }),
    lexical: rounded(lexical),
    semantic: rounded(semantic),
    reasons: matchReasons({
      query: query.facts,
      candidate: facts,
      compared,
      same,
      sameLanguage: query.lang === factCheck.lang,
    }),
  };
}

/** Judges all candidates of a query and gives the best. */
function rank(
  query: Query,
  candidates: readonly Candidate[],
  top: number,
  reranker: Reranker,
): MatchResult[] {
  const judged = candidates
    .map((candidate) => judge(query, candidate, reranker))
    .sort((a, b) => b.score - a.score || fused(b.candidate) - fused(a.candidate));
  return judged
    .slice(0, top)
    .map((one, n) => toResult(query, one, judged[n === 0 ? 1 : 0]?.score ?? 0, reranker));
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
    // A corpus in memory answers without one: threads that embed other texts, and whoever else waits, would get nothing until the last query.
    await nextTurn();
    signal?.throwIfAborted();
    const vector = vectors[n];
    if (!vector || !/[\p{L}\p{N}]/u.test(text)) {
      results.push([]);
      continue;
    }
    const candidates = await findCandidates(index, { text, vector }, RERANKED);
    results.push(rank({ facts: factsOf(text), lang }, candidates, top, reranker));
  }
  return results;
}
