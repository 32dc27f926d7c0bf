/** Words in both spellings: without accents, and as written where that is another. */
export interface SpelledWords {
  readonly folded: readonly string[];
  readonly accented: readonly string[];
}

/** How many documents there are, how long, and how many have a word in a spelling. */
export interface WordStatistics {
  readonly documents: number;
  /** Words of all documents together, in both spellings. */
  readonly words: number;
  documentsWith(spelling: keyof SpelledWords, word: string): number;
}

/** Below this many documents every word is looked for. */
const smallCorpus = 2_000;

/** A word that stands in a larger part of the documents than this says little and costs the most. */
const commonShare = 0.1;

/** Usual parameters, as FTS5 and Lucene have them. */
const K1 = 1.2;
const B = 0.75;

/** What a word that stands in half of the documents or more still counts, as in FTS5. */
const leastWeight = 1e-6;

/**
 * The words that a search goes by. In a large corpus, common words are left out where rarer ones are there to go by: BM25 gives them
 * next to no weight, and reading where they stand would take most of the time.
 */
export function tellingWords(
  asked: SpelledWords,
  { documents, documentsWith }: Pick<WordStatistics, 'documents' | 'documentsWith'>,
): SpelledWords {
  if (documents < smallCorpus) return asked;
  const isRare = (spelling: keyof SpelledWords) => (word: string) =>
    documentsWith(spelling, word) <= documents * commonShare;
  const rare = {
    folded: asked.folded.filter(isRare('folded')),
    accented: asked.accented.filter(isRare('accented')),
  };
  return rare.folded.length + rare.accented.length > 0 ? rare : asked;
}

function weightOf(documents: number, having: number): number {
  const weight = Math.log((documents - having + 0.5) / (having + 0.5));
  return weight > 0 ? weight : leastWeight;
}

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) of documents for some words, to the last digit as SQLite's FTS5 reckons it
 * (https://www.sqlite.org/fts5.html#the_bm25_function): what matching was calibrated on. Both spellings make up the length.
 */
export function createWordScore(
  asked: SpelledWords,
  statistics: WordStatistics,
): (document: SpelledWords) => number {
  const { documents, words, documentsWith } = statistics;
  const meanLength = words / Math.max(1, documents);
  const spellings = ['folded', 'accented'] as const;
  const weighed = spellings.flatMap((spelling) =>
    asked[spelling].map((word) => ({
      spelling,
      word,
      weight: weightOf(documents, documentsWith(spelling, word)),
    })),
  );
  return (document) => {
    const length = document.folded.length + document.accented.length;
    const norm = K1 * (1 - B + (B * length) / Math.max(1, meanLength));
    const counts = {
      folded: Map.groupBy(document.folded, (word) => word),
      accented: Map.groupBy(document.accented, (word) => word),
    };
    return weighed.reduce((sum, { spelling, word, weight }) => {
      const count = counts[spelling].get(word)?.length ?? 0;
      return sum + weight * ((count * (K1 + 1)) / (count + norm));
    }, 0);
  };
}
