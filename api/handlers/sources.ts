import type { Discovery } from '../../core/domain/discovery.ts';
import type { Channel } from '../../core/domain/source.ts';
import { refuseAddress } from '../../core/domain/source-address.ts';
import { notFound } from '../../core/errors.ts';
import { deterministicId } from '../../core/ids.ts';
import { nowOf } from '../../desk/desk.ts';
import { decideSource, setPace } from '../../desk/source-decisions.ts';
import { listApproved, proposeList } from '../../desk/source-lists.ts';
import { getSource, listSources, proposeSource, type RegisteredSource } from '../../desk/sources.ts';
import type { ApiDeps, ApiHandlers } from '../context.ts';
import { viewSource, viewSourceDetail } from '../source-views.ts';

type SourceRoutes =
  | 'sources'
  | 'source'
  | 'proposeSource'
  | 'decideSource'
  | 'setPace'
  | 'crawlSource'
  | 'discoverSource'
  | 'discovery'
  | 'importSources'
  | 'exportSources';

/** Asked again within this time, a look that is done is shown again instead of being made again. */
const FRESH_MS = 10 * 60_000;

/** A look that no worker has finished in this time is asked for anew. */
const LOST_MS = 5 * 60_000;

const emptyLook = {
  doneAt: null,
  requests: 0,
  problem: null,
  name: null,
  lang: null,
  country: null,
  channels: [],
  sample: null,
  sampleProblem: null,
} as const;

/** Asks a worker to look at a site, once however often it is asked. */
async function askForLook(
  { desk, corpus, queue }: ApiDeps,
  address: string,
  given: readonly Channel[],
): Promise<Discovery> {
  for (const url of [address, ...given.map((channel) => channel.url)]) refuseAddress(url);
  const href = new URL(address).href;
  const id = deterministicId('dsc', href, ...given.map(({ kind, url }) => `${kind} ${url}`));
  const [stored] = await corpus.get('discovery', [id]);
  const now = desk.clock.now();
  const keptFor = stored?.doc.state === 'done' ? FRESH_MS : LOST_MS;
  if (stored && now - Date.parse(stored.doc.askedAt) < keptFor) return stored.doc;
  const doc: Discovery = {
    ...emptyLook,
    id,
    address: href,
    given: [...given],
    state: 'waiting',
    askedAt: nowOf(desk),
    channels: [],
  };
  await corpus.put('discovery', [{ doc }]);
  await queue.add('source.discover', { discoveryId: id }, { key: id });
  return doc;
}

/** The register of sources: proposing, deciding, looking at a site, lists in and out. */
export function sourceHandlers(deps: ApiDeps): Pick<ApiHandlers, SourceRoutes> {
  const { desk, corpus, queue, opml } = deps;
  const carriedOut = async (decided: RegisteredSource, viewer: string) => {
    await deps.deliver();
    return viewSource(deps, decided, viewer);
  };
  return {
    sources: async ({ user }) => {
      const items = await Promise.all(listSources(desk).map((source) => viewSource(deps, source, user.id)));
      return { items, next: null, total: items.length };
    },
    source: async ({ params, user }) => viewSourceDetail(deps, getSource(desk, params.id ?? ''), user.id),
    proposeSource: async ({ body, user }) =>
      viewSource(deps, proposeSource({ desk, actor: user.id, source: body }), user.id),
    decideSource: async ({ params, body: { decision, reason }, user }) => {
      const id = params.id ?? '';
      const decided = decideSource({ desk, actor: user.id, id, decision, ...(reason ? { reason } : {}) });
      return carriedOut(decided, user.id);
    },
    setPace: async ({ params, body, user }) =>
      carriedOut(setPace({ desk, actor: user.id, id: params.id ?? '', pace: body }), user.id),
    crawlSource: async ({ params }) => {
      const { source } = getSource(desk, params.id ?? '');
      await queue.add('source.crawl', { sourceId: source.id }, { key: source.id });
      return { ok: true };
    },
    discoverSource: async ({ body }) => askForLook(deps, body.address, body.channels),
    discovery: async ({ params }) => {
      const [stored] = await corpus.get('discovery', [params.id ?? '']);
      if (!stored) throw notFound('This look at a site is over a day old. Look again.');
      return stored.doc;
    },
    importSources: async ({ body: { opml: list, ...defaults }, user }) => ({
      entries: proposeList({ desk, actor: user.id, entries: opml.read(list), defaults }),
    }),
    exportSources: async () => ({
      opml: opml.write(`Sources of ${deps.siteInfo.organisation.name}`, listApproved(desk)),
    }),
  };
}
