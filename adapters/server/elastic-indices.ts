import type { Client } from '@elastic/elasticsearch';
import { type Kind, kindNames } from '../../core/corpus-kinds.ts';
import { canonicalJson, sha256 } from '../../core/ids.ts';
import { corpusMissing, corpusOutdated, failureOf, indexForeign, indexNewer } from './elastic-errors.ts';
import { indexSettings, type Layout } from './elastic-layout.ts';

/** What all parts of the corpus work with. */
export interface ElasticContext {
  readonly client: Client;
  readonly prefix: string;
  readonly layout: Layout;
  readonly shards: number;
  readonly refreshMs: number;
}

/** Where writes of a kind go: the index that is read, and beside it the one that is to take its place, if there is one. */
export interface Targets {
  readonly index: string;
  readonly next: string | null;
}

/** The alias that a kind is read by, as `claimwatch-fact-check`; names of indices have no capitals. */
export function aliasOf(prefix: string, kind: Kind): string {
  return `${prefix}-${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The alias of the index that is to take the place of the one that is read. */
export const nextAliasOf = (prefix: string, kind: Kind): string => `${aliasOf(prefix, kind)}-next`;

/** All that a document of a kind may hold, as one hash: an index with other fields is told by it. */
const fieldsHash = (layout: Layout, kind: Kind): string => sha256(canonicalJson(layout.properties(kind)));

/** The index of a kind in a layout, as `claimwatch-claim-v1-3f2a9c04`: by version and fields. */
export const indexOf = (prefix: string, kind: Kind, layout: Layout): string =>
  `${aliasOf(prefix, kind)}-v${layout.version}-${fieldsHash(layout, kind).slice(0, 8)}`;

/** An index that Claimwatch made. */
export interface OwnIndex {
  readonly name: string;
  /** The layout that it was made in. */
  readonly version: number;
  readonly refreshInterval: string;
  readonly shards: number;
}

/**
 * The index that a kind is read from, or null where there is none yet. Throws `corpus.foreign` where the alias, or the name of the
 * index that is to be made, belongs to something else.
 */
export async function ownIndex(
  { client, prefix, layout }: ElasticContext,
  kind: Kind,
): Promise<OwnIndex | null> {
  const [alias, name] = [aliasOf(prefix, kind), indexOf(prefix, kind, layout)];
  const found = Object.entries(await client.indices.get({ index: [alias, name], ignore_unavailable: true }));
  const read = found.filter(([, { aliases }]) => !(nextAliasOf(prefix, kind) in (aliases ?? {})));
  const [only, ...others] = read;
  if (only === undefined) return null;
  const [index, { aliases, mappings, settings }] = only;
  const { product, kind: madeFor, layout: version } = mappings?._meta ?? {};
  const ours = product === 'claimwatch' && madeFor === kind && alias in (aliases ?? {});
  if (others.length > 0 || !ours) throw indexForeign(others.length > 0 ? alias : index);
  return {
    name: index,
    version: Number(version),
    refreshInterval: String(settings?.index?.refresh_interval),
    shards: Number(settings?.index?.number_of_shards),
  };
}

/** Makes the index of a kind behind an alias, unless it is there. */
export async function createIndex(
  { client, prefix, layout, shards, refreshMs }: ElasticContext,
  kind: Kind,
  alias: string,
): Promise<void> {
  try {
    await client.indices.create({
      index: indexOf(prefix, kind, layout),
      aliases: { [alias]: {} },
      settings: indexSettings(shards, refreshMs),
      mappings: {
        dynamic: 'strict',
        _meta: { product: 'claimwatch', kind, layout: layout.version },
        properties: layout.properties(kind),
      },
    });
  } catch (error) {
    if (failureOf(error)?.type !== 'resource_already_exists_exception') throw error;
  }
}

/** Keeps Elasticsearch from making an index of its own accord, with fields of its own guess, where ours was removed. */
async function forbidAutoCreate({ client, prefix }: ElasticContext): Promise<void> {
  await client.indices.putIndexTemplate({
    name: prefix,
    index_patterns: kindNames.map((kind) => `${aliasOf(prefix, kind)}-v*`),
    allow_auto_create: false,
    priority: 500,
  });
}

/** The index of a kind, checked and with the refresh interval of the settings, or null where there is none yet. */
async function checkedIndex(context: ElasticContext, kind: Kind): Promise<OwnIndex | null> {
  const { client, prefix, layout, refreshMs } = context;
  const index = await ownIndex(context, kind);
  if (index === null) return null;
  if (index.version > layout.version) throw indexNewer(index.name);
  if (index.name !== indexOf(prefix, kind, layout)) {
    throw corpusOutdated(
      `Index ${index.name} has other fields than this program (${indexOf(prefix, kind, layout)}). Bring it forward, while work goes on, with: claimwatch migrate`,
    );
  }
  const settings = { refresh_interval: `${refreshMs}ms` };
  if (index.refreshInterval !== settings.refresh_interval) {
    await client.indices.putSettings({ index: index.name, settings });
  }
  return index;
}

/**
 * Checks all that is there: every alias, its one index, who made it and with which fields. Throws `corpus.foreign`,
 * `corpus.outdated` or `storage.newer`.
 */
export async function checkIndices(context: ElasticContext): Promise<void> {
  await forbidAutoCreate(context);
  await Promise.all(kindNames.map((kind) => checkedIndex(context, kind)));
}

/**
 * Makes the index of a kind where there is none, and waits until it answers. Several processes may do so at once. Throws as
 * `checkIndices`.
 */
export async function ensureIndex(context: ElasticContext, kind: Kind): Promise<void> {
  const { client, prefix, layout } = context;
  let index = await checkedIndex(context, kind);
  if (index === null) {
    await createIndex(context, kind, aliasOf(prefix, kind));
    index = await checkedIndex(context, kind);
  }
  // It could not be made, and yet the alias leads nowhere: something else has its name.
  if (index === null) throw indexForeign(indexOf(prefix, kind, layout));
  // Where another process is just making it, its shards may not be there yet.
  await client.cluster.health({ index: index.name, wait_for_active_shards: index.shards });
}

/** The indices behind the two aliases of a kind. Throws `corpus.missing` where none is read. */
export async function targetsOf(
  { client, prefix }: Pick<ElasticContext, 'client' | 'prefix'>,
  kind: Kind,
): Promise<Targets> {
  const [alias, nextAlias] = [aliasOf(prefix, kind), nextAliasOf(prefix, kind)];
  // With one of the aliases missing the answer is a 404 that carries the other.
  const found: Record<string, unknown> = await client.indices.getAlias(
    { name: [alias, nextAlias] },
    { ignore: [404] },
  );
  const behind = (name: string) =>
    Object.keys(found).find((index) => {
      const { aliases } = Object(found[index]) as { aliases?: Record<string, unknown> };
      return aliases !== undefined && name in aliases;
    }) ?? null;
  const index = behind(alias);
  if (index === null) {
    throw corpusMissing(`There is no index behind ${alias}. Start Claimwatch anew to make it.`);
  }
  return { index, next: behind(nextAlias) };
}

/**
 * Where to write, asked before each write, so that a change of fields loses none: the answer comes from the memory of one node.
 * Throws `storage.newer` once the index that is read is not this program's, `corpus.missing` where there is none.
 */
export async function writableTargets(context: ElasticContext, kind: Kind): Promise<Targets> {
  const targets = await targetsOf(context, kind);
  if (targets.index !== indexOf(context.prefix, kind, context.layout)) throw indexNewer(targets.index);
  return targets;
}
