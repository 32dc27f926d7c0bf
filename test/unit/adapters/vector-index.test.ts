import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVectorIndex, type PlacedVector } from '../../../adapters/embedded/vector-index.ts';
import { unitVector } from '../../support/corpus-docs.ts';
import { temporaryFolder } from '../../support/folder.ts';

/** Vectors as a database has them, by place. */
const database = (seeds: readonly number[]) => new Map(seeds.map((seed, i) => [i + 1, unitVector(seed)]));
const open = (path: string, vectors: ReadonlyMap<number, Float32Array>, given?: number) =>
  openVectorIndex(path, {
    given: given ?? Math.max(0, ...vectors.keys()),
    vectorOf: (place) => vectors.get(place) ?? null,
  });
const placed = (vectors: ReadonlyMap<number, Float32Array>): PlacedVector[] =>
  [...vectors].map(([place, vector]) => ({ place, vector }));

const seeds = Array.from({ length: 200 }, (_, i) => i);

function saved(vectors = database(seeds)) {
  const folder = temporaryFolder();
  const path = join(folder, 'corpus.db.near-claim');
  const index = open(path, vectors);
  index.add(placed(vectors));
  index.save();
  return { folder, path, vectors, index };
}

describe('the index of vectors', () => {
  it('names nothing while it is empty', () => {
    const index = open(join(temporaryFolder(), 'none'), new Map());
    expect(index).toMatchObject({ size: 0, last: 0, unsaved: 0 });
    expect(index.nearest(unitVector(1), 10)).toEqual([]);
  });

  it('names the nearest first, and all where so many are asked for', () => {
    const { index } = saved();
    expect(index.nearest(unitVector(7), 3)[0]).toBe(8);
    expect(new Set(index.nearest(unitVector(7), 1_000)).size).toBe(seeds.length);
  });

  it('is there again after it was saved, and goes on from there', () => {
    const { path, vectors } = saved();
    const again = open(path, vectors);
    expect(again).toMatchObject({ size: 200, last: 200, unsaved: 0 });
    again.add([{ place: 201, vector: unitVector(900) }]);
    expect(again).toMatchObject({ size: 201, last: 201, unsaved: 1 });
    expect(again.nearest(unitVector(900), 1)).toEqual([201]);
  });

  it('keeps one file, that of the last time it was saved', () => {
    const { folder, index } = saved();
    index.add([{ place: 205, vector: unitVector(900) }]);
    index.save();
    expect(readdirSync(folder).sort()).toEqual(['corpus.db.near-claim.205', 'corpus.db.near-claim.json']);
  });

  it('believes a file when some of its vectors have been removed since', () => {
    const { path, vectors } = saved();
    vectors.delete(200);
    expect(open(path, vectors, 200).size).toBe(200);
  });

  it.each([
    ['another database', database(seeds.map((seed) => seed + 1_000))],
    [
      'an older state that went on differently',
      database(seeds.map((seed) => (seed < 190 ? seed : seed + 1_000))),
    ],
    ['a later state', database(seeds.slice(0, 190))],
    ['a database with none of its vectors', database([])],
  ])('does not believe a file of %s', (_, other) => {
    expect(open(saved().path, other)).toMatchObject({ size: 0, last: 0 });
  });

  it.each([
    ['was cut off', (file: string) => truncateSync(file, 5_000)],
    ['is rubbish of another length', (file: string) => writeFileSync(file, 'rubbish')],
  ])('begins anew where the file %s', (_, damage) => {
    const { path, vectors } = saved();
    damage(`${path}.200`);
    expect(open(path, vectors).size).toBe(0);
  });

  it('begins anew where what stands beside the file cannot be read', () => {
    const { path, vectors } = saved();
    writeFileSync(`${path}.json`, '{"layout":2');
    expect(open(path, vectors).size).toBe(0);
  });

  it('forgets all when it is told to', () => {
    const { index } = saved();
    index.clear();
    expect(index).toMatchObject({ size: 0, last: 0, unsaved: 0 });
  });
});
