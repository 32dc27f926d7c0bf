import { foldedWords } from '../../core/corpus-rules.ts';
import { randomNumbers } from './metrics.ts';

/** A baseline: words and word pairs weighed by rarity, and a logistic regression on them. */
export interface TfIdfModel {
  score(text: string): number;
}

const EPOCHS = 6;
const RATE = 0.5;
const DECAY = 1e-5;

function termsOf(text: string): string[] {
  const words = foldedWords(text);
  return [...words, ...words.slice(1).map((word, n) => `${words[n]} ${word}`)];
}

/** Trains the baseline by stochastic gradient descent in a fixed order. */
export function trainTfIdf(rows: readonly { text: string; truth: boolean }[]): TfIdfModel {
  const documents = rows.map(({ text }) => termsOf(text));
  const counts = new Map<string, number>();
  for (const terms of documents)
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weigh = (terms: readonly string[]): [string, number][] => {
    const found = [...new Set(terms)].flatMap((term): [string, number][] => {
      const count = counts.get(term) ?? 0;
      return count < 2 ? [] : [[term, Math.log(rows.length / count)]];
    });
    const length = Math.hypot(...found.map(([, w]) => w)) || 1;
    return found.map(([term, w]) => [term, w / length]);
  };
  const vectors = documents.map(weigh);
  const weights = new Map<string, number>();
  let bias = 0;
  const logit = (vector: readonly [string, number][]) =>
    vector.reduce((sum, [term, value]) => sum + value * (weights.get(term) ?? 0), bias);
  const random = randomNumbers(7);
  for (let step = 0; step < EPOCHS * rows.length; step += 1) {
    const n = Math.floor(random() * rows.length);
    const vector = vectors[n] ?? [];
    const error = 1 / (1 + Math.exp(-logit(vector))) - (rows[n]?.truth ? 1 : 0);
    const rate = RATE / (1 + step / rows.length);
    bias -= rate * 0.1 * error;
    for (const [term, value] of vector)
      weights.set(term, (weights.get(term) ?? 0) * (1 - DECAY) - rate * 10 * error * value);
  }
  return { score: (text) => 1 / (1 + Math.exp(-logit(weigh(termsOf(text))))) };
}
