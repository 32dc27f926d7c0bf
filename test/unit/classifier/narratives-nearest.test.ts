import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearestVectors } from '../../../classifier/narratives/nearest-vectors.ts';

const dimensions = 384;

/** Numbers between -1 and 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (x) => x / length);
}

const random = (next: () => number): number[] => Array.from({ length: dimensions }, next);
const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

describe('nearest vectors', () => {
  it('gives exact cosines, best first, and nothing that was removed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 80 }), (seed, count) => {
        const next = numbers(seed);
        const index = createNearestVectors(dimensions);
        const vectors = Array.from({ length: count }, () => unit(random(next)));
        const slots = vectors.map((vector) => index.add(vector));
        const gone = new Set(slots.filter((_, n) => n % 3 === 0));
        for (const slot of gone) index.remove(slot);
        const query = unit(random(next));
        const found = index.nearest(query, count);
        expect(index.size).toBe(count - gone.size);
        expect(new Set(found.map(({ slot }) => slot))).toEqual(new Set(slots.filter((s) => !gone.has(s))));
        for (const { slot, cosine: given } of found)
          expect(given).toBeCloseTo(cosine(query, vectors[slots.indexOf(slot)] ?? query), 5);
        expect(found.map((near) => near.cosine)).toEqual(
          found.map((near) => near.cosine).sort((a, b) => b - a),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('finds the near ones among thousands, also when old ones have made way for new', () => {
    const next = numbers(7);
    const index = createNearestVectors(dimensions);
    const near = (of: Float32Array): Float32Array => unit([...of].map((x) => x + next() * 0.12));
    const topics = Array.from({ length: 6_000 }, () => unit(random(next)));
    const slots: number[] = [];
    for (const topic of topics) {
      slots.push(index.add(topic));
      if (slots.length > 5_000) index.remove(slots[slots.length - 5_001] ?? -1);
    }
    expect(index.size).toBe(5_000);
    const asked = Array.from({ length: 200 }, (_, n) => 1_000 + n * 25);
    const hits = asked.filter((n) => {
      const best = index.nearest(near(topics[n] ?? unit([1])), 5)[0];
      return best?.slot === slots[n];
    });
    expect(hits.length).toBeGreaterThanOrEqual(190);
  });
});
