import type { OpenPorts, Reachability } from '../../core/open-ports.ts';
import type { Clock } from '../../core/ports.ts';
import { createSqliteCorpus } from './sqlite-corpus.ts';
import { createSqliteQueue } from './sqlite-queue.ts';

/** What is a file of this process is always there. */
const well: Reachability = { downSince: null, problem: null };

/** Opens the queue and the corpus of the embedded size, two files of a folder that this process holds. Throws `storage.*`. */
export function openFiles(given: {
  readonly corpus: string;
  readonly queue: string;
  readonly clock: Clock;
  /** Told what goes wrong with the queue outside of any job. */
  readonly onError: (error: unknown) => void;
}): OpenPorts {
  const corpus = createSqliteCorpus({ path: given.corpus });
  try {
    const queue = createSqliteQueue({ path: given.queue, clock: given.clock, onError: given.onError });
    return {
      queue,
      corpus,
      opened: Promise.resolve(),
      reach: () => ({ queue: well, corpus: well }),
      close: async () => {
        await queue.close();
        await corpus.close();
      },
    };
  } catch (error) {
    void corpus.close();
    throw error;
  }
}
