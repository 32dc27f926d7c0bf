import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../classifier/text/clean-text.ts';

const shown = (original: string, word: string): string => {
  const clean = cleanText(original);
  const at = clean.text.indexOf(word);
  const { start, end } = clean.span(at, at + word.length);
  return original.slice(start, end);
};

describe('cleanText', () => {
  it.each([
    ['zero-width space', 'vac\u200bcine', 'vaccine'],
    ['soft hyphen', 'vac\u00adcine', 'vaccine'],
    ['bidi override', '\u202evaccine\u202c', 'vaccine'],
    ['tag characters', 'vac\u{e0041}cine', 'vaccine'],
    ['Cyrillic letters', 'vасcinе', 'vaccine'],
    ['Greek letters', 'vαccine', 'vaccine'],
    ['mathematical letters', '𝐯𝐚𝐜𝐜𝐢𝐧𝐞', 'vaccine'],
    ['full-width letters', 'ｖａｃｃｉｎｅ', 'vaccine'],
  ])('reads a word hidden by %s', (_how, hidden, word) => {
    expect(cleanText(`the ${hidden} kills`).text).toBe(`the ${word} kills`);
  });

  it('points at the hidden word in the original', () => {
    expect(shown('no vас\u200bcinе today', 'vaccine')).toBe('vас\u200bcinе');
    expect(shown('𝐯𝐚𝐜𝐜𝐢𝐧𝐞 now', 'cin')).toBe('𝐜𝐢𝐧');
  });

  it.each(['Привет, мир', 'Καλημέρα κόσμε', 'Bộ Y tế: 3.000 ca ở Đà Nẵng', 'œuvre de l’été', '🧂🏽 ok'])(
    'leaves the letters of real text alone: %s',
    (text) => {
      expect(cleanText(text).text.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    },
  );

  it('gives spans that lie in the original and grow with the clean text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        let last = 0;
        for (let i = 0; i < clean.text.length; i += 1) {
          const { start, end } = clean.span(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : Math.min(last, start));
          last = start;
        }
        expect(clean.text.isWellFormed()).toBe(true);
      }),
    );
  });
});
