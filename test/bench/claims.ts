import { vectorDimensions } from '../../core/corpus-rules.ts';
import type { Entry } from '../../core/ports.ts';
import { makeDoc, seededRandom } from '../support/corpus-docs.ts';

/** Claims of each text that say much the same: how strongly vectors cluster. */
const claimsPerNarrative = 20;

/** How far a claim lies from the middle of its narrative, beside how far those lie from each other. */
const spread = 0.6;

const syllables = ['nước', 'muối', 'chữa', 'bệnh', 'tiêm', 'vắc', 'xin', 'ngân', 'hàng', 'bão', 'lũ', 'điện'];

/** Words as common as in a language: the n-th is drawn with a weight of about 1/n. The same seed gives the same words. */
export function wordSource(seed: number): () => string {
  const random = seededRandom(seed);
  return () => {
    const rank = Math.floor(20_000 ** random());
    return `${syllables[rank % syllables.length]}${rank}`;
  };
}

/** A normal deviate (Box and Muller, 1958). */
function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * Directions as encoders give them: few dimensions carry most of the variance, and claims lie in clusters, one a narrative. All of
 * one seed stand one after the other in one array.
 */
export function clusteredVectors(count: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const scale = Float32Array.from({ length: vectorDimensions }, (_, j) => (j + 1) ** -0.5);
  const draw = () => scale.map((s) => s * gauss(random));
  const middles = Array.from({ length: Math.ceil(count / claimsPerNarrative) }, draw);
  const all = new Float32Array(count * vectorDimensions);
  for (let i = 0; i < count; i++) {
    const middle = middles[Math.floor(random() ** 2 * middles.length)] ?? scale;
    const vector = draw().map((x, j) => (middle[j] ?? 0) + spread * x);
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
    all.set(
      vector.map((x) => x / length),
      i * vectorDimensions,
    );
  }
  return all;
}

/** One of such vectors. */
export const vectorAt = (vectors: Float32Array, i: number): Float32Array =>
  vectors.subarray(i * vectorDimensions, (i + 1) * vectorDimensions);

/** Claims of 20 words in three languages, one a minute, with the vectors given, `from` (inclusive) `to` (exclusive). */
export function claimEntries(
  vectors: Float32Array,
  from: number,
  to: number,
  word: () => string,
): Entry<'claim'>[] {
  return Array.from({ length: to - from }, (_, j) => {
    const i = from + j;
    const fields = {
      text: Array.from({ length: 20 }, word).join(' '),
      lang: ['vi', 'en', 'fr'][i % 3],
      firstSeenAt: new Date(Date.UTC(2024, 0, 1) + i * 60_000).toISOString(),
    };
    return { doc: makeDoc('claim', `clm-${i}`, fields), vector: vectorAt(vectors, i).slice() };
  });
}

/** The cosine of the tenth nearest of the first `count` vectors to a query. */
export function tenthBest(vectors: Float32Array, count: number, query: Float32Array): number {
  const cosines = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const start = i * vectorDimensions;
    let sum = 0;
    for (let j = 0; j < vectorDimensions; j++) sum += (vectors[start + j] ?? 0) * (query[j] ?? 0);
    cosines[i] = sum;
  }
  return cosines.sort().at(-10) ?? -1;
}
