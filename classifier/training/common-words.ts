/** Writes the words that the project's written sentences hold in small letters: `node classifier/training/common-words.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { foldText } from '../../core/fold.ts';

const here = (path: string) => new URL(path, import.meta.url);

/** Folded words of two letters or more that stand in small letters in at least one sentence, sorted. */
function commonWords(sentences: readonly string[]): string[] {
  const words = sentences.flatMap((text) => text.match(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []);
  return [...new Set(words.map(foldText))].filter((word) => /^[a-z]{2,}$/.test(word)).sort();
}

const sentences = ['vi', 'en', 'fr'].flatMap((lang) =>
  readFileSync(here(`./data/written.${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { text: string } => JSON.parse(line))
    // Sentences without any capital would make names common words.
    .filter(({ text }) => /\p{Lu}/u.test(text))
    .map(({ text }) => text),
);
writeFileSync(here('../matching/common-words.txt'), `${commonWords(sentences).join('\n')}\n`);
