import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createBulk } from '../../adapters/server/elastic-bulk.ts';
import type { ElasticSettings } from '../../adapters/server/elastic-client.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import { indexOf } from '../../adapters/server/elastic-indices.ts';
import { currentLayout } from '../../adapters/server/elastic-layout.ts';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc, unitVector } from '../support/corpus-docs.ts';
import { claims, hashesOf } from '../support/corpus-helpers.ts';
import { type EsNode, esCanStart, esSettings, startEsNode, startLimitMs } from '../support/es-node.ts';

const clock = createSystemClock();

/** Bytes of writes that the node takes at once: little, so that a handful of writers is too much for it. */
const takenAtOnce = '80kb';

const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    doc: makeDoc('claim', `clm-${from + i}`, { text: `Claim number ${from + i}` }),
    vector: unitVector(from + i),
  }));

/** What an embedded corpus holds after the same puts. */
async function expectedHashes(count: number) {
  const model = createSqliteCorpus({ path: ':memory:' });
  await model.put('claim', entries(0, count));
  const hashes = await hashesOf(model, 'claim');
  await model.close();
  return hashes;
}

describe.skipIf(!esCanStart())('an Elasticsearch that fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-es-faults-'));
  let node: EsNode;
  let client: Client;
  let settings: ElasticSettings;
  let corpus: Corpus;
  let index: string;

  beforeAll(async () => {
    mkdirSync(join(folder, 'config'));
    writeFileSync(
      join(folder, 'config/elasticsearch.yml'),
      `indexing_pressure.memory.limit: ${takenAtOnce}\n`,
    );
    node = await startEsNode(folder);
    client = new Client({ node: node.url, maxRetries: 0 });
    settings = esSettings(node.url, {
      'elasticsearch.retries': 2,
      'elasticsearch.timeoutSeconds': 120,
    });
    index = indexOf(settings['elasticsearch.prefix'], 'claim', currentLayout);
    corpus = await createElasticCorpus({ settings, clock });
  }, startLimitMs);

  afterAll(async () => {
    await corpus?.close();
    await client?.close();
    await node?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'killed in mid-bulk and started again, is filled to the identical set of ids and hashes',
    async () => {
      const count = 600;
      const parts = Array.from({ length: count / 20 }, (_, i) => entries(i * 20, 20));
      const killedAt = 12;
      for (const part of parts.slice(0, killedAt)) await corpus.put('claim', part);
      const struck = corpus.put('claim', parts[killedAt] ?? []).catch((error: unknown) => error);
      await node.kill();
      expect(await struck).toMatchObject({ code: 'corpus.unreachable', retry: { afterMs: 5_000 } });

      await node.start();
      await client.cluster.health({ index, wait_for_active_shards: 1, timeout: '2m' });
      // Nothing acknowledged is lost.
      expect((await hashesOf(corpus, 'claim')).length).toBeGreaterThanOrEqual(killedAt * 20);
      for (const part of parts) await corpus.put('claim', part);
      expect(await hashesOf(corpus, 'claim')).toEqual(await expectedHashes(count));
      expect(
        (await corpus.get('claim', ['clm-0', `clm-${count - 1}`])).map(({ version }) => version),
      ).toEqual([1, 1]);
    },
    startLimitMs,
  );

  it('out of reach, is named with what to do, and work waits', async () => {
    const nowhere = { ...settings, 'elasticsearch.nodes': 'http://127.0.0.1:9', 'elasticsearch.retries': 0 };
    const opening = createElasticCorpus({ settings: nowhere, clock });
    await expect(opening).rejects.toMatchObject({ code: 'corpus.unreachable', retry: { afterMs: 5_000 } });
    await expect(opening).rejects.toThrow(/elasticsearch\.nodes/);
  });

  it('with one of several nodes out of reach, goes on with the others', async () => {
    const some = { ...settings, 'elasticsearch.nodes': `http://127.0.0.1:9,${node.url}` };
    const other = await createElasticCorpus({ settings: some, clock });
    for (let i = 0; i < 6; i++) await other.put('match', [{ doc: makeDoc('match', `m-${i}`) }]);
    expect(await other.count('match')).toBe(6);
    await other.close();
  });

  it('with a nearly full disk, takes no writes until there is room, and loses none', async () => {
    const block = (on: boolean | null) =>
      client.indices.putSettings({
        index,
        settings: { 'index.blocks.read_only_allow_delete': on } as object,
      });
    await block(true);
    const before = await hashesOf(corpus, 'claim');
    const full = { code: 'storage.full', retry: { afterMs: 60_000 } };
    await expect(corpus.put('claim', entries(10_000, 3))).rejects.toMatchObject(full);
    await expect(corpus.remove('claim', ['clm-1'])).rejects.toMatchObject(full);
    expect(await hashesOf(corpus, 'claim')).toEqual(before);
    await block(null);
    expect(await corpus.put('claim', entries(10_000, 3))).toEqual({ changed: 3, unchanged: 0 });
  });

  it('with too much to do at once, gets the same later and takes all of it', async () => {
    const rejections = async () => {
      const { nodes } = await client.nodes.stats({ metric: 'indexing_pressure' });
      const totals = Object.values(nodes ?? {})[0]?.indexing_pressure?.memory?.total;
      return Number(totals?.coordinating_rejections ?? 0);
    };
    const patient = await createElasticCorpus({
      settings: { ...settings, 'elasticsearch.retries': 12 },
      clock,
    });
    const before = await rejections();
    const writers = Array.from({ length: 6 }, (_, i) => patient.put('claim', entries(20_000 + i * 10, 10)));
    const results = await Promise.all(writers);
    expect(results.every(({ changed }) => changed === 10)).toBe(true);
    expect(await rejections()).toBeGreaterThan(before);
    await patient.close();
  });

  it('turning the same away again and again, makes work wait', async () => {
    const impatient = { ...settings, 'elasticsearch.retries': 1 };
    const other = await createElasticCorpus({ settings: impatient, clock });
    const long = makeDoc('article', 'a1', { text: 'Nước muối sinh lý. '.repeat(20_000) });
    await expect(other.put('article', [{ doc: long }])).rejects.toMatchObject({
      code: 'corpus.busy',
      retry: { afterMs: 5_000 },
    });
    await other.close();
  });

  it('answering 200 to a bulk with a stale write in it, has that one told apart', async () => {
    await corpus.put('claim', claims([['stale', {}, unitVector(1)]]));
    const { _seq_no = 0, _primary_term = 0 } = await client.get({ index, id: 'stale' });
    await corpus.put('claim', claims([['stale', { lang: 'fr' }, unitVector(1)]]));
    const source = { id: 'stale', version: 9, hash: 'h', doc: '{}' };
    const only = { if_seq_no: _seq_no, if_primary_term: _primary_term };
    const outcomes = await createBulk(
      client,
      clock,
      0,
    )([
      { op: 'index', index, id: 'stale', only, source },
      { op: 'delete', index, id: 'clm-0' },
      { op: 'create', index, id: 'bad', source: { author: 'someone' } },
    ]);
    expect(outcomes.map(({ failure }) => failure?.status ?? null)).toEqual([409, null, 400]);
    expect((await corpus.get('claim', ['stale']))[0]).toMatchObject({ version: 2, doc: { lang: 'fr' } });
  });

  it('with writers of the same document that expect no version, takes each in turn', async () => {
    const writes = ['vi', 'en', 'fr', 'de', 'es'].map((lang) =>
      corpus.put('claim', claims([['shared', { lang }]])),
    );
    const results = await Promise.all(writes);
    expect(results.every(({ changed }) => changed === 1)).toBe(true);
    expect((await corpus.get('claim', ['shared']))[0]?.version).toBe(5);
  });

  it('with a shard that goes and comes back, answers whole or lets work wait', async () => {
    const { nodes } = await client.nodes.info();
    const [name = ''] = Object.keys(nodes);
    const walked = async () => {
      for await (const each of corpus.hashes('claim')) return each;
    };
    // Scores may change where a shard that comes back forgets what was removed.
    const idsOf = (hits: readonly { doc: { id: string } }[]) => hits.map(({ doc }) => doc.id).toSorted();
    const ask = () =>
      Promise.allSettled([
        corpus.get('claim', ['clm-0']),
        corpus.vectors('claim', ['clm-0']),
        corpus.list('claim'),
        corpus.count('claim'),
        corpus.terms('claim', { field: 'lang' }),
        corpus.search('claim', { text: 'number', limit: 1_000 }).then(idsOf),
        corpus.nearest('claim', { vector: unitVector(1) }).then((hits) => hits.length),
        walked(),
      ]);
    const whole = await ask();
    // Elasticsearch takes the shard back at once, in a tenth of a second or less: what is asked meets it in several states.
    for (let round = 0; round < 5; round += 1) {
      await client.cluster.reroute({
        commands: [{ cancel: { index, shard: 0, node: name, allow_primary: true } }],
      });
      for (const [n, answer] of (await ask()).entries()) {
        if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'corpus.busy' });
        else expect(answer).toEqual(whole[n]);
      }
      await client.cluster.health({ index, wait_for_status: 'yellow' });
    }
    expect(await corpus.get('claim', ['clm-1'])).toHaveLength(1);
  });

  it('with a shard that goes and comes back, writes once it is back', async () => {
    const { nodes } = await client.nodes.info();
    const [name = ''] = Object.keys(nodes);
    for (let round = 0; round < 10; round += 1) {
      await client.cluster.reroute({
        commands: [{ cancel: { index, shard: 0, node: name, allow_primary: true } }],
      });
      expect(await corpus.put('claim', entries(30_000 + round, 1))).toEqual({ changed: 1, unchanged: 0 });
    }
  });

  it('without the index it had, says so instead of making one of its own', async () => {
    await client.indices.delete({ index });
    const missing = { code: 'corpus.missing' };
    await expect(corpus.put('claim', claims([['a']]))).rejects.toMatchObject(missing);
    await expect(corpus.search('claim', { text: 'a' })).rejects.toMatchObject(missing);
    expect(await client.indices.exists({ index })).toBe(false);
  });
});
