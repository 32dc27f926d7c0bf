import type { estypes } from '@elastic/elasticsearch';
import { corpusKinds, type Kind } from '../../core/corpus-kinds.ts';
import type { PlainFilter } from '../../core/corpus-rules.ts';
import { invalidInput } from '../../core/errors.ts';
import type { SpelledWords } from '../../core/word-scores.ts';

type Query = estypes.QueryDslQueryContainer;

/** Where documents without a time stand in an order: before the year 0, the first that an instant can name. */
const noTime = Date.parse('0000-01-01T00:00:00.000Z') - 1;

/** Candidates that each shard looks at for a nearest search, at least; more find more and take longer. */
const minCandidates = 1_000;
const maxCandidates = 10_000;

/** So many times the hits asked for are compared again by their floats, after the bytes have chosen them. */
const oversample = 5;

/** A filter as conditions that all hold, none of which is scored. */
export function conditions({ fields, from, to }: PlainFilter): Query[] {
  const exact = fields.map(({ field, values }): Query => {
    const name = `keys.${field}`;
    return values === null
      ? { bool: { must_not: { exists: { field: name } } } }
      : { terms: { [name]: [...values] } };
  });
  const range = { ...(from !== null && { gte: from }), ...(to !== null && { lt: to }) };
  return Object.keys(range).length > 0 ? [...exact, { range: { at: range } }] : exact;
}

/** Everything that passes a filter. */
export const passing = (filter: PlainFilter): Query => ({ bool: { filter: conditions(filter) } });

/** Any of some words, in both spellings; of documents with some ids alone where these are given. */
export function matching(
  { folded, accented }: SpelledWords,
  filter: PlainFilter,
  ids: readonly string[] | null,
): Query {
  const should = Object.entries({ folded, accented }).flatMap(([field, words]): Query[] =>
    words.length > 0 ? [{ match: { [field]: words.join(' ') } }] : [],
  );
  const named: Query[] = ids ? [{ ids: { values: [...ids] } }] : [];
  return { bool: { should, minimum_should_match: 1, filter: [...conditions(filter), ...named] } };
}

/** The documents whose vectors are nearest, among those that pass the filter. */
export function nearestTo(vector: Float32Array, filter: PlainFilter, limit: number): Query {
  const candidates = Math.max(minCandidates, limit * oversample);
  return {
    knn: {
      field: 'vector',
      query_vector: [...vector],
      k: limit,
      num_candidates: Math.min(maxCandidates, candidates),
      filter: conditions(filter),
      rescore_vector: { oversample },
    },
  };
}

/**
 * The cosine behind a score of max_inner_product: 1 / (1 - x) below 0, else x + 1
 * (https://www.elastic.co/docs/reference/elasticsearch/mapping-reference/dense-vector).
 */
export function cosineOf(score: number): number {
  return score < 1 ? 1 - 1 / score : score - 1;
}

/** The order of a list: by time, then id; kinds without a time by id. */
export function listOrder(kind: Kind, order: 'newest' | 'oldest'): estypes.SortCombinations[] {
  if (corpusKinds[kind].time === null) return [{ id: 'asc' }];
  return [{ at: { order: order === 'newest' ? 'desc' : 'asc', missing: noTime } }, { id: 'asc' }];
}

/** Where the next page of a list begins. Throws `input.invalid` for a time that is none. */
export function listStart(kind: Kind, after: { time: string; id: string }): (string | number)[] {
  if (corpusKinds[kind].time === null) return [after.id];
  const time = after.time === '' ? noTime : Date.parse(after.time);
  if (Number.isNaN(time)) throw invalidInput('after: give the `next` of the page before.');
  return [time, after.id];
}

/** All shards or nothing: an answer without those that are away would look like one that is whole. */
export const fromAllShards = { allow_partial_search_results: false } as const;
