import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import { searchWords } from '../../core/corpus-rules.ts';
import { tablesOf } from './corpus-schema.ts';
import type { Database } from './database.ts';

/** Below this many documents every word is looked for. */
const smallCorpus = 2_000;

/** A word that stands in a larger part of the documents than this says little and costs the most. */
const commonShare = 0.1;

const anyOf = (column: string, words: readonly string[]): string[] =>
  words.length > 0 ? [`${column} : (${words.map((word) => `"${word}"`).join(' OR ')})`] : [];

/**
 * Makes FTS5 queries for any of the words of a text, in both spellings. In a large corpus, common words are left out where rarer
 * ones are there to go by: BM25 gives them next to no weight, and reading where they stand would take most of the time. Null
 * where nothing can be found. The words are letters and digits only, so quoting is enough.
 */
export function createMatchExpression(database: Database): (kind: Kind, text: string) => string | null {
  const statistics = new Set<Kind>();

  /** How many documents have the word, in any column, from the index itself. */
  function documentsWith(kind: Kind, word: string): number {
    const { words } = tablesOf(kind);
    if (!statistics.has(kind)) {
      database.exec(`CREATE VIRTUAL TABLE temp.terms_${kind} USING fts5vocab('main', '${words}', 'row')`);
      statistics.add(kind);
    }
    return Number(database.get(`SELECT doc FROM temp.terms_${kind} WHERE term = ?`, word)?.doc ?? 0);
  }

  function telling(kind: Kind, words: readonly string[], documents: number): readonly string[] {
    return words.filter((word) => documentsWith(kind, word) <= documents * commonShare);
  }

  return (kind, text) => {
    if (corpusKinds[kind].text.length === 0) return null;
    const { folded, accented } = searchWords(text);
    const documents = Number(database.get(`SELECT max(n) AS n FROM ${tablesOf(kind).keys}`)?.n ?? 0);
    const all = [...anyOf('folded', folded), ...anyOf('accented', accented)].join(' OR ') || null;
    if (documents < smallCorpus) return all;
    const rare = [
      ...anyOf('folded', telling(kind, folded, documents)),
      ...anyOf('accented', telling(kind, accented, documents)),
    ];
    return rare.join(' OR ') || all;
  };
}
