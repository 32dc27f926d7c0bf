import { sharedOf, type Wording } from './wording.ts';

/** How much words tell, by how few of the mentions now in the window hold them. */
export interface WordWeights {
  add(words: Uint32Array): void;
  remove(words: Uint32Array): void;
  /** Cosine of two texts over their words' weights: 0 nothing shared, 1 the same words. */
  overlap(a: Wording, b: Wording): number;
}

/** Texts assumed to have been seen before the first, so that the first words of a stream do not all look common. */
const ASSUMED_TEXTS = 50;

/** Keeps count of the words of a changing set of texts. */
export function createWordWeights(): WordWeights {
  const counts = new Map<number, number>();
  let texts = 0;
  const squaredWeight = (word: number): number =>
    Math.log(1 + (texts + ASSUMED_TEXTS) / ((counts.get(word) ?? 0) + 1)) ** 2;
  const sum = (words: Iterable<number>): number => {
    let total = 0;
    for (const word of words) total += squaredWeight(word);
    return total;
  };
  return {
    add(words) {
      texts += 1;
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    remove(words) {
      texts -= 1;
      for (const word of words) {
        const left = (counts.get(word) ?? 1) - 1;
        if (left > 0) counts.set(word, left);
        else counts.delete(word);
      }
    },
    overlap(a, b) {
      const shared = sum(sharedOf(a.words, b.words));
      return shared === 0 ? 0 : shared / Math.sqrt(sum(a.words) * sum(b.words));
    },
  };
}
