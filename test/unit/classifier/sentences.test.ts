import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../classifier/text/sentences.ts';
import { processorTime } from '../../support/processor-time.ts';

const split = (text: string, lang: string) =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    [
      'vi',
      'PGS.TS. Lan cho biết có 3.000 ca. BS. Hoa nói "Không đúng!" rồi về. TP. HCM có 2,5 triệu ca.',
      ['PGS.TS. Lan cho biết có 3.000 ca.', 'BS. Hoa nói "Không đúng!" rồi về.', 'TP. HCM có 2,5 triệu ca.'],
    ],
    [
      'en',
      'Dr. Smith said the U.S. economy grew 3.5% in Jan. 2024. "It is false!" the ministry said. It cost $3.50.',
      [
        'Dr. Smith said the U.S. economy grew 3.5% in Jan. 2024.',
        '"It is false!" the ministry said.',
        'It cost $3.50.',
      ],
    ],
    [
      'fr',
      'M. Dupont a dit : « Le vaccin tue ! C’est vrai. » puis il est parti. Mme. Durand a répondu « Non ! » à la foule.',
      [
        'M. Dupont a dit : « Le vaccin tue ! C’est vrai. » puis il est parti.',
        'Mme. Durand a répondu « Non ! » à la foule.',
      ],
    ],
  ])('keeps abbreviations, numbers and quotations together in %s', (lang, text, sentences) => {
    expect(split(text, lang)).toEqual(sentences);
  });

  it('takes headlines and list items without a full stop, and leaves bullets out', () => {
    expect(
      split('Bridge closed after the flood\n\n- Water rose by 2 m\n2. Schools stay shut\n', 'en'),
    ).toEqual(['Bridge closed after the flood', 'Water rose by 2 m', 'Schools stay shut']);
  });

  it('leaves out tables, menus, trails and labels among other lines', () => {
    const text = 'Home > News > Health\nSport\nName | Age | City\n12 450 3.2 %\nThe clinic opened on Monday.';
    expect(split(text, 'en')).toEqual(['The clinic opened on Monday.']);
  });

  it('still reads a text that is one label', () => expect(split('Vaccins', 'fr')).toEqual(['Vaccins']));

  it.each(['', ' \n\t', '12 34 | 5', '🙂 !!!', '\ud800'])('finds no sentence in %j', (text) => {
    expect(splitSentences(text, 'en')).toEqual([]);
  });

  it('cuts what is far too long for one sentence, at spaces', () => {
    const spans = splitSentences('word '.repeat(2_000), 'en');
    expect(spans.length).toBeGreaterThan(5);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(900);
  });

  it('reads a line of a million characters in linear time', () => {
    const texts = ['a'.repeat(1_000_000), '« a. '.repeat(200_000), 'Dr. '.repeat(250_000)];
    const { ms } = processorTime(() => texts.map((text) => splitSentences(text, 'fr')));
    expect(ms).toBeLessThan(20_000);
  });

  it('gives spans in order that never overlap, hold a letter and no space at their ends', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('. ', '!\n', ' « ', ' » ', 'Dr. ', '- ', '\t', '"'),
          ),
        ),
        fc.constantFrom('vi', 'en', 'fr', 'und'),
        (parts, lang) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of splitSentences(text, lang)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(text.slice(start, end)).toMatch(/\p{L}/u);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
