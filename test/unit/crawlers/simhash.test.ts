import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSimhash, simhashDistance } from '../../../crawlers/simhash.ts';

const simhash = await createSimhash();
const words =
  'water boil salt clinic district office monday lorry bridge vaccine price rice flood power school bus river rain road market'.split(
    ' ',
  );
const text = (seed: number, length = 300) =>
  Array.from(
    { length },
    (_, n) => words[(seed * (n + 7) * (n + 13)) % words.length] + String((n * seed) % 17),
  ).join(' ');

it('is the same for the same words, whatever their case, accents and punctuation', () => {
  expect(simhash('Nước mặn, CHỮA bệnh.')).toBe(simhash('nuoc man chua benh'));
  expect(simhash('')).toBe('0000000000000000');
  fc.assert(fc.property(fc.string(), (any) => /^[0-9a-f]{16}$/.test(simhash(any))));
});

it('is near for near-copies and far for other texts', () => {
  const original = text(3);
  const copy = `${original.replace('bridge', 'ferry')} This agency report was edited.`;
  expect(simhashDistance(simhash(original), simhash(copy))).toBeLessThanOrEqual(8);
  expect(simhashDistance(simhash(original), simhash(text(5)))).toBeGreaterThan(18);
  expect(simhashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
});
