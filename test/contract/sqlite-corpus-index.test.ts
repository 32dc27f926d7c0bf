import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { backupDatabase, restoreDatabase } from '../../adapters/embedded/backup.ts';
import { createSqliteCorpus } from '../../adapters/embedded/sqlite-corpus.ts';
import type { Corpus, Filter } from '../../core/ports.ts';
import { claimEntries, clusteredVectors, vectorAt, wordSource } from '../bench/claims.ts';
import { makeDoc } from '../support/corpus-docs.ts';
import { ids } from '../support/corpus-helpers.ts';
import { temporaryFolder } from '../support/folder.ts';

/** Enough for an index, and some that are only asked for. */
const [documents, queries] = [6_000, 30];
const vectors = clusteredVectors(documents + queries, 5);
const asked = Array.from({ length: queries }, (_, i) => vectorAt(vectors, documents + i).slice());
const entries = claimEntries(vectors, 0, documents, wordSource(5));

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** The ten nearest, by comparing with all. */
function exact(vector: Float32Array, passes = (_: number) => true): string[] {
  return entries
    .map(({ doc }, i) => ({ id: doc.id, i, cosine: cosine(vector, vectorAt(vectors, i)) }))
    .filter(({ i }) => passes(i))
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, 10)
    .map(({ id }) => id);
}

async function recall(corpus: Corpus, filter: Filter<'claim'> = {}, passes = (_: number) => true) {
  let found = 0;
  for (const vector of asked) {
    const hits = new Set(ids(await corpus.nearest('claim', { vector, filter })));
    found += exact(vector, passes).filter((id) => hits.has(id)).length;
  }
  return found / (10 * asked.length);
}

const base = mkdtempSync(join(tmpdir(), 'claimwatch-index-'));
beforeAll(async () => {
  const corpus = createSqliteCorpus({ path: join(base, 'corpus.db') });
  await corpus.put('claim', entries);
  await corpus.indexed('claim');
  await corpus.close();
});
afterAll(() => rmSync(base, { recursive: true }));

/** A folder of its own with the corpus and its index. */
function copied() {
  const folder = temporaryFolder();
  cpSync(base, folder, { recursive: true });
  return { folder, path: join(folder, 'corpus.db') };
}

function opened(path: string) {
  const corpus = createSqliteCorpus({ path });
  onTestFinished(corpus.close);
  return corpus;
}

const vector = asked[0] ?? new Float32Array();

describe('a corpus with an index of vectors', () => {
  it('has it in files of its own', () => {
    const files = readdirSync(base).filter((name) => name.includes('.near-'));
    expect(files.sort()).toEqual(['corpus.db.near-claim.6000', 'corpus.db.near-claim.json']);
  });

  it('finds the nearest, with their exact cosines', async () => {
    const corpus = opened(copied().path);
    expect(await recall(corpus)).toBeGreaterThan(0.98);
    for (const { doc, score } of await corpus.nearest('claim', { vector })) {
      expect(score).toBeCloseTo(cosine(vector, vectorAt(vectors, Number(doc.id.slice(4)))), 4);
    }
  });

  it('gives as many as are asked for', async () => {
    const corpus = opened(copied().path);
    for (const limit of [1, 200, 1_000])
      expect(await corpus.nearest('claim', { vector, limit })).toHaveLength(limit);
  });

  it('finds the nearest of a third, of a few, and of none', async () => {
    const corpus = opened(copied().path);
    expect(await recall(corpus, { lang: 'vi' }, (i) => i % 3 === 0)).toBeGreaterThan(0.98);
    const from = entries[5_990]?.doc.firstSeenAt ?? '';
    expect(await recall(corpus, { from }, (i) => i >= 5_990)).toBe(1);
    expect(await corpus.nearest('claim', { vector, filter: { from: '2040-01-01' } })).toEqual([]);
  });

  it('sees at once what is put, changed and removed', async () => {
    const corpus = opened(copied().path);
    const nearest = async () => ids(await corpus.nearest('claim', { vector, limit: 2 }));
    const [before] = await nearest();
    await corpus.put('claim', [{ doc: makeDoc('claim', 'new'), vector }]);
    expect(await nearest()).toEqual(['new', before]);
    await corpus.put('claim', [{ doc: makeDoc('claim', 'new'), vector: vector.map((x) => -x) }]);
    expect((await nearest())[0]).toBe(before);
    await corpus.put('claim', [{ doc: makeDoc('claim', 'clm-3'), vector }]);
    expect(await nearest()).toEqual(['clm-3', before]);
    await corpus.remove('claim', ['clm-3']);
    expect((await nearest())[0]).toBe(before);
    await corpus.indexed('claim');
    expect((await nearest())[0]).toBe(before);
  });

  it('finds what is left when most have been removed, and makes the index anew', async () => {
    const corpus = opened(copied().path);
    await corpus.remove(
      'claim',
      entries.slice(0, 4_000).map(({ doc }) => doc.id),
    );
    expect(await recall(corpus, {}, (i) => i >= 4_000)).toBeGreaterThan(0.98);
    await corpus.indexed('claim');
    expect(await recall(corpus, {}, (i) => i >= 4_000)).toBeGreaterThan(0.98);
  });
});

describe('a corpus whose index is not to be had', () => {
  it.each([
    ['has been removed', (path: string) => rmSync(`${path}.near-claim.6000`)],
    ['was cut off', (path: string) => truncateSync(`${path}.near-claim.6000`, 100_000)],
  ])('compares with all where it %s, and makes it again', async (_, damage) => {
    const { path } = copied();
    damage(path);
    const corpus = opened(path);
    expect(await recall(corpus)).toBe(1);
    await corpus.indexed('claim');
    expect(statSync(`${path}.near-claim.6000`).size).toBe(
      statSync(join(base, 'corpus.db.near-claim.6000')).size,
    );
  });

  it.each([10, 1_000])('does not go by the index of %i claims that a restore took back', async (count) => {
    const { folder, path } = copied();
    const target = join(folder, 'backup');
    const first = createSqliteCorpus({ path });
    await first.remove('claim', ['clm-5999']);
    await backupDatabase(path, target);
    const swap = (i: number) => entries[i + 500]?.vector;
    const life = (name: string, shift: boolean) =>
      entries.slice(0, count).map(({ doc, vector: own }, i) => {
        const other = shift ? swap(i) : own;
        return { doc: { ...doc, id: `${name}-${i}` }, ...(other && { vector: other }) };
      });
    await first.put('claim', life('lost', false));
    await first.indexed('claim');
    await first.close();
    restoreDatabase(target, path);
    const corpus = opened(path);
    expect(await recall(corpus)).toBeGreaterThan(0.98);
    await corpus.put('claim', life('kept', true));
    await corpus.indexed('claim');
    for (const i of [0, count - 1]) {
      const hits = await corpus.nearest('claim', { vector: swap(i) ?? vector, limit: 2 });
      expect(ids(hits)).toContain(`kept-${i}`);
    }
  });
});
