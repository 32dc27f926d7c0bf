import type { Handler } from '../core/ports.ts';
import { discover } from '../crawlers/discovery/discover.ts';
import type { CrawlDeps } from './deps.ts';

type Deps = Pick<CrawlDeps, 'corpus' | 'fetcher' | 'extractor' | 'renderer' | 'clock'>;

/** Looks are forgotten after a day: what was found is in the register, or was not wanted. */
const KEPT_MS = 86_400_000;

async function forgetOld({ corpus, clock }: Deps): Promise<void> {
  const old = await corpus.list('discovery', {
    filter: { to: new Date(clock.now() - KEPT_MS).toISOString() },
    limit: 500,
  });
  await corpus.remove(
    'discovery',
    old.items.map(({ doc }) => doc.id),
  );
}

/**
 * `source.discover`: carries out a look that a member asked for, writing down what is known after each step. One that is done is left
 * alone, and one that was broken off begins anew, so that a repeat changes nothing.
 */
export function createSourceDiscover(deps: Deps): Handler<'source.discover'> {
  const { corpus, fetcher, extractor, renderer, clock } = deps;
  return async ({ data: { discoveryId } }, signal) => {
    await forgetOld(deps);
    const [stored] = await corpus.get('discovery', [discoveryId]);
    if (!stored || stored.doc.state === 'done') return;
    const found = await discover({
      asked: stored.doc,
      fetcher,
      extractor,
      renderer,
      clock,
      signal,
      onProgress: async (doc) => void (await corpus.put('discovery', [{ doc }])),
    });
    await corpus.put('discovery', [{ doc: { ...found, doneAt: new Date(clock.now()).toISOString() } }]);
  };
}
