import type { estypes } from '@elastic/elasticsearch';
import { type DocOf, type Kind, kindNames } from '../../core/corpus-kinds.ts';
import { checkedDoc } from '../../core/corpus-rules.ts';
import { type Bulk, createBulk, newest, type Write } from './elastic-bulk.ts';
import { type ElasticCorpusOptions, openContext } from './elastic-corpus.ts';
import { countOf } from './elastic-count.ts';
import { corpusBusy, elasticError, failureError, indexForeign, indexNewer } from './elastic-errors.ts';
import {
  aliasOf,
  createIndex,
  type ElasticContext,
  indexOf,
  nextAliasOf,
  ownIndex,
  targetsOf,
} from './elastic-indices.ts';
import { walk } from './elastic-walk.ts';

/** One index that was brought forward. */
export interface Migrated {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly documents: number;
}

/** Documents copied at once: an article may be long. */
const copyAtOnce = 200;

interface CopiedSource {
  readonly doc: string;
  readonly version: number;
  readonly hash: string;
  readonly vector?: number[];
}

/** Every write of an index up to this place in its history is in it. With several shards, the least of theirs. */
async function placeReached({ client }: ElasticContext, index: string): Promise<number> {
  const stats = await client.indices.stats({ index, level: 'shards' });
  const shards = Object.values(stats.indices?.[index]?.shards ?? {}).flat();
  return Math.min(...shards.map((shard) => shard.seq_no?.local_checkpoint ?? -1));
}

function copyOf<K extends Kind>(
  { layout }: ElasticContext,
  kind: K,
  to: string,
  { _id: id = '', _source, _seq_no: seqNo = -1 }: estypes.SearchHit<CopiedSource>,
): Write {
  const { doc: json, version, hash, vector } = _source as CopiedSource;
  const doc: DocOf<K> = checkedDoc(kind, JSON.parse(json));
  const content = { doc, json, version, hash, vector: vector && Float32Array.from(vector) };
  return { op: 'index', index: to, id, only: newest(seqNo), source: layout.source(kind, content) };
}

/** Copies what was written after a place in the history of an index, all fields made anew from the document. */
async function copy(
  context: ElasticContext,
  bulk: Bulk,
  kind: Kind,
  { from, to, after }: { from: string; to: string; after: number },
): Promise<void> {
  await context.client.indices.refresh({ index: from });
  let batch: Write[] = [];
  const flush = async () => {
    for (const { failure } of await bulk(batch, { refresh: false })) {
      // 409: something newer is there already.
      if (failure && failure.status !== 409) throw failureError(failure, 'to copy');
    }
    batch = [];
  };
  const hits = walk<CopiedSource>(context.client, from, {
    size: copyAtOnce,
    query: { range: { _seq_no: { gt: after } } },
    _source: { includes: ['doc', 'version', 'hash', 'vector'], exclude_vectors: false },
    seq_no_primary_term: true,
  });
  for await (const hit of hits) {
    batch.push(copyOf(context, kind, to, hit));
    if (batch.length === copyAtOnce) await flush();
  }
  await flush();
}

async function idsOf({ client }: ElasticContext, index: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { _id } of walk(client, index, { _source: false })) ids.add(_id ?? '');
  return ids;
}

/**
 * Both indices hold the same ids, or an error. A document that was removed from the old one by a writer that did not yet know of
 * the new one, and died before it looked again, is removed here.
 */
async function reconcile(context: ElasticContext, bulk: Bulk, from: string, to: string): Promise<number> {
  const { client } = context;
  await client.indices.refresh({ index: [from, to] });
  const expected = await countOf(client, from);
  if ((await countOf(client, to)) !== expected) {
    const kept = await idsOf(context, from);
    const gone = [...(await idsOf(context, to))].filter((id) => !kept.has(id));
    await bulk(gone.map((id): Write => ({ op: 'delete', index: to, id })));
  }
  const found = await countOf(client, to);
  if (found !== expected)
    throw corpusBusy(`${to} has ${found} documents and ${from} ${expected}. Try again.`);
  return expected;
}

async function migrateKind(context: ElasticContext, bulk: Bulk, kind: Kind): Promise<Migrated | null> {
  const { client, prefix, layout } = context;
  const old = await ownIndex(context, kind);
  const to = indexOf(prefix, kind, layout);
  if (old === null || old.name === to) return null;
  if (old.version > layout.version) throw indexNewer(old.name);
  const [alias, nextAlias] = [aliasOf(prefix, kind), nextAliasOf(prefix, kind)];
  const from = old.name;

  // From here on, whoever writes writes to both. Deletes are remembered there for as long as the copy may take.
  await createIndex(context, kind, nextAlias);
  if ((await targetsOf(context, kind)).next !== to) throw indexForeign(to);
  await client.indices.putSettings({ index: to, settings: { gc_deletes: '1d' } });
  const start = await placeReached(context, from);
  await copy(context, bulk, kind, { from, to, after: -1 });
  // Writers of the program before filled in the fields they know. What they wrote meanwhile is made anew.
  const reached = await placeReached(context, from);
  await copy(context, bulk, kind, { from, to, after: start });

  // A short halt for writers, who try again until the alias leads to the new index; readers notice nothing.
  await client.indices.addBlock({ index: from, block: 'write' });
  try {
    await copy(context, bulk, kind, { from, to, after: reached });
    const documents = await reconcile(context, bulk, from, to);
    await client.indices.putSettings({ index: to, settings: { gc_deletes: null as unknown as string } });
    await client.indices.updateAliases({
      actions: [
        { remove_index: { index: from } },
        { add: { index: to, alias } },
        { remove: { index: to, alias: nextAlias } },
      ],
    });
    return { kind, from, to, documents };
  } catch (error) {
    await client.indices.putSettings({ index: from, settings: { blocks: { write: false } } });
    throw error;
  }
}

/**
 * Brings every index with other fields forward to this program's while others read and write: a new index, filled by copying and
 * by every write meanwhile, takes the place of the old one in one step, and the old one is removed. It may be stopped at any time and
 * run again; then it copies anew. Programs that know the fields before go on until the switch and refuse to write after it. Gives what was
 * brought forward. Throws what `createElasticCorpus` throws.
 */
export async function migrateElasticCorpus(options: ElasticCorpusOptions): Promise<Migrated[]> {
  const context = await openContext(options);
  try {
    const bulk = createBulk(context.client, options.clock, options.settings['elasticsearch.retries']);
    const migrated: (Migrated | null)[] = [];
    for (const kind of kindNames) migrated.push(await migrateKind(context, bulk, kind));
    return migrated.filter((one) => one !== null);
  } catch (error) {
    throw elasticError(error, 'to bring the corpus forward');
  } finally {
    await context.client.close();
  }
}
