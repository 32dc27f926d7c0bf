/**
 * Writes what the encoder is tuned by as the product would encode it: `node classifier/training/encoder-pairs.ts OUT.json`. Each written
 * post becomes `{ split, query, parts }`: the post as it is looked up, and the claim, title and opening of its fact-check, without those left out.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BODY_CHARACTERS } from '../matching/fact-check-passage.ts';
import { queryText } from '../matching/query-text.ts';
import { createAccentRestorer } from '../text/restore-accents.ts';
import { readPosts } from './posts.ts';

const target = process.argv[2];
if (!target) throw new Error('Say where to write: node classifier/training/encoder-pairs.ts OUT.json');
const accents = await createAccentRestorer({ folder: join(import.meta.dirname, '../models/accents') });
const pairs = readPosts().map(({ lang, text, check, split }) => ({
  split,
  query: accents.restore(queryText(text), lang),
  parts: [check.claim, check.title, check.opening?.slice(0, BODY_CHARACTERS)].flatMap((part) =>
    part ? [accents.restore(part, check.lang)] : [],
  ),
}));
writeFileSync(target, JSON.stringify(pairs));
console.log(`${pairs.length} pairs`);
