import { Piscina } from 'piscina';
import type { Kind } from '../../core/corpus-kinds.ts';
import { AppError } from '../../core/errors.ts';
import type { HitRow } from './corpus-rows.ts';
import type { Answer, SlowReads } from './corpus-thread.ts';

type Read = <N extends keyof SlowReads>(
  name: N,
  ...args: Parameters<SlowReads[N]>
) => Promise<ReturnType<SlowReads[N]>>;

/** Slow reads, run beside the event loop. */
export interface CorpusThreads {
  read: Read;
  nearest(...args: Parameters<SlowReads['nearest']>): Promise<HitRow[]>;
  /** Resolves when the index has every vector of a kind that was there. */
  takeAllIn(kind: Kind): Promise<void>;
  close(): Promise<void>;
}

/** Threads beyond this only compete with the encoder for the same cores. */
const maxThreads = 2;

function createPool(path: string, options: { maxThreads: number; idleTimeout: number }): Piscina {
  return new Piscina({
    filename: new URL('./corpus-thread.ts', import.meta.url).href,
    name: 'read',
    workerData: { path },
    minThreads: 0,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    ...options,
  });
}

async function run<N extends keyof SlowReads>(
  pool: Piscina,
  name: N,
  args: Parameters<SlowReads[N]>,
): Promise<ReturnType<SlowReads[N]>> {
  const answer: Answer<ReturnType<SlowReads[N]>> = await pool.run({ name, args });
  if ('value' in answer) return answer.value;
  const { message, code, retry } = answer;
  throw new AppError(message, { code, retry, public: false });
}

/**
 * Reading threads over one corpus file. They start with the first read. Those that search go when they have nothing to do; the one
 * that holds the index of vectors stays, and takes new vectors in between two queries.
 */
export function createCorpusThreads(path: string): CorpusThreads {
  let pool: Piscina | null = null;
  let nearPool: Piscina | null = null;
  let open = true;
  const takingIn = new Map<Kind, Promise<void>>();

  const near: Read = (name, ...args) => {
    nearPool ??= createPool(path, { maxThreads: 1, idleTimeout: Number.POSITIVE_INFINITY });
    return run(nearPool, name, args);
  };

  async function takeIn(kind: Kind): Promise<void> {
    while (open && (await near('takeIn', kind)));
  }

  function takeAllIn(kind: Kind): Promise<void> {
    const running = takingIn.get(kind) ?? takeIn(kind).finally(() => takingIn.delete(kind));
    takingIn.set(kind, running);
    return running;
  }

  return {
    read: (name, ...args) => {
      pool ??= createPool(path, { maxThreads, idleTimeout: 60_000 });
      return run(pool, name, args);
    },
    nearest: async (kind, ...args) => {
      const { rows, behind } = await near('nearest', kind, ...args);
      // Without the index answers are right and slow; what kept it from growing shows again at the next query.
      if (behind) takeAllIn(kind).catch(() => undefined);
      return rows;
    },
    takeAllIn,
    close: async () => {
      open = false;
      await Promise.allSettled(takingIn.values());
      await pool?.close();
      await nearPool?.close();
    },
  };
}

/** The same reads on the calling thread, for a corpus in memory, which no other thread can see. */
export function readInline(reads: SlowReads): CorpusThreads {
  return {
    read: async (name, ...args) => {
      const read = reads[name] as (...given: typeof args) => ReturnType<SlowReads[typeof name]>;
      return read(...args);
    },
    nearest: async (...args) => reads.nearest(...args).rows,
    takeAllIn: async () => undefined,
    close: async () => undefined,
  };
}
