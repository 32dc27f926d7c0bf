import type { Corpus, Hit } from '../../core/ports.ts';
import type { IndexHit, MatchIndex } from './match-index.ts';

const toHit = ({ doc, score }: Hit<'factCheck'>): IndexHit => ({ factCheck: doc, score });

/** The fact-checks of a corpus as an index. */
export function corpusIndex(corpus: Corpus): MatchIndex {
  return {
    lexical: async (text, limit) => (await corpus.search('factCheck', { text, limit })).map(toHit),
    scores: async (text, ids) => {
      if (ids.length === 0) return new Map();
      const found = await corpus.search('factCheck', { text, ids, limit: ids.length });
      return new Map(found.map(({ doc, score }) => [doc.id, score]));
    },
    semantic: async (vector, limit) => (await corpus.nearest('factCheck', { vector, limit })).map(toHit),
    vectors: (ids) => corpus.vectors('factCheck', ids),
  };
}
