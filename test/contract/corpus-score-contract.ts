import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accentedWords, foldedWords, searchWords } from '../../core/corpus-rules.ts';
import type { Corpus } from '../../core/ports.ts';
import { createWordScore, type SpelledWords, type WordStatistics } from '../../core/word-scores.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import type { CorpusHarness } from './corpus-contract.ts';

const titles = [
  'Nước muối chữa khỏi cảm lạnh',
  'Nuoc muoi, nước muối và nước mắm',
  'Garlic and salt heal a cold, say those who sell garlic and salt',
  'Salt',
  "L'eau de mer guérit les œdèmes, dit-on en bord de mer",
  'Polling stations close early in the north',
  'The moon was painted red over the polling station by people who had waited for it since the morning of the day before',
];

const wordsOf = (text: string): SpelledWords => ({
  folded: foldedWords(text),
  accented: accentedWords(text),
});

/** Counted from the documents themselves. */
function statisticsOf(documents: readonly SpelledWords[]): WordStatistics {
  return {
    documents: documents.length,
    words: documents.reduce((sum, { folded, accented }) => sum + folded.length + accented.length, 0),
    documentsWith: (spelling, word) => documents.filter((one) => one[spelling].includes(word)).length,
  };
}

/** What a score means. Matching was calibrated on it, so it must not differ from engine to engine. */
export function corpusScoreContract(makeHarness: () => Promise<CorpusHarness>): void {
  describe('scores of a search', () => {
    let corpus: Corpus;
    beforeAll(async () => {
      corpus = await (await makeHarness()).open();
      await corpus.put(
        'narrative',
        titles.map((title, n) => ({ doc: makeDoc('narrative', `nar-${n}`, { title }) })),
      );
    });
    afterAll(() => corpus?.close());

    it.each(['nước muối', 'salt and garlic', 'polling station', 'mer œdèmes', 'the moon'])(
      'are BM25 to four digits: %s',
      async (text) => {
        const documents = titles.map(wordsOf);
        const score = createWordScore(searchWords(text), statisticsOf(documents));
        const expected = documents.map(score).filter((one) => one > 0);
        const found = (await corpus.search('narrative', { text })).map((hit) => hit.score);
        expect(found.length).toBe(expected.length);
        for (const [n, one] of expected.sort((a, b) => b - a).entries()) expect(found[n]).toBeCloseTo(one, 4);
      },
    );
  });
}
