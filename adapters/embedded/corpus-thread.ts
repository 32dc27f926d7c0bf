import { workerData } from 'piscina';
import { AppError, type ErrorCode, messageOf, type Retry } from '../../core/errors.ts';
import { type CorpusReader, createCorpusReader } from './corpus-reader.ts';
import { openDatabase } from './database.ts';

// What a worker thread of the corpus runs: the slow reads, over a connection of its own.
const { path } = workerData as { path: string };
const reader = createCorpusReader(openDatabase(path, { readOnly: true, vectors: true }));

/** The reads that take long enough to be felt, 10 to 60 ms each at 100,000 documents. */
export type SlowReads = Pick<CorpusReader, 'search' | 'nearest' | 'count' | 'histogram' | 'terms'>;

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
    const method = reader[task.name] as (...args: Parameters<SlowReads[N]>) => ReturnType<SlowReads[N]>;
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
