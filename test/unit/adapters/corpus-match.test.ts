import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorpusReader } from '../../../adapters/embedded/corpus-reader.ts';
import { prepareCorpus } from '../../../adapters/embedded/corpus-schema.ts';
import { createCorpusWriter } from '../../../adapters/embedded/corpus-writer.ts';
import { openDatabase } from '../../../adapters/embedded/database.ts';
import { plainFilter } from '../../../core/corpus-rules.ts';
import { wordSource } from '../../bench/claims.ts';
import { makeDoc } from '../../support/corpus-docs.ts';

/** Some more than the ten best of a text have to be ranked to find them; a tenth of all is enough here. */
const [documents, ranked] = [20_000, 2_000];

const database = openDatabase(':memory:', { vectors: true });
const whole = createCorpusReader(database, { ranked: Number.POSITIVE_INFINITY });
const limited = createCorpusReader(database, { ranked });
const everything = plainFilter('claim', {});

beforeAll(() => {
  prepareCorpus(database);
  const word = wordSource(1);
  const text = () => Array.from({ length: 20 }, word).join(' ');
  createCorpusWriter(database, whole).put(
    'claim',
    Array.from({ length: documents }, (_, i) => ({
      doc: makeDoc('claim', `clm-${i}`, { text: text(), lang: i % 3 ? 'en' : 'vi' }),
    })),
  );
});
afterAll(() => database.close());

/** What is found for some texts, with scores to six digits. */
const found = (reader: typeof whole, texts: readonly string[], filter = everything) =>
  texts.map((text) =>
    reader.search('claim', text, filter, null, 10).map(({ id, score }) => [id, score.toFixed(6)]),
  );

const queries = (length: number) => {
  const word = wordSource(length);
  return Array.from({ length: 20 }, () => Array.from({ length }, word).join(' '));
};

describe('a search that ranks only documents with a rare word', () => {
  it.each([2, 4, 12, 20])('finds the same for %i words, with the same scores', (length) => {
    const texts = queries(length);
    expect(found(limited, texts)).toEqual(found(whole, texts));
  });

  it('finds the same among what passes a filter', () => {
    const filter = plainFilter('claim', { lang: 'vi' });
    const texts = queries(8);
    expect(found(limited, texts, filter)).toEqual(found(whole, texts, filter));
  });

  it('finds a text by itself', () => {
    const texts = whole.get('claim', ['clm-3', 'clm-999']).map(({ doc }) => String(JSON.parse(doc).text));
    expect(texts.map((text) => limited.search('claim', text, everything, null, 1)[0]?.id)).toEqual([
      'clm-3',
      'clm-999',
    ]);
  });

  it('goes by common words where there are no others', () => {
    expect(limited.search('claim', 'muối1', everything, null, 10)).toHaveLength(10);
  });

  it('scores documents that are named, whether or not they have a rare word', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `clm-${i * 7}`);
    for (const text of queries(12)) {
      const all = whole.search('claim', text, everything, null, documents);
      const expected = all.filter(({ id }) => ids.includes(id));
      expect(limited.search('claim', text, everything, ids, ids.length)).toEqual(expected);
    }
  });
});
