import type { FactCheck } from '../../core/domain/fact-check.ts';

/** A fact-check that was found, and how well by the search that found it. */
export interface IndexHit {
  readonly factCheck: FactCheck;
  readonly score: number;
}

/** Where fact-checks are looked up: by their words and by their meaning. */
export interface MatchIndex {
  /** Best BM25 first. */
  lexical(text: string, limit: number): Promise<readonly IndexHit[]>;
  /** BM25 by id, of those that have one of the words. */
  scores(text: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Best cosine first. */
  semantic(vector: Float32Array, limit: number): Promise<readonly IndexHit[]>;
  /** Vectors by id, of those that have one. */
  vectors(ids: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
}

/** The scalar product; the cosine of unit vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
