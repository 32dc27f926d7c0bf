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

/** The index of a kind in a layout, as `claimwatch-claim-v1`. */
export const indexOf = (prefix: string, kind: Kind, version: number): string =>
  `${aliasOf(prefix, kind)}-v${version}`;

/** The layout that an index is in, by its name; 0 where it is none of ours. */
export const versionOf = (index: string): number => Number(/-v(\d+)$/.exec(index)?.[1] ?? 0);

/** The fields of a kind as one hash: an index made with other fields under the same version is told by it. */
export const fieldsHash = (layout: Layout, kind: Kind): string =>
  sha256(canonicalJson(layout.properties(kind)));

interface Meta {
  readonly product: 'claimwatch';
  readonly kind: Kind;
  readonly layout: number;
  readonly fields: string;
}

const metaOf = (layout: Layout, kind: Kind): Meta => ({
  product: 'claimwatch',
  kind,
  layout: layout.version,
  fields: fieldsHash(layout, kind),
});

/** An index that Claimwatch made. */
export interface OwnIndex {
  readonly name: string;
  /** The layout that it was made in. */
  readonly version: number;
  readonly fields: string;
  readonly refreshInterval: string | undefined;
}

/** The index that a kind is read from, or null where there is none yet. Throws `corpus.foreign`. */
export async function ownIndex({ client, prefix }: ElasticContext, kind: Kind): Promise<OwnIndex | null> {
  const alias = aliasOf(prefix, kind);
  const found = Object.entries(await client.indices.get({ index: alias, ignore_unavailable: true }));
  const [only, ...others] = found;
  if (only === undefined) return null;
  const [name, { mappings, settings }] = only;
  const meta = (mappings?._meta ?? {}) as Partial<Meta>;
  const { layout: version, fields } = meta;
  const ours = meta.product === 'claimwatch' && meta.kind === kind;
  if (others.length > 0 || name === alias || !ours || version === undefined || fields === undefined) {
    throw indexForeign(others.length > 0 ? alias : name);
  }
  const refreshInterval = settings?.index?.refresh_interval;
  return { name, version, fields, refreshInterval: refreshInterval ? String(refreshInterval) : undefined };
}

/** Throws unless the index is in the layout of this program. */
function checkLayout({ name, version, fields }: OwnIndex, layout: Layout, kind: Kind): void {
  if (version > layout.version) throw indexNewer(name, version, layout.version);
  if (version < layout.version) {
    throw corpusOutdated(
      `Index ${name} has layout ${version}, this program ${layout.version}. Bring it forward, while work goes on, with: claimwatch migrate`,
    );
  }
  if (fields !== fieldsHash(layout, kind)) {
    throw corpusOutdated(
      `Index ${name} has other fields than layout ${layout.version}: an unreleased program made it. Remove it and rebuild the corpus from its articles.`,
    );
  }
}

/** Makes an index, unless it is there. */
export async function createIndex(
  { client, prefix, layout, shards, refreshMs }: ElasticContext,
  kind: Kind,
  alias: string,
): Promise<void> {
  try {
    await client.indices.create({
      index: indexOf(prefix, kind, layout.version),
      aliases: { [alias]: {} },
      settings: indexSettings(shards, refreshMs),
      mappings: {
        dynamic: 'strict',
        _meta: { ...metaOf(layout, kind) },
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

async function prepareKind(context: ElasticContext, kind: Kind): Promise<void> {
  const { client, prefix, layout, refreshMs } = context;
  let index = await ownIndex(context, kind);
  if (index === null) {
    await createIndex(context, kind, aliasOf(prefix, kind));
    index = await ownIndex(context, kind);
  }
  // It could not be made, and yet the alias leads nowhere: something else has its name.
  if (index === null) throw indexForeign(indexOf(prefix, kind, layout.version));
  checkLayout(index, layout, kind);
  const settings = { refresh_interval: `${refreshMs}ms` };
  if (index.refreshInterval !== settings.refresh_interval) {
    await client.indices.putSettings({ index: index.name, settings });
  }
}

/**
 * Makes what is missing and checks what is there: every alias, its one index, who made it and in which layout. Several processes
 * may do so at once. Throws `corpus.foreign`, `corpus.outdated` or `storage.newer`.
 */
export async function prepareIndices(context: ElasticContext): Promise<void> {
  await forbidAutoCreate(context);
  await Promise.all(kindNames.map((kind) => prepareKind(context, kind)));
}

/**
 * Where to write, asked before each write, so that a change of layout loses none. The answer comes from the memory of one node.
 * Throws `storage.newer` once the index is of a newer layout, `corpus.missing` where there is none.
 */
export async function targetsOf(
  { client, prefix, layout }: Pick<ElasticContext, 'client' | 'prefix' | 'layout'>,
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
  if (versionOf(index) > layout.version) throw indexNewer(index, versionOf(index), layout.version);
  return { index, next: behind(nextAlias) };
}
