import type { Corpus, Queue } from '../../core/ports.ts';

/** How often is tried again what could not be read because this machine had too much to do. */
const rounds = 3;

/** Has every channel that could not be read in full polled again, now and not in an hour. */
async function pollAgain(corpus: Corpus, queue: Queue): Promise<void> {
  const states = (await corpus.list('feedState', { limit: 500 })).items.map(({ doc }) => doc);
  for (const state of states.filter(({ problem }) => problem !== null)) {
    await corpus.put('feedState', [{ doc: { ...state, nextAt: new Date(0).toISOString() } }]);
    await queue.add('source.crawl', { sourceId: state.sourceId }, { key: state.sourceId });
  }
}

/** Resolves when a running chain has come to its end. `idle` waits until nothing is left to do. */
export async function settle(
  { corpus, queue }: { readonly corpus: Corpus; readonly queue: Queue },
  idle: () => Promise<unknown>,
): Promise<void> {
  await idle();
  for (let round = 0; round < rounds; round += 1) {
    await pollAgain(corpus, queue);
    await idle();
  }
}
