import type { ProcessState } from '../core/domain/carried.ts';
import type { Clock, Corpus } from '../core/ports.ts';

/** How often a process says that it lives, and after how long a silent one is held to be gone. */
export const beatMs = 20_000;
export const goneMs = 75_000;

/** What a process says of itself, but for when. */
export type Self = Omit<ProcessState, 'seenAt'>;

/**
 * Writes into the corpus that this process lives and how its jobs go, now and every twenty seconds, and takes it out again when
 * stopped. A corpus that is away is no matter: the process is then not seen, which the desk says.
 */
export function startHeartbeat({ corpus, clock, self }: { corpus: Corpus; clock: Clock; self: () => Self }): {
  stop(): Promise<void>;
} {
  const stopped = new AbortController();
  const beat = async () => {
    const doc = { ...self(), seenAt: new Date(clock.now()).toISOString() };
    await corpus.put('process', [{ doc }]).catch(() => undefined);
  };
  async function loop(): Promise<void> {
    while (!stopped.signal.aborted) {
      await beat();
      await clock.sleep(beatMs, stopped.signal);
    }
  }
  const running = loop();
  return {
    stop: async () => {
      stopped.abort();
      await running;
      await corpus.remove('process', [self().id]).catch(() => undefined);
    },
  };
}

/** Processes that have been heard of lately, by id; those gone for a day are taken out of the corpus. */
export async function readProcesses(corpus: Corpus, now: number): Promise<ProcessState[]> {
  const from = new Date(now - goneMs).toISOString();
  const { items } = await corpus.list('process', { filter: { from }, limit: 500 });
  const old = await corpus.list('process', {
    filter: { to: new Date(now - 86_400_000).toISOString() },
    limit: 500,
  });
  if (old.items.length > 0)
    await corpus.remove(
      'process',
      old.items.map(({ doc }) => doc.id),
    );
  return items.map(({ doc }) => doc).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many sources have a feed that could not be read the last time. */
export async function readFailingSources(corpus: Corpus): Promise<number> {
  const failing = new Set<string>();
  let after: string | undefined;
  do {
    const page = await corpus.list('feedState', { limit: 500, after });
    for (const { doc } of page.items) if (doc.problem !== null) failing.add(doc.sourceId);
    after = page.next ?? undefined;
  } while (after);
  return failing.size;
}
