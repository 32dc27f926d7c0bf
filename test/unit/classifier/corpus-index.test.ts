import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../../adapters/embedded/sqlite-corpus.ts';
import { findCandidates } from '../../../classifier/matching/candidates.ts';
import { corpusIndex } from '../../../classifier/matching/corpus-index.ts';
import { makeDoc, vectorAtAngle } from '../../support/corpus-docs.ts';

const corpus = createSqliteCorpus({ path: ':memory:' });
const index = corpusIndex(corpus);
const fields = { title: null, text: null };
beforeAll(() =>
  corpus.put('factCheck', [
    {
      doc: makeDoc('factCheck', 'salt', { ...fields, claim: 'Salt water cures dengue' }),
      vector: vectorAtAngle(0.2),
    },
    {
      doc: makeDoc('factCheck', 'garlic', { ...fields, claim: 'Garlic water cures colds' }),
      vector: vectorAtAngle(0.1),
    },
    {
      doc: makeDoc('factCheck', 'banks', { ...fields, claim: 'Banks freeze accounts' }),
      vector: vectorAtAngle(0.3),
    },
  ]),
);
afterAll(() => corpus.close());

describe('the fact-checks of a corpus as an index', () => {
  it('scores what is named, of none without asking', async () => {
    const all = await corpus.search('factCheck', { text: 'salt water' });
    const scores = await index.scores('salt water', ['salt', 'banks', 'nowhere']);
    expect([...scores]).toEqual([['salt', all[0]?.score]]);
    expect((await index.scores('salt water', [])).size).toBe(0);
  });

  it.each([
    ['salt water', ['salt', 'garlic', 'banks']],
    ['salt water, garlic water and banks', ['garlic', 'salt', 'banks']],
    ['nothing of it', ['garlic', 'salt', 'banks']],
  ])('gives the candidates of %j, whether words found all of them, some or none', async (text, expected) => {
    const found = await findCandidates(index, { text, vector: vectorAtAngle(0.15) }, 30);
    expect(found.map(({ factCheck }) => factCheck.id).sort()).toEqual(expected.toSorted());
  });
});
