import { Piscina } from 'piscina';
import { AppError } from '../../core/errors.ts';
import type { Answer, SlowReads } from './corpus-thread.ts';

/** Slow reads, run beside the event loop. */
export interface CorpusThreads {
  read<N extends keyof SlowReads>(
    name: N,
    ...args: Parameters<SlowReads[N]>
  ): Promise<ReturnType<SlowReads[N]>>;
  close(): Promise<void>;
}

/** Threads beyond this only compete with the encoder for the same cores. */
const maxThreads = 2;

/** A pool of reading threads over one corpus file. It starts with the first read, and a thread that has nothing to do goes. */
export function createCorpusThreads(path: string): CorpusThreads {
  let pool: Piscina | null = null;
  return {
    read: async (name, ...args) => {
      pool ??= new Piscina({
        filename: new URL('./corpus-thread.ts', import.meta.url).href,
        name: 'read',
        workerData: { path },
        minThreads: 0,
        maxThreads,
        idleTimeout: 60_000,
        resourceLimits: { maxYoungGenerationSizeMb: 8 },
      });
      const answer: Answer<ReturnType<SlowReads[typeof name]>> = await pool.run({ name, args });
      if ('value' in answer) return answer.value;
      const { message, code, retry } = answer;
      throw new AppError(message, { code, retry, public: false });
    },
    close: async () => {
      await pool?.close();
    },
  };
}

/** The same reads on the calling thread, for a corpus in memory, which no other thread can see. */
export function readInline(reader: SlowReads): CorpusThreads {
  return {
    read: async (name, ...args) => {
      const read = reader[name] as (...given: typeof args) => ReturnType<SlowReads[typeof name]>;
      return read(...args);
    },
    close: async () => undefined,
  };
}
