import { Client } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import type { ElasticSettings } from '../../adapters/server/elastic-client.ts';
import { createElasticCorpus } from '../../adapters/server/elastic-corpus.ts';
import { aliasOf, createIndex, indexOf, nextAliasOf } from '../../adapters/server/elastic-indices.ts';
import { currentLayout, type Layout } from '../../adapters/server/elastic-layout.ts';
import { migrateElasticCorpus } from '../../adapters/server/elastic-migration.ts';
import type { Corpus } from '../../core/ports.ts';
import { makeDoc, seededRandom, unitVector } from '../support/corpus-docs.ts';
import { claims, hashesOf, ids } from '../support/corpus-helpers.ts';
import { esIsThere, esSettings, removeTestIndices, sharedEsNode, startLimitMs } from '../support/es-node.ts';

const clock = createSystemClock();

/** The layout after this one: every document also says how long it is. */
const nextLayout: Layout = {
  version: currentLayout.version + 1,
  properties: (kind) => ({ ...currentLayout.properties(kind), letters: { type: 'integer' } }),
  source: (kind, content) => ({ ...currentLayout.source(kind, content), letters: content.json.length }),
};

/** A corpus with an index of claims, that is closed when the test ends. */
async function openCorpus(settings: ElasticSettings, layout = currentLayout): Promise<Corpus> {
  const corpus = await createElasticCorpus({ settings, clock, layout });
  onTestFinished(() => corpus.close());
  await corpus.count('claim');
  return corpus;
}

const claimEntry = (i: number, fields: object = {}) => ({
  doc: makeDoc('claim', `clm-${i}`, { text: `Claim number ${i}`, ...fields }),
  vector: unitVector(i),
});

describe.skipIf(!esIsThere())('indices on a real Elasticsearch', () => {
  let url = '';
  let client: Client;
  beforeAll(async () => {
    url = await sharedEsNode();
    client = new Client({ node: url });
  }, startLimitMs);
  afterAll(async () => {
    await client.close();
    await removeTestIndices(url);
  });

  const aliasIn = ({ 'elasticsearch.prefix': prefix }: ElasticSettings) => aliasOf(prefix, 'claim');
  const indexIn = ({ 'elasticsearch.prefix': prefix }: ElasticSettings, layout = currentLayout) =>
    indexOf(prefix, 'claim', layout);

  describe('that are made', () => {
    it('are strict, stand behind an alias, and are never made by a write', async () => {
      const settings = esSettings(url);
      await openCorpus(settings);
      const stray = { index: indexIn(settings), document: { id: 'x', author: 'someone' } };
      await expect(client.index(stray)).rejects.toThrow(/strict_dynamic_mapping_exception/);
      expect(await client.indices.existsAlias({ name: aliasIn(settings) })).toBe(true);
      await expect(client.index({ ...stray, index: `${aliasIn(settings)}-v99` })).rejects.toThrow(
        /auto creation/,
      );
    });

    it('are made once by several processes that start together, and take new refresh intervals', async () => {
      const settings = esSettings(url);
      const [one, other] = await Promise.all([openCorpus(settings), openCorpus(settings)]);
      await one?.put('claim', claims([['a']]));
      expect(ids((await other?.list('claim'))?.items ?? [])).toEqual(['a']);
      await openCorpus({ ...settings, 'elasticsearch.refreshMs': 70 });
      const index = indexIn(settings);
      const found = await client.indices.getSettings({ index });
      expect(found[index]?.settings?.index?.refresh_interval).toBe('70ms');
    });

    it('work with several shards', async () => {
      const settings = esSettings(url, { 'elasticsearch.shards': 3 });
      const corpus = await openCorpus(settings);
      const same = Array.from({ length: 20 }, (_, i) => claimEntry(100 + i, { text: 'same words' }));
      await corpus.put('claim', same);
      const found = await corpus.search('claim', { text: 'words', limit: 5 });
      expect(ids(found)).toEqual(['clm-100', 'clm-101', 'clm-102', 'clm-103', 'clm-104']);
      expect(ids(await corpus.nearest('claim', { vector: unitVector(107), limit: 1 }))).toEqual(['clm-107']);
      expect((await hashesOf(corpus, 'claim')).map(({ id }) => id)).toEqual(same.map(({ doc }) => doc.id));
    });
  });

  describe('that are not ours to use', () => {
    const opening = (settings: ElasticSettings, layout = currentLayout) =>
      createElasticCorpus({ settings, clock, layout });

    it('an older version is refused, and says how to bring it forward', async () => {
      const settings = esSettings(url);
      await openCorpus(settings);
      const refusal = opening(settings, nextLayout);
      await expect(refusal).rejects.toMatchObject({ code: 'corpus.outdated' });
      await expect(refusal).rejects.toThrow(/claimwatch migrate/);
    });

    it('a newer version is refused, and says to install that version', async () => {
      const settings = esSettings(url);
      await openCorpus(settings, nextLayout);
      const refusal = opening(settings);
      await expect(refusal).rejects.toMatchObject({ code: 'storage.newer' });
      await expect(refusal).rejects.toThrow(/Install that version/);
    });

    it('other fields under the same version are refused, and can be brought forward', async () => {
      const settings = esSettings(url);
      await openCorpus(settings, { ...nextLayout, version: currentLayout.version });
      await expect(opening(settings)).rejects.toMatchObject({ code: 'corpus.outdated' });
      await migrateElasticCorpus({ settings, clock });
      await openCorpus(settings);
    });

    it.each([
      ['an index with the name of the alias', (s: ElasticSettings) => ({ index: aliasIn(s) })],
      ['an index with the name of ours', (s: ElasticSettings) => ({ index: indexIn(s) })],
      [
        'an alias of something else',
        (s: ElasticSettings) => ({ index: `${aliasIn(s)}-other`, aliases: { [aliasIn(s)]: {} } }),
      ],
    ])('%s is refused, and says to choose another prefix', async (_, given) => {
      const settings = esSettings(url);
      await client.indices.create(given(settings));
      const refusal = opening(settings);
      await expect(refusal).rejects.toMatchObject({ code: 'corpus.foreign', retry: 'never' });
      await expect(refusal).rejects.toThrow(/elasticsearch\.prefix/);
    });
  });

  describe('that are brought forward', () => {
    /** Writes, updates and removes at random, to both alike, until told to stop; then says how often. */
    async function keepWriting(corpora: readonly Corpus[], stopped: () => boolean): Promise<number> {
      const random = seededRandom(7);
      let steps = 0;
      for (; !stopped(); steps++) {
        const at = Array.from({ length: 5 }, () => Math.floor(random() * 600));
        for (const corpus of corpora) {
          if (steps % 4 === 3)
            await corpus.remove(
              'claim',
              at.map((i) => `clm-${i}`),
            );
          else
            await corpus.put(
              'claim',
              at.map((i) => claimEntry(i, { model: `step ${steps}` })),
            );
        }
      }
      return steps;
    }

    it('lose no write and no removal made meanwhile, and have the new fields in every document', async () => {
      const settings = esSettings(url);
      const corpus = await openCorpus(settings);
      const model = createSqliteCorpus({ path: ':memory:' });
      const start = Array.from({ length: 500 }, (_, i) => claimEntry(i));
      for (const one of [corpus, model]) await one.put('claim', start);

      let migrated = false;
      const writing = keepWriting([corpus, model], () => migrated).catch((error: unknown) => error);
      const moved = await migrateElasticCorpus({ settings, clock, layout: nextLayout });
      migrated = true;
      // The writer of the layout before either stopped in time or was told that a newer program took over.
      const ended = await writing;
      if (typeof ended === 'object') expect(ended).toMatchObject({ code: 'storage.newer' });

      expect(moved.map(({ kind }) => kind)).toEqual(['claim']);
      const after = await openCorpus(settings, nextLayout);
      const found = await hashesOf(after, 'claim');
      expect(found).toEqual(await hashesOf(model, 'claim'));
      expect(await after.list('claim', { limit: 1_000 })).toEqual(
        await model.list('claim', { limit: 1_000 }),
      );
      const index = indexIn(settings, nextLayout);
      const filled = await client.count({ index, query: { exists: { field: 'letters' } } });
      expect(filled.count).toBe(found.length);
      expect(await client.indices.exists({ index: indexIn(settings) })).toBe(false);
      expect(
        await client.indices.existsAlias({ name: nextAliasOf(settings['elasticsearch.prefix'], 'claim') }),
      ).toBe(false);
    });

    it('are left alone by writers of the layout before, who may go on reading', async () => {
      const settings = esSettings(url);
      const old = await openCorpus(settings);
      await old.put('claim', [claimEntry(1)]);
      await migrateElasticCorpus({ settings, clock, layout: nextLayout });
      expect(ids(await old.search('claim', { text: 'claim' }))).toEqual(['clm-1']);
      expect((await old.vectors('claim', ['clm-1'])).get('clm-1')).toEqual(unitVector(1));
      const refusal = { code: 'storage.newer', retry: { afterMs: 60_000 } };
      await expect(old.put('claim', [claimEntry(2)])).rejects.toMatchObject(refusal);
      await expect(old.remove('claim', ['clm-1'])).rejects.toMatchObject(refusal);
    });

    it('are finished by the next run after one that was killed while writes were halted', async () => {
      const settings = esSettings(url);
      const prefix = settings['elasticsearch.prefix'];
      const old = await openCorpus(settings);
      await old.put('claim', [claimEntry(1), claimEntry(2)]);
      const before = await hashesOf(old, 'claim');
      // What such a run leaves behind: the old index closed for writing, the new one with a document that has gone since.
      const context = { client, prefix, layout: nextLayout, shards: 1, refreshMs: 50 };
      await createIndex(context, 'claim', nextAliasOf(prefix, 'claim'));
      await client.index({
        index: indexIn(settings, nextLayout),
        id: 'gone',
        document: { id: 'gone' },
        refresh: true,
      });
      await client.indices.addBlock({ index: indexIn(settings), block: 'write' });

      await migrateElasticCorpus({ settings, clock, layout: nextLayout });
      const after = await openCorpus(settings, nextLayout);
      expect(await hashesOf(after, 'claim')).toEqual(before);
      expect(await after.put('claim', [claimEntry(3)])).toEqual({ changed: 1, unchanged: 0 });
    });

    it('are not touched where they are new already', async () => {
      const settings = esSettings(url);
      await openCorpus(settings);
      expect(await migrateElasticCorpus({ settings, clock })).toEqual([]);
    });
  });
});
