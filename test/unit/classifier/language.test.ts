import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../classifier/text/language.ts';
import { foldText } from '../../../core/fold.ts';

const written = (lang: string): string[] =>
  readFileSync(join(import.meta.dirname, `../../../classifier/training/data/written.${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);

describe('detectLanguage', () => {
  it.each(['vi', 'en', 'fr'])('knows nearly all written sentences of %s', (lang) => {
    const texts = written(lang);
    const right = texts.filter((text) => detectLanguage(text).lang === lang).length;
    expect(right / texts.length).toBeGreaterThan(0.99);
  });

  it('knows Vietnamese without accents, and says so', () => {
    const texts = written('vi')
      .map(foldText)
      .filter((text) => text.split(' ').length >= 6);
    const right = texts.filter((text) => detectLanguage(text).lang === 'vi').length;
    expect(right / texts.length).toBeGreaterThan(0.97);
    expect(detectLanguage('bo y te xac nhan uong nuoc chanh khong chua duoc ung thu')).toEqual({
      lang: 'vi',
      bare: true,
    });
  });

  it('takes neither English nor French for bare Vietnamese', () => {
    expect([...written('en'), ...written('fr')].filter((text) => detectLanguage(text).bare)).toEqual([]);
  });

  it.each([
    ['Das Wasser in dieser Stadt ist seit gestern nicht mehr trinkbar.', 'de'],
    ['El agua de esta ciudad ya no es potable desde ayer, según el ayuntamiento.', 'es'],
  ])('names other languages: %s', (text, lang) => expect(detectLanguage(text).lang).toBe(lang));

  it.each(['', '123', '🙂', '\ud800'])('does not guess where there is no letter: %j', (text) => {
    expect(detectLanguage(text)).toEqual({ lang: 'und', bare: false });
  });
});
