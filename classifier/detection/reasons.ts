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

/** Stretches that a sentence is cut into to see which carries the decision, and words in the shortest. */
const MOST_STRETCHES = 5;
const SHORTEST = 3;

/** A stretch is named as a reason where taking it out lowers the log-odds by at least this. */
const WEIGHTY = 0.5;

/** A sentence in up to five stretches of whole words, at least three words each; none where it is too short to be cut. */
export function stretchesOf(sentence: string): Stretch[] {
  const words = [...sentence.matchAll(/\S+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const count = Math.min(MOST_STRETCHES, Math.floor(words.length / SHORTEST));
  if (count < 2) return [];
  return Array.from({ length: count }, (_, n) => {
    const first = words[Math.round((n * words.length) / count)];
    const last = words[Math.round(((n + 1) * words.length) / count) - 1];
    return { start: first?.start ?? 0, end: last?.end ?? sentence.length };
  });
}

/** The sentence without a stretch. */
export function without(sentence: string, { start, end }: Stretch): string {
  return `${sentence.slice(0, start).trimEnd()} ${sentence.slice(end).trimStart()}`.trim();
}

/** The stretch whose loss lowers the log-odds most, if by enough. `drops[i]` belongs to `stretches[i]`. */
function weightiest(stretches: readonly Stretch[], drops: readonly number[]): Stretch | null {
  let best: Stretch | null = null;
  let most = WEIGHTY;
  for (const [n, stretch] of stretches.entries()) {
    const drop = drops[n] ?? 0;
    if (drop > most) [best, most] = [stretch, drop];
  }
  return best;
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
 * Why a sentence is suggested, at most four reasons with their place in the sentence: first the words without which the model would
 * have been least sure, then signs that anyone can check.
 */
export function claimReasons(
  sentence: string,
  stretches: readonly Stretch[],
  drops: readonly number[],
): Reason[] {
  const words = weightiest(stretches, drops);
  const signs = firstOfEach(ruleHits(sentence, claimRules)).map(toReason);
  return [...(words ? [toReason({ code: 'words', ...words })] : []), ...signs].slice(0, MOST_REASONS);
}
