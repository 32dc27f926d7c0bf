import type { estypes } from '@elastic/elasticsearch';
import { corpusKinds, type DocOf, type Kind } from '../../core/corpus-kinds.ts';
import {
  accentedWords,
  foldedWords,
  keywordOf,
  searchTextOf,
  timeOf,
  vectorBytes,
  vectorDimensions,
} from '../../core/corpus-rules.ts';

/** A document with all that is stored beside it. `json` is its canonical JSON, `version` and `hash` as the port has them. */
export interface Content<K extends Kind = Kind> {
  readonly doc: DocOf<K>;
  readonly json: string;
  readonly version: number;
  readonly hash: string;
  readonly vector: Float32Array | undefined;
}

/** A stored document before it is parsed. */
export interface StoredSource {
  readonly version: number;
  readonly hash: string;
  readonly doc: string;
}

/** A hit before it is parsed. */
export interface StoredHit extends StoredSource {
  readonly id: string;
  readonly score: number;
}

/**
 * How documents lie in an index. A change of what is written needs the next version number; what core/corpus-kinds.ts changes is
 * told by the fields. Fields may be added but not taken away or given another type: while an index is brought forward, programs of
 * the version before write into the new one.
 */
export interface Layout {
  readonly version: number;
  properties(kind: Kind): Record<string, estypes.MappingProperty>;
  source<K extends Kind>(kind: K, content: Content<K>): Record<string, unknown>;
}

/**
 * int8_hnsw keeps a byte a dimension in memory and the floats on disk; links and build width are above the defaults (16, 100) for
 * recall. docs/adr/0008-elasticsearch-corpus.md has the measurements.
 */
const vectorIndex = { type: 'int8_hnsw', m: 32, ef_construction: 200 } as const;

/** Elasticsearch takes the bytes of a vector in Base64, big end first. */
export function vectorBase64(vector: Float32Array): string {
  return Buffer.from(vectorBytes(vector)).swap32().toString('base64');
}

/**
 * The layout of this program; since version 2 folded words have no plural s. Words are cut and folded in core, as for SQLite: the cluster needs no plugin, and both sizes find the
 * same. The document itself is text that Elasticsearch does not look into. Vectors are compared by dot product, which for unit
 * vectors is the cosine; `max_inner_product` takes them as they are, so that they come back bit for bit.
 */
export const currentLayout: Layout = {
  version: 2,

  properties: (kind) => {
    const { text, keywords, time, vector } = corpusKinds[kind];
    const words = { type: 'text', analyzer: 'words', index_options: 'freqs' } as const;
    return {
      id: { type: 'keyword' },
      version: { type: 'long', index: false, doc_values: false },
      hash: { type: 'keyword', index: false },
      doc: { type: 'object', enabled: false },
      ...(time !== null && { at: { type: 'date' } }),
      ...(keywords.length > 0 && {
        keys: {
          type: 'object',
          properties: Object.fromEntries(keywords.map((field) => [field, { type: 'keyword' }])),
        },
      }),
      ...(text.length > 0 && { folded: words, accented: words }),
      ...(vector && {
        vector: {
          type: 'dense_vector',
          dims: vectorDimensions,
          similarity: 'max_inner_product',
          index_options: vectorIndex,
        },
      }),
    };
  },

  source: (kind, { doc, json, version, hash, vector }) => {
    const { text, keywords, time } = corpusKinds[kind];
    const searched = searchTextOf(kind, doc);
    return {
      id: doc.id,
      version,
      hash,
      doc: json,
      ...(time !== null && { at: timeOf(kind, doc) }),
      ...(keywords.length > 0 && {
        keys: Object.fromEntries(keywords.map((field) => [field, keywordOf(kind, doc, field as never)])),
      }),
      ...(text.length > 0 && {
        folded: foldedWords(searched).join(' '),
        accented: accentedWords(searched).join(' '),
      }),
      ...(vector && { vector: vectorBase64(vector) }),
    };
  },
};

/** The settings that an index is made with. */
export function indexSettings(shards: number, refreshMs: number): estypes.IndicesIndexSettings {
  return {
    number_of_shards: shards,
    auto_expand_replicas: '0-1',
    refresh_interval: `${refreshMs}ms`,
    // One more than the longest page of a list, which is read to tell whether there is another.
    max_result_window: 10_001,
    analysis: { analyzer: { words: { type: 'custom', tokenizer: 'whitespace' } } },
  };
}
