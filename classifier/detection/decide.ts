import type { Outcome } from '../../core/domain/claim.ts';
import type { Topic } from '../../core/domain/topic.ts';
import type { Calibration, DetectorManifest, Thresholds } from './detector-manifest.ts';
import { type RuleCode, ruleHits } from './lexical-rules.ts';

/** What the model thinks of one sentence, calibrated. */
export interface Judgement {
  /** That it states a checkable fact, and neither takes a stand nor does anything else: what is suggested goes by this. */
  readonly claim: number;
  /** That people who annotate debates would have it checked: this counts in the order of what is suggested. */
  readonly checkworthy: number;
  readonly opinion: number;
  /** The likeliest topic of the closed list, or null where none of them fits. */
  readonly topic: Topic | null;
}

/** Probabilities of logits that exclude each other. */
export function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const powers = logits.map((x) => Math.exp(x - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}

/** The log-odds of a probability, bounded so that 0 and 1 stay finite. */
export function logOdds(p: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(bounded / (1 - bounded));
}

/** A logit of the model, and that of the n-grams beside it, as a calibrated probability. */
export function calibrated(logit: number, { a, n, b }: Calibration, ngrams = 0): number {
  return 1 / (1 + Math.exp(-(a * logit + n * ngrams + b)));
}

/** Signs of speaking for oneself, by language; only where they measured well: in English and French they gained nothing. */
const personalSigns: Readonly<Record<string, readonly RuleCode[]>> = {
  vi: ['first-person', 'evaluation', 'rhetorical'],
};

/**
 * Where a sentence shows such a sign, this part of the likelihood of opinion is enough to abstain. On Vietnamese readers' comments it takes
 * false flags from .0275 to .0265 of sentences; a sign alone, whatever the model says, would make it .0225 and hide three claims of a hundred more.
 */
const DOUBTED_FROM = 0.4;

/** True where the words of a sentence show that someone speaks for themselves, in languages where that tells more than the model. */
export function speaksForOneself(sentence: string, lang: string): boolean {
  const signs = personalSigns[lang];
  return signs !== undefined && ruleHits(sentence, signs).length > 0;
}

/**
 * What becomes of a sentence. The opinion gate comes first: what may well be opinion is never a claim, however much it looks like one, and
 * less doubt will do where its words speak for oneself. What is check-worthy and shows no sign of opinion is a claim, too: bare statements
 * ("hot lemon water cures cancer") otherwise pass for advice. A claim about none of the listed topics is let go as off topic.
 */
export function decide(
  { claim, checkworthy, opinion, topic }: Judgement,
  thresholds: Thresholds,
  evident: DetectorManifest['evident'],
  personal: boolean,
): Outcome {
  if (opinion >= thresholds.opinion * (personal ? DOUBTED_FROM : 1)) return 'opinion';
  const isEvident = checkworthy >= evident.checkworthy && opinion < evident.opinion;
  if (claim < thresholds.claim && !isEvident) return 'other';
  return topic === null ? 'offTopic' : 'claim';
}
