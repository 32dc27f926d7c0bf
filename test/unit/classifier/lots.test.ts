import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalLengths } from '../../../classifier/onnx/lots.ts';

const textOf = (length: number) => ({ ids: Array.from({ length }, () => 1), tokens: [] });

it('puts every text into one lot, beside none of another length, and no lot is too large', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 12 })),
      fc.integer({ min: 1, max: 9 }),
      (lengths, most) => {
        const lots = equalLengths(lengths.map(textOf), most);
        expect(lots.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, place) => place));
        for (const lot of lots) {
          expect(lot.length).toBeLessThanOrEqual(most);
          expect(new Set(lot.map((place) => lengths[place])).size).toBe(1);
        }
      },
    ),
  );
});

it('keeps long texts by themselves, since they would take much memory and gain nothing together', () => {
  const lots = equalLengths([300, 300, 200, 200, 200, 600].map(textOf), 8);
  expect(lots).toEqual([[0], [1], [2, 3], [4], [5]]);
});

it('makes no more lots than it must', () => {
  expect(equalLengths([5, 3, 5, 5, 3, 5, 5].map(textOf), 2)).toEqual([[0, 2], [3, 5], [6], [1, 4]]);
});
