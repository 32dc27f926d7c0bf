import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import { foldedWords, searchWords } from '../../core/corpus-rules.ts';
import { type SpelledWords, tellingWords } from '../../core/word-scores.ts';
import { tablesOf } from './corpus-schema.ts';
import type { Database } from './database.ts';

/** Documents that are ranked for one search: ranking takes about a microsecond each, finding a twentieth of that. */
export const rankedAtMost = 20_000;

/** Words in more documents than this are remembered with their number, since counting them takes milliseconds. */
const slowToCount = 5_000;

/** By what share a corpus may change until such a word is counted again. */
const remembered = 0.1;

/** A word in one of its spellings. */
interface Term {
  readonly column: keyof SpelledWords;
  readonly word: string;
}

/** FTS5 queries: what documents are ranked by, and, where too many have that, what one must have to be ranked at all. */
export interface Match {
  readonly words: string;
  readonly among: string | null;
}

/** The words are letters and digits only, so quoting is enough. */
const anyOf = (terms: readonly Term[]): string =>
  (['folded', 'accented'] as const)
    .map((column) => ({ column, words: terms.filter((term) => term.column === column) }))
    .filter(({ words }) => words.length > 0)
    .map(({ column, words }) => `${column} : (${words.map(({ word }) => `"${word}"`).join(' OR ')})`)
    .join(' OR ');

/** Terms without those that another implies: who has a word with its accents has it without them. */
function independent({ folded, accented }: SpelledWords): Term[] {
  return [
    ...folded.map((word): Term => ({ column: 'folded', word })),
    ...accented
      .filter((word) => !foldedWords(word).every((plain) => folded.includes(plain)))
      .map((word): Term => ({ column: 'accented', word })),
  ];
}

/**
 * Makes FTS5 queries for any of the telling words of a text, in both spellings. Null where nothing can be found. Where the words
 * together stand in more than `most` documents, a document must have one of the rarest, which stand in at most so many, or the very
 * rarest. Its score is that of all words.
 */
export function createMatchExpression(
  database: Database,
  most: number,
): (kind: Kind, text: string) => Match | null {
  const counted = new Map<string, { readonly count: number; readonly documents: number }>();

  function documentsWith(kind: Kind, term: Term, documents: number): number {
    const { words } = tablesOf(kind);
    const key = `${kind} ${term.column} ${term.word}`;
    const known = counted.get(key);
    if (known && Math.abs(documents - known.documents) <= known.documents * remembered) return known.count;
    const row = database.get(`SELECT count(*) AS n FROM ${words} WHERE ${words} MATCH ?`, anyOf([term]));
    const count = Number(row?.n ?? 0);
    if (count > slowToCount) counted.set(key, { count, documents });
    return count;
  }

  /** The rarest terms that together stand in few enough documents; null where all do. */
  function rarest(kind: Kind, terms: readonly Term[], documents: number): Term[] | null {
    if (documents <= most) return null;
    const counts = terms.map((term) => ({ term, count: documentsWith(kind, term, documents) }));
    counts.sort((a, b) => a.count - b.count);
    let sum = 0;
    const kept = counts.filter(({ count }, i) => {
      sum += count;
      return i === 0 || sum <= most;
    });
    return kept.length < counts.length ? kept.map(({ term }) => term) : null;
  }

  return (kind, text) => {
    if (corpusKinds[kind].text.length === 0) return null;
    const documents = Number(database.get(`SELECT max(n) AS n FROM ${tablesOf(kind).keys}`)?.n ?? 0);
    const telling = tellingWords(searchWords(text), {
      documents,
      documentsWith: (column, word) => documentsWith(kind, { column, word }, documents),
    });
    const words = anyOf([
      ...telling.folded.map((word): Term => ({ column: 'folded', word })),
      ...telling.accented.map((word): Term => ({ column: 'accented', word })),
    ]);
    if (words === '') return null;
    const rare = rarest(kind, independent(telling), documents);
    return { words, among: rare && anyOf(rare) };
  };
}
