import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { DetectorManifest } from '../../../classifier/detection/detector-manifest.ts';
import { createNgrams, type NgramOutcome, wordsOf } from '../../../classifier/detection/ngrams.ts';
import { readManifest, readModelFile } from '../../../classifier/onnx/model-files.ts';

const folder = join(import.meta.dirname, '../../../classifier/models/detector');
let outcomeOf: (text: string) => NgramOutcome;
beforeAll(() => {
  const { ngrams } = readManifest(folder, DetectorManifest);
  const weights = readModelFile(join(folder, ngrams.file), (bytes) => new Int8Array(bytes));
  outcomeOf = createNgrams(weights, ngrams);
});

describe('wordsOf', () => {
  it.each([
    ['', ['', '']],
    ['Giá xăng tăng 1.250 đồng!', ['', 'giá', 'xăng', 'tăng', '0', '.', '000', 'đồng', '!', '']],
    ['“L’été” a_b 🙂', ['', '"', 'l', "'", 'été', '"', 'a', '_', 'b', '🙂', '']],
    // Typed with a combining accent, an Arabic digit, a Greek capital at the end of a word and a Roman numeral.
    ['e\u0301te\u0301 ٣ ΛΌΓΟΣ Ⅻ', ['', 'été', '0', 'λόγος', 'ⅻ', '']],
  ])('takes %j apart', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('createNgrams', () => {
  // What classifier/training/ngrams.py makes of them with the same weights.
  it.each([
    ['', 5.69e-7, 0.039562164],
    ['Giá xăng tăng 1.250 đồng!', 0.92902555, 0.070707367],
    ['“L’été” a_b 🙂', 0.817572953, 0.174726944],
    ['e\u0301te\u0301 ٣ ΛΌΓΟΣ Ⅻ', 0.94997364, 0.038194687],
    ['I think this government has failed us all.', 0.038883062, 0.931366131],
    ['Le vaccin contre la grippe a tué 300 personnes à Lyon.', 0.999906162, 0.000079337],
  ])('says of %j what it said in training', (text, claim, opinion) => {
    const found = outcomeOf(text);
    expect(found.claim).toBeCloseTo(claim, 8);
    expect(found.opinion).toBeCloseTo(opinion, 8);
  });

  it('bears any text, and its likelihoods sum to one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { claim, opinion, other } = outcomeOf(text);
        expect(Math.min(claim, opinion, other)).toBeGreaterThanOrEqual(0);
        expect(claim + opinion + other).toBeCloseTo(1, 9);
      }),
    );
  });
});
