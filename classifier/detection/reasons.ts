import type { Reason } from '../../core/domain/claim.ts';
import { reasonText } from '../../core/domain/reason-texts.ts';
import { claimRules, type RuleHit, ruleHits } from './lexical-rules.ts';

/** A stretch of a sentence. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Reasons shown for one sentence. */
const MOST_REASONS = 4;

/** Stretches that a sentence is cut into to see which carries the decision, words in the shortest, and how many are looked at alone. */
const MOST_STRETCHES = 4;
const SHORTEST = 4;
const LOOKED_AT = 2;

/**
 * Of up to four stretches of whole words, at least four words each, the two that bring most to the decision by the shares of their words;
 * none where the sentence is too short to be cut, and all where the shares are not those of its words. Shares cost nothing and tell less than
 * a look at the stretch alone; two looks in place of four find words of nearly the same weight (docs/evaluation.md).
 */
export function likelyStretches(sentence: string, shares: readonly number[]): Stretch[] {
  const words = [...sentence.matchAll(/\S+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const count = Math.min(MOST_STRETCHES, Math.floor(words.length / SHORTEST));
  if (count < 2) return [];
  const edge = (n: number) => Math.round((n * words.length) / count);
  const stretches = Array.from({ length: count }, (_, n) => ({
    start: words[edge(n)]?.start ?? 0,
    end: words[edge(n + 1) - 1]?.end ?? sentence.length,
    share: shares.slice(edge(n), edge(n + 1)).reduce((a, b) => a + b, 0),
  }));
  if (shares.length !== words.length) return stretches;
  return stretches.sort((a, b) => b.share - a.share).slice(0, LOOKED_AT);
}

/** The stretch that by itself looks most like a claim. `alone[i]` belongs to `stretches[i]`. */
function weightiest(stretches: readonly Stretch[], alone: readonly number[]): Stretch | null {
  return stretches[alone.indexOf(Math.max(...alone))] ?? null;
}

const toReason = ({ code, start, end }: { code: string } & Stretch): Reason => ({
  code,
  text: reasonText(code),
  start,
  end,
});

/** One hit of each rule, the first. */
function firstOfEach(hits: readonly RuleHit[]): RuleHit[] {
  return hits.filter((hit, n) => hits.findIndex((other) => other.code === hit.code) === n);
}

/**
 * Why a sentence is suggested, at most four reasons with their place in the sentence: first the words that by themselves look
 * most like a claim to the model (its sufficiency, DeYoung et al. 2020), then signs that anyone can check.
 */
export function claimReasons(
  sentence: string,
  stretches: readonly Stretch[],
  alone: readonly number[],
): Reason[] {
  const words = weightiest(stretches, alone);
  const signs = firstOfEach(ruleHits(sentence, claimRules)).map(toReason);
  return [...(words ? [toReason({ code: 'words', ...words })] : []), ...signs].slice(0, MOST_REASONS);
}
