import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { defineError } from '../../core/errors.ts';
import { lotsOf } from './lots.ts';

/** The model was used after its owner closed it. */
export const modelClosed = defineError('model.closed');

/** Which graph to run and how; plain data, given to each thread. */
export interface ModelOptions {
  readonly modelPath: string;
  readonly tokenizerPath: string;
  readonly maxTokens: number;
  /** Names of the graph's outputs, in the order in which `run` gives them. */
  readonly outputs: readonly string[];
  /**
   * How many texts of equally many tokens may share a run: more than one only where no text's bits hang on the others, so not where a product
   * cuts its whole input into one set of steps. With more of them weights are read less often from memory.
   */
  readonly together: number;
  /** An output with one value a token: its sums by word follow after the others, as many as the text has words of the tokenizer. */
  readonly perWord?: string;
}

/** What a thread is asked: texts for a model, each answered by one row. */
export interface ModelTask {
  readonly model: ModelOptions;
  readonly texts: readonly string[];
}

/** Threads that models share. Each thread holds a model from its first task on, and a tokenizer once however many models use it. */
export interface ModelPool {
  /** Per text, in order, the named outputs one after the other. Equal text gives equal bits, whatever else is asked for. */
  run(model: ModelOptions, texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** One model in the threads of a pool. */
export interface Model {
  /** As the pool's. Throws `model.closed` once closed. */
  run(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Threads of the model's own, closed with it, by their number, where 0 means one less than the cores; or shared ones, which their owner closes. */
export type ModelThreads = number | ModelPool;

/** A thread keeps its tokenizer on the heap and little else; the models lie outside it. */
const threadHeapMb = 256;

/**
 * Texts a thread gets at a time: enough to hide the messages and to find some of equal length among them, few enough to stop soon after an
 * abort. Between the two, so many that each thread gets two lots: the longest texts, which come first, must not keep one thread alone.
 */
const CHUNK = { least: 8, most: 32 };

/** Worker threads for a setting where 0 means one less than the cores of this machine. */
export function threadCount(threads: number): number {
  return threads > 0 ? threads : Math.max(1, availableParallelism() - 1);
}

/** Starts threads for models. Aborting a run takes effect between chunks of at most 32 texts. */
export function createModelPool(threads: number): ModelPool {
  const count = threadCount(threads);
  const pool = new Piscina<ModelTask, Float32Array[]>({
    filename: new URL('./model-worker.ts', import.meta.url).href,
    name: 'runTask',
    minThreads: count,
    maxThreads: count,
    resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: threadHeapMb },
  });
  return {
    async run(model, texts, signal) {
      signal?.throwIfAborted();
      const order = texts
        .map((_, index) => index)
        .sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0));
      const size = Math.min(CHUNK.most, Math.max(CHUNK.least, Math.ceil(order.length / count / 2)));
      const rows = new Array<Float32Array>(texts.length);
      const next = lotsOf(order, size).values();
      // As many loops as threads share one iterator, so that long chunks, which come first, do not hold up the rest.
      const work = async () => {
        for (const chunk of next) {
          signal?.throwIfAborted();
          const found = await pool.run({ model, texts: chunk.map((index) => texts[index] ?? '') });
          for (const [n, index] of chunk.entries()) rows[index] = found[n] as Float32Array;
        }
      };
      await Promise.all(Array.from({ length: count }, work));
      return rows;
    },
    close: () => pool.destroy(),
  };
}

/** A model of its own or shared threads; it is loaded at its first run. */
export function openModel(options: ModelOptions, threads: ModelThreads): Model {
  const pool = typeof threads === 'number' ? createModelPool(threads) : threads;
  let closed = false;
  return {
    async run(texts, signal) {
      if (closed) throw modelClosed('The model is closed.');
      return pool.run(options, texts, signal);
    },
    async close() {
      if (closed) return;
      closed = true;
      if (pool !== threads) await pool.close();
    },
  };
}
