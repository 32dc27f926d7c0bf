import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyStretches } from '../../../classifier/detection/reasons.ts';
import { wordSums } from '../../../classifier/onnx/word-sums.ts';

const word = fc.stringMatching(/^[a-zà-ỹ0-9.,%]{1,9}$/u);
const sentence = fc.array(word, { minLength: 8, maxLength: 60 });

describe('stretches of a claim', () => {
  it('are the two whose words bring most, the heavier one first', () => {
    const words = Array.from({ length: 16 }, (_, n) => `w${n}`);
    const shares = words.map((_, n) => [0.1, 0.9, -0.5, 0.4][Math.floor(n / 4)] ?? 0);
    const text = words.join(' ');
    const found = likelyStretches(text, shares).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['w4 w5 w6 w7', 'w12 w13 w14 w15']);
  });

  it('are all of them where shares are not those of its words', () => {
    const text = Array.from({ length: 16 }, (_, n) => `w${n}`).join(' ');
    expect(likelyStretches(text, [1, 2, 3])).toHaveLength(4);
  });

  it('are none where it has fewer than eight words', () => {
    expect(likelyStretches('one two three four five six seven', [1, 1, 1, 1, 1, 1, 1])).toEqual([]);
  });

  it('are whole words, at least four each, and leave none out together', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const text = words.join('  ');
        const all = likelyStretches(text, []);
        const cut = all.map(({ start, end }) => text.slice(start, end).split(/\s+/));
        expect(cut.flat()).toEqual(words);
        expect(Math.min(...cut.map((part) => part.length))).toBeGreaterThanOrEqual(4);
        const likely = likelyStretches(
          text,
          words.map(({ length }) => length),
        );
        expect(likely).toHaveLength(2);
        expect(all.map(({ start }) => start)).toEqual(expect.arrayContaining(likely.map((s) => s.start)));
      }),
    );
  });
});

describe('sums by word', () => {
  it('add up the pieces of a word and leave the special tokens out', () => {
    const tokens = ['<s>', '▁the', '▁minis', 'try', '▁', '½', '</s>'];
    expect(wordSums(tokens, [9, 1, 2, 3, 4, 5, 9])).toEqual([1, 5, 9]);
  });

  it('give every word its own, whatever the pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 })), (words) => {
        const tokens = words.flatMap((pieces) => pieces.map((_, n) => (n === 0 ? '▁a' : 'b')));
        const sums = wordSums(['<s>', ...tokens, '</s>'], [1, ...words.flat(), 1]);
        expect(sums).toEqual(words.map((pieces) => pieces.reduce((a, b) => a + b, 0)));
      }),
    );
  });

  it('are none for a text without words', () => {
    expect(wordSums(['<s>', '</s>'], [1, 1])).toEqual([]);
  });
});
