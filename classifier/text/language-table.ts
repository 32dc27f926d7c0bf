/** A language of the table; `usual` is the score, 0 to 1, that texts in it have on average. */
interface Language {
  readonly code: string;
  readonly usual: number;
}

/** What a table is packed from: how much each n-gram of bytes, named by its key, speaks for languages by their place. */
export interface LanguageNgrams {
  readonly languages: readonly Language[];
  readonly ngrams: readonly {
    readonly key: number;
    readonly scores: readonly { readonly language: number; readonly score: number }[];
  }[];
}

const KEY_BYTES = 6;

/** Up to six bytes as one number, which is exact below 2 ** 53. */
export function ngramKey(bytes: Uint8Array): number {
  return bytes.reduce((key, byte) => key * 256 + byte, 0);
}

/** The table as bytes: length of a JSON header, the header, keys in ascending order, languages a key, then language and score of each. */
export function packLanguageTable({ languages, ngrams }: LanguageNgrams): Buffer {
  const sorted = ngrams.toSorted((a, b) => a.key - b.key);
  const scores = sorted.flatMap((ngram) => ngram.scores);
  const header = Buffer.from(JSON.stringify({ languages, ngrams: sorted.length, scores: scores.length }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const keys = Buffer.alloc(sorted.length * KEY_BYTES);
  for (const [n, { key }] of sorted.entries()) keys.writeUIntLE(key, n * KEY_BYTES, KEY_BYTES);
  return Buffer.concat([
    length,
    header,
    keys,
    Buffer.from(sorted.map((ngram) => ngram.scores.length)),
    Buffer.from(scores.map(({ language }) => language)),
    Buffer.from(scores.map(({ score }) => score)),
  ]);
}

/** A table to look n-grams up in: scores `begins[n]` to `begins[n + 1]` belong to `keys[n]`. */
export interface LanguageTable {
  readonly languages: readonly Language[];
  /** In ascending order. */
  readonly keys: Float64Array;
  readonly begins: Uint32Array;
  readonly languageOf: Uint8Array;
  readonly scoreOf: Uint8Array;
}

/** The table that `packLanguageTable` made these bytes of. */
export function unpackLanguageTable(packed: Buffer): LanguageTable {
  const start = 4 + packed.readUInt32LE();
  const header = JSON.parse(packed.toString('utf8', 4, start)) as {
    languages: Language[];
    ngrams: number;
    scores: number;
  };
  const counts = start + header.ngrams * KEY_BYTES;
  const languages = counts + header.ngrams;
  const scores = languages + header.scores;
  const keys = Float64Array.from({ length: header.ngrams }, (_, n) =>
    packed.readUIntLE(start + n * KEY_BYTES, KEY_BYTES),
  );
  const begins = new Uint32Array(header.ngrams + 1);
  for (let n = 0; n < header.ngrams; n += 1) begins[n + 1] = (begins[n] ?? 0) + (packed[counts + n] ?? 0);
  return {
    languages: header.languages,
    keys,
    begins,
    languageOf: packed.subarray(languages, scores),
    scoreOf: packed.subarray(scores, scores + header.scores),
  };
}
