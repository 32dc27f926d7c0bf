import type { Rating } from '../../core/domain/fact-check.ts';
import { asList, asText, type JsonLdNode } from '../extraction/json-ld.ts';
import { stepOfWords } from './rating-words.ts';

function asNumber(value: unknown): number | null {
  const text = asText(value)?.replace(',', '.');
  if (!text || !/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/**
 * Where a rating lies between worst (0) and best (1), by schema.org's defaults of 1 and 5 where neither end is given. Null where the
 * numbers cannot be believed: no span, or a value outside it, as the 0 on a scale of 1 to 8 that some systems write for "hidden".
 */
export function normaliseRating(
  value: number | null,
  worst: number | null,
  best: number | null,
): number | null {
  if (value === null) return null;
  const [low, high] = worst === null && best === null ? [1, 5] : [worst ?? 1, best];
  if (high === null || high === low) return null;
  const share = (value - low) / (high - low);
  return share >= 0 && share <= 1 ? share : null;
}

/**
 * Reads a rating in any shape that is found in the wild: words alone, a node, or a list of either. Null where there is none. Where
 * it lies is told by its number, where it has one, else by its words, where they are known.
 */
export function readRating(given: unknown): Rating | null {
  const [first] = asList(given);
  if (typeof first === 'string' || typeof first === 'number') {
    const words = String(first);
    return { words, value: asNumber(first), best: null, worst: null, normalised: stepOfWords(words) };
  }
  if (typeof first !== 'object' || first === null) return null;
  const node = first as JsonLdNode;
  const value = asNumber(node.ratingValue);
  const best = asNumber(node.bestRating);
  const worst = asNumber(node.worstRating);
  const words =
    asText(node.alternateName) ??
    asText(node.textualRating) ??
    asText(node.name) ??
    asText(node.ratingExplanation) ??
    asText(node.ratingValue);
  if (words === null) return null;
  const normalised = value === null ? stepOfWords(words) : normaliseRating(value, worst, best);
  return { words, value, best, worst, normalised };
}
