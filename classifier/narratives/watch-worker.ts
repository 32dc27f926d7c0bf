import { type Mention, type Ongoing, type Watched, watch } from './watch.ts';

/** Mentions as they go to a thread: the vectors apart, in one block that is handed over and not copied. */
export interface WatchTask {
  readonly mentions: readonly (Omit<Mention, 'vector'> & {
    /** Which vector of the block is its own; several mentions of one claim share one. */
    readonly row: number;
  })[];
  /** Vectors one after the other. */
  readonly vectors: Float32Array<ArrayBuffer>;
  /** Floats in a vector. */
  readonly dimensions: number;
  readonly ongoing: readonly Ongoing[];
}

/** Watches all mentions of a task: what a thread runs, and the caller where there are few. */
export function watchTask({ mentions, vectors, dimensions, ongoing }: WatchTask): Watched {
  return watch(
    mentions.map(({ row, ...mention }) => ({
      ...mention,
      vector: vectors.subarray(row * dimensions, (row + 1) * dimensions),
    })),
    { ongoing },
  );
}
