import { readFileSync } from 'node:fs';
import { ngramKey, unpackLanguageTable } from './language-table.ts';

/**
 * The smallest table of ELD (Efficient language detector 2.1, Nito T.M., Apache-2.0,
 * https://github.com/nitotm/efficient-language-detector-js), which is read here by ELD's method.
 */
const table = unpackLanguageTable(
  readFileSync(new URL('../models/languages/languages.bin', import.meta.url)),
);

/** Whatever stands between two words; an apostrophe before a letter belongs to its word. */
const betweenWords = /[^\p{L}]+(?<!['`’])/gu;

/** Only the beginning is looked at: characters, then bytes up to the end of a word, then bytes in any case. */
const MOST_CHARACTERS = 1_000;
const ENOUGH_BYTES = 350;
const MOST_BYTES = 380;

/** Bytes of a word that are looked at, of an n-gram without the spaces around it, and from one to the next. */
const WORD_BYTES = 70;
const NGRAM = 4;
const STRIDE = 3;

/** What was taken off every score that the table keeps, so that these fit a byte. */
const LEAST_SCORE = 53;

/** A sum for each n-gram that is this high counts as half of full certainty. */
const HALF_CERTAIN = 25;

/** The share of the usual score that makes an answer reliable, and the fewest n-grams that can. */
const RELIABLE = 0.75;
const FEWEST_NGRAMS = 3;

const SPACE = 0x20;

/** The words of the beginning of a text as bytes of UTF-8. */
function wordsOf(text: string): Buffer[] {
  const plain = text.slice(0, MOST_CHARACTERS).toWellFormed().replace(betweenWords, ' ').trim().toLowerCase();
  const words: Buffer[] = [];
  let bytes = 0;
  for (const word of plain.split(' ')) {
    let end = 0;
    for (const char of word) {
      if (bytes > MOST_BYTES) break;
      const size = Buffer.byteLength(char);
      end += size;
      bytes += size;
    }
    if (end > 0) words.push(Buffer.from(word).subarray(0, end));
    if (bytes > ENOUGH_BYTES) break;
    bytes += 1;
  }
  return words;
}

/** Keys of the distinct n-grams of some words: four bytes at every third place, with a space before the first and behind the last. */
function ngramKeys(words: readonly Buffer[]): Set<number> {
  const keys = new Set<number>();
  const add = (bytes: Uint8Array, first: boolean, last: boolean) =>
    keys.add(ngramKey(Uint8Array.from([...(first ? [SPACE] : []), ...bytes, ...(last ? [SPACE] : [])])));
  for (const word of words) {
    const length = Math.min(word.length, WORD_BYTES);
    let at = 0;
    for (; at + NGRAM < length; at += STRIDE) add(word.subarray(at, at + NGRAM), at === 0, false);
    add(word.subarray(Math.max(0, length - NGRAM), length), at === 0, true);
  }
  return keys;
}

/** The place of a key in the table; -1 where it is not there. */
function placeOf(key: number): number {
  let low = 0;
  let high = table.keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = table.keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** How much a text speaks for each language of the table. */
export interface LanguageScores {
  readonly sums: Float64Array;
  readonly ngrams: number;
}

/** The scores of the beginning of a text. */
export function languageScores(text: string): LanguageScores {
  const keys = ngramKeys(wordsOf(text));
  const sums = new Float64Array(table.languages.length);
  for (const key of keys) {
    const place = placeOf(key);
    if (place < 0) continue;
    for (let n = table.begins[place] as number; n < (table.begins[place + 1] as number); n += 1) {
      const language = table.languageOf[n] as number;
      sums[language] = (sums[language] as number) + (table.scoreOf[n] as number) + LEAST_SCORE;
    }
  }
  return { sums, ngrams: keys.size };
}

/** The likeliest language by its two-letter code, of all or of some; null where nothing speaks for any. */
export function likeliestLanguage({ sums }: LanguageScores, among?: readonly string[]): string | null {
  let best = -1;
  for (const [n, { code }] of table.languages.entries()) {
    const sum = sums[n] as number;
    if (sum > (sums[best] ?? 0) && (among === undefined || among.includes(code))) best = n;
  }
  return table.languages[best]?.code ?? null;
}

/** True where a text speaks for a language nearly as much as texts in that language do. */
export function isReliable({ sums, ngrams }: LanguageScores, lang: string): boolean {
  const place = table.languages.findIndex(({ code }) => code === lang);
  const mean = (sums[place] ?? 0) / Math.max(1, ngrams);
  const score = mean / (mean + HALF_CERTAIN);
  return ngrams >= FEWEST_NGRAMS && score >= RELIABLE * (table.languages[place]?.usual ?? 1);
}
