import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eld } from 'eld/extrasmall';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReliable, languageScores, likeliestLanguage } from '../../../classifier/text/language-scores.ts';
import { ngramKey, packLanguageTable, unpackLanguageTable } from '../../../classifier/text/language-table.ts';

const data = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, '../../../classifier/training/data', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Sentences in six languages, and in scripts that these do not use. */
const texts = [
  ...['vi', 'en', 'fr', 'other'].flatMap((lang) =>
    data(`written.${lang}.jsonl`)
      .filter((_, n) => n % 5 === 0)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  ),
  'Вода в этом городе непригодна для питья со вчерашнего дня, сообщила администрация.',
  'この町の水は昨日から飲めません。市役所が発表しました。',
  'इस शहर का पानी कल से पीने योग्य नहीं है, नगरपालिका ने कहा।',
  'مياه هذه المدينة غير صالحة للشرب منذ أمس',
  'Το νερό αυτής της πόλης δεν πίνεται από χθες',
  'น้ำประปาในเมืองนี้ดื่มไม่ได้ตั้งแต่เมื่อวาน',
  `l'eau d’ici n'est pas potable ${'vraiment '.repeat(80)}`,
];
const supported = ['vi', 'en', 'fr'];

describe('languages of texts', () => {
  it('are told as ELD tells them', () => {
    const few = eld.newInstance();
    few.setLanguageSubset(supported);
    const ours = texts.map((text) => {
      const scores = languageScores(text);
      const lang = likeliestLanguage(scores);
      return [lang, lang !== null && isReliable(scores, lang), likeliestLanguage(scores, supported)];
    });
    const theirs = texts.map((text) => {
      const found = eld.detect(text);
      return [found.language || null, found.isReliable(), few.detect(text).language || null];
    });
    expect(ours).toEqual(theirs);
  });

  it('are told of any text, and of none without letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const { sums, ngrams } = languageScores(text);
        expect(sums.every((sum) => sum >= 0)).toBe(true);
        expect(ngrams > 0).toBe(/\p{L}/u.test(text.slice(0, 1_000).toWellFormed()));
      }),
    );
    expect(likeliestLanguage(languageScores('12:30 — 🙂 \ud800'))).toBeNull();
  });
});

describe('the table', () => {
  it('comes back from its bytes as it was packed, in the order of its keys', () => {
    const score = fc.record({ language: fc.nat(1), score: fc.nat(255) });
    const ngram = fc.record({ key: fc.nat(2 ** 31), scores: fc.array(score, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.uniqueArray(ngram, { selector: ({ key }) => key }), (ngrams) => {
        const languages = [
          { code: 'vi', usual: 0.8 },
          { code: 'fr', usual: 0.75 },
        ];
        const table = unpackLanguageTable(packLanguageTable({ languages, ngrams }));
        expect(table.languages).toEqual(languages);
        const back = Array.from(table.keys, (key, n) => ({
          key,
          scores: Array.from(
            table.languageOf.subarray(table.begins[n], table.begins[n + 1]),
            (language, m) => ({
              language,
              score: table.scoreOf[(table.begins[n] ?? 0) + m],
            }),
          ),
        }));
        expect(back).toEqual(ngrams.toSorted((a, b) => a.key - b.key));
      }),
    );
  });

  it('tells apart n-grams of up to six bytes', () => {
    const bytes = fc.uint8Array({ min: 1, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(ngramKey(a) === ngramKey(b)).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });
});
