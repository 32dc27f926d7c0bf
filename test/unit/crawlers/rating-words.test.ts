import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/fold.ts';
import { readRating } from '../../../crawlers/fact-checks/rating.ts';
import { ratingWords, stepOfWords } from '../../../crawlers/fact-checks/rating-words.ts';
import { FACT_CHECKS_EN } from '../../../demo/content/fact-checks-en.ts';
import { FACT_CHECKS_FR } from '../../../demo/content/fact-checks-fr.ts';
import { FACT_CHECKS_VI } from '../../../demo/content/fact-checks-vi.ts';

const entries = Object.values(ratingWords).flatMap((byStep) =>
  Object.entries(byStep).flatMap(([step, words]) => words.map((word) => ({ word, step: Number(step) }))),
);

describe('rating words', () => {
  it.each([
    ['Pants on Fire!', 0],
    ['FALSE:', 0],
    ['Mostly false', 0.25],
    ['Half-True', 0.5],
    ['Mostly True', 0.75],
    ['Faux', 0],
    ['Trompeur', 0.25],
    ['Manque de contexte', 0.5],
    ['Plutôt vrai', 0.75],
    ['C’est faux.', 0],
    ['Sai sự thật', 0],
    ['Gây hiểu lầm', 0.25],
    ['Thiếu bối cảnh', 0.5],
    ['Đúng', 1],
    ['Engañoso', 0.25],
    ['Größtenteils falsch', 0.25],
    ['Contesto mancante', 0.5],
  ])('%s lies at %s', (words, step) => {
    expect(stepOfWords(words)).toBe(step);
  });

  it.each([
    '',
    'Satire',
    'Unproven',
    'Opinion',
    'False. The film is from 2015.',
    'Not false',
    'Không sai',
    'Tidak benar',
  ])('does not guess at "%s"', (words) => {
    expect(stepOfWords(words)).toBeNull();
    expect(readRating(words)?.words ?? '').toBe(words);
  });

  it('stand for one step each, over all languages, whatever their case, accents and punctuation', () => {
    const spelling = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => foldText(word),
      (word) => word.normalize('NFD'),
      (word) => ` «${word.replaceAll(' ', '-')}»! `,
    );
    fc.assert(
      fc.property(fc.constantFrom(...entries), spelling, ({ word, step }, spell) => {
        expect(stepOfWords(spell(word))).toBe(step);
      }),
      { numRuns: 2_000 },
    );
    for (const { word, step } of entries) expect([word, stepOfWords(word)]).toEqual([word, step]);
  });

  it('count only where there is no number', () => {
    expect(readRating({ alternateName: 'Faux' })?.normalised).toBe(0);
    expect(readRating({ alternateName: 'Faux', ratingValue: 2 })?.normalised).toBe(0.25);
    expect(
      readRating({ alternateName: 'Faux', ratingValue: 0, worstRating: 1, bestRating: 8 })?.normalised,
    ).toBeNull();
  });

  it('lie within a step of the numbers of the demo’s fact-checkers, and leave out what is no step', () => {
    const checks = [...FACT_CHECKS_EN, ...FACT_CHECKS_FR, ...FACT_CHECKS_VI];
    const known = checks.filter(({ rating }) => stepOfWords(rating) !== null);
    const far = known.filter(
      ({ rating, value }) =>
        value !== undefined && Math.abs((stepOfWords(rating) ?? 0) - (value - 1) / 4) > 0.25,
    );
    expect(far).toEqual([]);
    const unknown = new Set(
      checks.map(({ rating }) => rating).filter((words) => stepOfWords(words) === null),
    );
    expect([...unknown].sort()).toEqual(['Không có bằng chứng', 'Outdated', 'Unproven']);
  });
});
