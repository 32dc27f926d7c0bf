import { crc32 } from 'node:zlib';
import { softmax } from './decide.ts';
import type { DetectorManifest } from './detector-manifest.ts';

/** What words and pairs of words say of a sentence: probabilities of the outcomes, which sum to 1. */
export interface NgramOutcome {
  readonly claim: number;
  readonly opinion: number;
  readonly other: number;
}

/** Curly and angular quotation marks as the plain ones. */
const plainMark = (mark: string): string => ('\u2018\u2019'.includes(mark) ? "'" : '"');

/**
 * Words and single signs in lower case, with every digit as 0 and quotation marks of one kind; nothing before the first and after the last.
 * classifier/training/ngrams.py reads texts in the same way and must be changed together with this.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’“”«»]/gu, plainMark)
    .replace(/\p{Nd}/gu, '0');
  return ['', ...(plain.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? []), ''];
}

/** Where the distinct words and runs of up to `order` words of a text fall among `buckets`. */
function bucketsOf(text: string, order: number, buckets: number): Set<number> {
  const words = wordsOf(text);
  const found = new Set<number>();
  for (let size = 1; size <= order; size += 1)
    for (let at = 0; at + size <= words.length; at += 1)
      found.add(crc32(words.slice(at, at + size).join(' ')) % buckets);
  return found;
}

/**
 * The linear classifier of n-grams beside the model (`weights`: claim and opinion of each bucket in turn). It looks at nothing but which
 * words stand there, and errs elsewhere than the model does. Any text is borne.
 */
export function createNgrams(
  weights: Int8Array,
  { order, scales, biases }: DetectorManifest['ngrams'],
): (text: string) => NgramOutcome {
  const buckets = weights.length / 2;
  return (text) => {
    const found = bucketsOf(text, order, buckets);
    let [claim, opinion] = [0, 0];
    for (const bucket of found) {
      claim += weights[2 * bucket] ?? 0;
      opinion += weights[2 * bucket + 1] ?? 0;
    }
    const part = 1 / Math.sqrt(found.size);
    const logits = [claim * part * scales[0] + biases[0], opinion * part * scales[1] + biases[1], 0];
    const [p = 0, q = 0, r = 0] = softmax(logits);
    return { claim: p, opinion: q, other: r };
  };
}
