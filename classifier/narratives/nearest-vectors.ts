/** A vector found near another: where it is kept, and the cosine between the two. */
export interface Near {
  readonly slot: number;
  readonly cosine: number;
}

/** Unit vectors to be searched by cosine, with room taken back when they are removed. */
export interface NearestVectors {
  readonly size: number;
  /** Keeps a copy and returns its slot; slots of removed vectors are used again. */
  add(vector: Float32Array): number;
  remove(slot: number): void;
  /** The nearest with exact cosines, best first, ties by slot. Far ones (cosine under about 0.3) may be missed among many. */
  nearest(vector: Float32Array, limit: number): Near[];
}

const WORD_BITS = 32;
/** Words of a code that the first look at every vector reads: the signs of 128 coordinates. */
const PREFIX_WORDS = 4;
/** How many that first look keeps: a share of all, and at least so many. */
const KEPT_SHARE = 1 / 16;
const KEPT_LEAST = 512;
/** Vectors compared exactly for each one asked for: signs alone order them only roughly. */
const OVERSAMPLING = 4;

function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The signs of a vector as bits. Two unit vectors differ in about `acos(cosine) / pi` of them (Charikar 2002). */
function signsOf(vector: Float32Array, words: number): Uint32Array {
  return Uint32Array.from({ length: words }, (_, word) => {
    let bits = 0;
    for (let bit = 0; bit < WORD_BITS; bit += 1)
      if ((vector[word * WORD_BITS + bit] ?? 0) > 0) bits |= 1 << bit;
    return bits;
  });
}

function grown<T extends Float32Array | Uint32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}

/** Codes of so many words each, kept by slot. */
interface Codes {
  words: number;
  values: Uint32Array;
}

/** The `count` slots of those given whose codes differ least from one, in no order; of equally far ones those that come first. */
function closest(
  slots: readonly number[],
  count: number,
  { words, values }: Codes,
  query: Uint32Array,
): number[] {
  if (slots.length <= count) return [...slots];
  const distances = new Uint16Array(slots.length);
  const histogram = new Uint32Array(words * WORD_BITS + 1);
  for (let n = 0; n < slots.length; n += 1) {
    const at = (slots[n] ?? 0) * words;
    let distance = 0;
    for (let word = 0; word < words; word += 1)
      distance += popCount((query[word] ?? 0) ^ (values[at + word] ?? 0));
    distances[n] = distance;
    histogram[distance] = (histogram[distance] ?? 0) + 1;
  }
  let [cutoff, below] = [0, 0];
  while (below + (histogram[cutoff] ?? 0) < count) {
    below += histogram[cutoff] ?? 0;
    cutoff += 1;
  }
  let ties = count - below;
  const kept: number[] = [];
  for (let n = 0; n < slots.length; n += 1) {
    const distance = distances[n] ?? 0;
    if (distance > cutoff || (distance === cutoff && ties === 0)) continue;
    if (distance === cutoff) ties -= 1;
    kept.push(slots[n] ?? 0);
  }
  return kept;
}

/**
 * Looks at every vector, but at most of them only in passing: by the Hamming distance of the first signs, then of all signs for those
 * that are left, and by the exact cosine for the best. About a hundredth of the work of comparing all of them exactly, and unlike an
 * inverted file it finds the moderately near as well: translations of one claim have cosines of about 0.5.
 */
export function createNearestVectors(dimensions: number): NearestVectors {
  const words = Math.ceil(dimensions / WORD_BITS);
  const prefixWords = Math.min(words, PREFIX_WORDS);
  const codes: Codes = { words, values: new Uint32Array(0) };
  const prefixes: Codes = { words: prefixWords, values: new Uint32Array(0) };
  let vectors = new Float32Array(0);
  let capacity = 0;
  const live: number[] = [];
  /** Where in `live` a slot stands. */
  const places: number[] = [];
  const free: number[] = [];

  const grow = (): void => {
    capacity = Math.max(1024, capacity * 2);
    vectors = grown(vectors, capacity * dimensions);
    codes.values = grown(codes.values, capacity * words);
    prefixes.values = grown(prefixes.values, capacity * prefixWords);
  };
  const cosine = (vector: Float32Array, slot: number): number => {
    const at = slot * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i += 1) sum += (vector[i] ?? 0) * (vectors[at + i] ?? 0);
    return sum;
  };

  return {
    get size() {
      return live.length;
    },
    add(vector) {
      const slot = free.pop() ?? live.length;
      if (slot >= capacity) grow();
      const signs = signsOf(vector, words);
      vectors.set(vector, slot * dimensions);
      codes.values.set(signs, slot * words);
      prefixes.values.set(signs.subarray(0, prefixWords), slot * prefixWords);
      places[slot] = live.push(slot) - 1;
      return slot;
    },
    remove(slot) {
      const place = places[slot] ?? -1;
      const last = live.at(-1);
      if (last === undefined || live[place] !== slot) return;
      live[place] = last;
      places[last] = place;
      live.pop();
      places[slot] = -1;
      free.push(slot);
    },
    nearest(vector, limit) {
      const signs = signsOf(vector, words);
      const most = Math.max(KEPT_LEAST, limit * OVERSAMPLING, Math.ceil(live.length * KEPT_SHARE));
      const left = closest(live, most, prefixes, signs);
      return closest(left, limit * OVERSAMPLING, codes, signs)
        .map((slot) => ({ slot, cosine: cosine(vector, slot) }))
        .sort((a, b) => b.cosine - a.cosine || a.slot - b.slot)
        .slice(0, limit);
    },
  };
}
