import type { Client, estypes } from '@elastic/elasticsearch';
import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import {
  accentedWords,
  checkedDoc,
  foldedWords,
  type PlainFilter,
  searchTextOf,
  searchWords,
} from '../../core/corpus-rules.ts';
import {
  createWordScore,
  type SpelledWords,
  tellingWords,
  type WordStatistics,
} from '../../core/word-scores.ts';
import type { StoredHit } from './elastic-layout.ts';
import { matching } from './elastic-query.ts';

/** Hits taken beyond those asked for, since Elasticsearch keeps lengths rounded to a byte and ranks a little otherwise. */
const beyond = 50;

/** The largest page that Elasticsearch gives. */
const maxHits = 10_000;

/** All statistics come from the shard that this leads to, so that equal searches have equal scores. */
const routing = 'statistics';

/** Makes Elasticsearch tell of a field although no word of it is asked for. */
const noWord = '·';

/**
 * How the words asked for are spread over an index, told by Elasticsearch for a document that is not there. With several shards it is
 * how they are spread over one of them; documents that were replaced count until Elasticsearch has merged them away.
 */
export async function wordStatistics(
  client: Client,
  index: string,
  { folded, accented }: SpelledWords,
): Promise<WordStatistics> {
  const { term_vectors: vectors } = await client.termvectors({
    index,
    routing,
    doc: { folded: folded.join(' '), accented: [...accented, noWord].join(' ') },
    fields: ['folded', 'accented'],
    term_statistics: true,
    field_statistics: true,
    positions: false,
    offsets: false,
    payloads: false,
  });
  const total = (field: string) => Math.max(0, vectors?.[field]?.field_statistics?.sum_ttf ?? 0);
  return {
    documents: Math.max(0, vectors?.folded?.field_statistics?.doc_count ?? 0),
    words: total('folded') + total('accented'),
    documentsWith: (spelling, word) => vectors?.[spelling]?.terms[word]?.doc_freq ?? 0,
  };
}

/** The words of a stored document as they are indexed. */
function wordsIn(kind: Kind, { doc }: StoredHit): SpelledWords {
  const text = searchTextOf(kind, checkedDoc(kind, JSON.parse(doc)));
  return { folded: foldedWords(text), accented: accentedWords(text) };
}

/**
 * Documents that have any of the telling words of a text, best first, ties by id. Elasticsearch finds them through `ranked`; their
 * scores are reckoned here, so that a score means the same in both sizes.
 */
export async function findByWords({
  client,
  index,
  kind,
  text,
  filter,
  ids,
  limit,
  ranked,
}: {
  readonly client: Client;
  readonly index: string;
  readonly kind: Kind;
  readonly text: string;
  readonly filter: PlainFilter;
  /** Only these documents; null for all. */
  readonly ids: readonly string[] | null;
  readonly limit: number;
  readonly ranked: (query: estypes.QueryDslQueryContainer, limit: number) => Promise<StoredHit[]>;
}): Promise<StoredHit[]> {
  const asked = searchWords(text);
  if (corpusKinds[kind].text.length === 0 || asked.folded.length === 0) return [];
  const statistics = await wordStatistics(client, index, asked);
  const telling = tellingWords(asked, statistics);
  const score = createWordScore(telling, statistics);
  const found = await ranked(matching(telling, filter, ids), Math.min(maxHits, limit + beyond));
  return found
    .map((hit) => ({ id: hit.id, hit: { ...hit, score: score(wordsIn(kind, hit)) } }))
    .sort((a, b) => b.hit.score - a.hit.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ hit }) => hit);
}
