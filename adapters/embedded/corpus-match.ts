import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import { searchWords } from '../../core/corpus-rules.ts';
import { tellingWords } from '../../core/word-scores.ts';
import { tablesOf } from './corpus-schema.ts';
import type { Database } from './database.ts';

const anyOf = (column: string, words: readonly string[]): string[] =>
  words.length > 0 ? [`${column} : (${words.map((word) => `"${word}"`).join(' OR ')})`] : [];

/**
 * Makes FTS5 queries for any of the telling words of a text, in both spellings. Null where nothing can be found. The words are letters
 * and digits only, so quoting is enough.
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

  return (kind, text) => {
    if (corpusKinds[kind].text.length === 0) return null;
    const documents = Number(database.get(`SELECT max(n) AS n FROM ${tablesOf(kind).keys}`)?.n ?? 0);
    const { folded, accented } = tellingWords(searchWords(text), {
      documents,
      documentsWith: (_spelling, word) => documentsWith(kind, word),
    });
    return [...anyOf('folded', folded), ...anyOf('accented', accented)].join(' OR ') || null;
  };
}
