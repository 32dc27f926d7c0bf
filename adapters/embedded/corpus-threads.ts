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

interface PoolOptions {
  readonly indexed: boolean;
  readonly maxThreads: number;
  readonly idleTimeout: number;
}

function createPool(path: string, { indexed, ...options }: PoolOptions): Piscina {
  return new Piscina({
    filename: new URL('./corpus-thread.ts', import.meta.url).href,
    name: 'read',
    workerData: { path, indexed },
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
 * Reading threads over one corpus file. They start with the first read, and go when they have nothing to do. Where a kind has `many`
 * vectors, a thread of its own holds their index; it stays, and takes new vectors in between two queries.
 */
export function createCorpusThreads(path: string, many: (kind: Kind) => boolean): CorpusThreads {
  let pool: Piscina | null = null;
  let nearPool: Piscina | null = null;
  let open = true;
  const takingIn = new Map<Kind, Promise<void>>();

  const near: Read = (name, ...args) => {
    nearPool ??= createPool(path, { indexed: true, maxThreads: 1, idleTimeout: Number.POSITIVE_INFINITY });
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

  const readAny: Read = (name, ...args) => {
    pool ??= createPool(path, { indexed: false, maxThreads, idleTimeout: 60_000 });
    return run(pool, name, args);
  };

  return {
    read: readAny,
    nearest: async (kind, ...args) => {
      const read = many(kind) ? near : readAny;
      const { rows, behind } = await read('nearest', kind, ...args);
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
