import { workerData } from 'piscina';
import { AppError, type ErrorCode, messageOf, type Retry } from '../../core/errors.ts';
import { createNearReads, type NearReads } from './corpus-near.ts';
import { type CorpusReader, createCorpusReader } from './corpus-reader.ts';
import { openDatabase } from './database.ts';

// What a worker thread of the corpus runs: the slow reads, over a connection of its own.
const { path, indexed } = workerData as { path: string; indexed: boolean };
const database = openDatabase(path, { readOnly: true, vectors: true });
const reads: SlowReads = { ...createCorpusReader(database), ...createNearReads(database, { indexed }) };

/** The reads that take long enough to be felt: some 10 ms and more each in a large corpus. */
export type SlowReads = Pick<CorpusReader, 'search' | 'count' | 'histogram' | 'terms'> & NearReads;

/** A result, or an error in parts: an error that crosses threads would lose its class. */
export type Answer<T> =
  | { readonly value: T }
  | { readonly message: string; readonly code: ErrorCode; readonly retry: Retry };

/** Runs one slow read. Never throws. */
export function read<N extends keyof SlowReads>(task: {
  name: N;
  args: Parameters<SlowReads[N]>;
}): Answer<ReturnType<SlowReads[N]>> {
  try {
    const method = reads[task.name] as (...args: Parameters<SlowReads[N]>) => ReturnType<SlowReads[N]>;
    return { value: method(...task.args) };
  } catch (error) {
    const known = error instanceof AppError;
    return {
      message: messageOf(error),
      code: known ? error.code : 'storage.failed',
      retry: known ? error.retry : 'backoff',
    };
  }
}
