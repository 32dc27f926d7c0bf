import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auc,
  bootstrap,
  calibrationError,
  f1At,
  macroF1At,
  meanAveragePrecision,
  shareTrue,
  successAt,
} from '../../../classifier/eval/metrics.ts';

const rows = [
  { score: 0.9, truth: true },
  { score: 0.8, truth: false },
  { score: 0.7, truth: true },
  { score: 0.2, truth: false },
];

describe('metrics', () => {
  it('agrees with values worked out by hand', () => {
    expect(f1At(0.5)(rows)).toBeCloseTo(0.8);
    expect(macroF1At(0.5)(rows)).toBeCloseTo((0.8 + 2 / 3) / 2);
    expect(auc(rows)).toBeCloseTo(0.75);
    expect(calibrationError(rows)).toBeCloseTo((0.1 + 0.8 + 0.3 + 0.2) / 4);
    const rankings = [
      { right: [false, true, true], relevant: 2 },
      { right: [true], relevant: 1 },
      { right: [false, false], relevant: 1 },
    ];
    expect(meanAveragePrecision(5)(rankings)).toBeCloseTo(((1 / 2 + 2 / 3) / 2 + 1) / 3);
    expect(successAt(1)(rankings)).toBeCloseTo(1 / 3);
  });

  it('counts ties of AUC half', () => {
    expect(
      auc([
        { score: 1, truth: true },
        { score: 1, truth: false },
      ]),
    ).toBe(0.5);
  });

  it('puts the value within its interval, the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 5, maxLength: 60 }), (list) => {
        const figure = bootstrap(list, shareTrue);
        expect(figure.low).toBeLessThanOrEqual(figure.value);
        expect(figure.high).toBeGreaterThanOrEqual(figure.value);
        expect(bootstrap(list, shareTrue)).toEqual(figure);
      }),
      { numRuns: 20 },
    );
  });
});
