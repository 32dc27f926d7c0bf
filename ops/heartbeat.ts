import type { ProcessState } from '../core/domain/carried.ts';
import type { Clock, Corpus } from '../core/ports.ts';

/** How often a process says that it lives. */
const beatMs = 20_000;

/** What processes said that ended without a word is taken out after this time. */
const forgottenMs = 86_400_000;

/** What a process says of itself, but for when. */
type Self = Omit<ProcessState, 'seenAt'>;

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
  const forget = async () => {
    const filter = { to: new Date(clock.now() - forgottenMs).toISOString() };
    const { items } = await corpus.list('process', { filter, limit: 500 });
    await corpus.remove(
      'process',
      items.map(({ doc }) => doc.id),
    );
  };
  async function loop(): Promise<void> {
    await forget().catch(() => undefined);
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
