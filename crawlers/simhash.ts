import createXxhash from 'xxhash-wasm';
import { foldText } from '../core/fold.ts';

const bits = 64;
const shingleWords = 3;

/** Runs of three words, case, accents and punctuation aside; the words themselves where there are fewer. */
function shinglesOf(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length <= shingleWords) return words;
  return words.slice(shingleWords - 1).map((_word, at) => words.slice(at, at + shingleWords).join(' '));
}

/**
 * Gives a function that computes the 64-bit simhash of a text as 16 hex digits (Charikar 2002, over word shingles hashed with
 * XXH64). Near-copies differ in few bits, unrelated texts in about 32. The same text always has the same hash.
 */
export async function createSimhash(): Promise<(text: string) => string> {
  const { h64 } = await createXxhash();
  return (text) => {
    const sums = new Int32Array(bits);
    for (const shingle of shinglesOf(text)) {
      const hash = h64(shingle);
      const [low, high] = [Number(hash & 0xffffffffn), Number(hash >> 32n)];
      for (let bit = 0; bit < bits; bit += 1) {
        const word = bit < 32 ? low : high;
        const set = (word >>> (bit % 32)) & 1;
        sums[bit] = (sums[bit] ?? 0) + (set === 1 ? 1 : -1);
      }
    }
    const value = sums.reduce((hash, sum, bit) => (sum > 0 ? hash | (1n << BigInt(bit)) : hash), 0n);
    return value.toString(16).padStart(16, '0');
  };
}

/** In how many bits two simhashes differ; up to about 6 of 64 means near-copies. */
export function simhashDistance(a: string, b: string): number {
  return (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length;
}
