import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { corpusContract } from './corpus-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimwatch-corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

corpusContract('SQLite', async () => {
  const path = join(folder, `${++files}.db`);
  return { open: async () => createSqliteCorpus({ path }) };
});
