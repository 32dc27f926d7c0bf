/**
 * Packs the smallest n-gram table of the package eld (Apache-2.0) as classifier/models/languages/languages.bin: `node classifier/training/pack-languages.ts`.
 *
 * As the package holds it, one object for each n-gram, the table takes 81 MB of a process; packed, with what reads it, 6. The package gives no way to
 * its table, so its files are read by their place in it.
 */
import { writeFileSync } from 'node:fs';
import { ngramKey, packLanguageTable } from '../text/language-table.ts';

const inPackage = (file: string): Promise<unknown> =>
  import(new URL(`../${file}`, import.meta.resolve('eld/extrasmall')).href);

/** Scores by language number, by n-gram; the characters stand for bytes as `dictionary` has it. */
interface NgramsModule {
  readonly ngramsData: {
    readonly languages: Readonly<Record<string, string>>;
    readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

const { ngramsData } = (await inPackage('ngrams/extrasmall.js')) as NgramsModule;
const { dictionary } = (await inPackage('dictionary.js')) as { dictionary: readonly string[] };
const { avgScore } = (await inPackage('avgScore.js')) as { avgScore: Readonly<Record<string, number>> };

const FIRST_BEYOND_ASCII = 0x80;
const highBytes = new Map(
  dictionary.flatMap((char, byte) => (byte >= FIRST_BEYOND_ASCII && char !== ' ' ? [[char, byte]] : [])),
);
const byteOf = (char: string): number => highBytes.get(char) ?? char.charCodeAt(0);

const languages = Object.values(ngramsData.languages).map((code) => ({ code, usual: avgScore[code] ?? 0 }));
const ngrams = Object.entries(ngramsData.ngrams).map(([ngram, scores]) => ({
  key: ngramKey(Uint8Array.from(ngram, byteOf)),
  scores: Object.entries(scores).map(([language, score]) => ({ language: Number(language), score })),
}));
const packed = packLanguageTable({ languages, ngrams });
writeFileSync(new URL('../models/languages/languages.bin', import.meta.url), packed);
process.stdout.write(`${languages.length} languages, ${ngrams.length} n-grams, ${packed.length} bytes\n`);
