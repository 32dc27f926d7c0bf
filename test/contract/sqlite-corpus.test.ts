import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import type { Corpus } from '../../core/ports.ts';
import { corpusContract } from './corpus-contract.ts';
import { corpusListContract } from './corpus-list-contract.ts';
import { corpusModelContract } from './corpus-model-contract.ts';
import { corpusSearchContract } from './corpus-search-contract.ts';
import { corpusWriteContract } from './corpus-write-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

corpusContract('SQLite', async () => {
  const path = join(folder, `${++files}.db`);
  return { open: async () => createSqliteCorpus({ path }) };
});

/** For filters and single checks; all clauses but those of a life after closing, which it has none of. */
describe('Corpus: SQLite in memory', () => {
  let corpus: Corpus;
  beforeAll(() => {
    corpus = createSqliteCorpus({ path: ':memory:' });
  });
  afterAll(() => corpus.close());

  corpusWriteContract(() => corpus);
  corpusSearchContract(() => corpus);
  corpusListContract(() => corpus);
  corpusModelContract(() => corpus);
});
