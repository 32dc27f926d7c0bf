import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import usearch, { type Index } from 'usearch';
import { z } from 'zod';
import { vectorBytes, vectorDimensions } from '../../core/corpus-rules.ts';

/** A vector under a number that never means another one. */
export interface PlacedVector {
  readonly place: number;
  readonly vector: Float32Array;
}

/**
 * An approximate index of vectors (HNSW, Malkov and Yashunin 2018) in memory, with a copy in a file. A byte a dimension and about 150
 * bytes of links are held for each vector, so what it finds is to be compared again by the floats.
 */
export interface VectorIndex {
  readonly size: number;
  /** The highest place that is in it; 0 where nothing is. */
  readonly last: number;
  /** Adds vectors in the order of their places, all of them beyond `last`. About 0.3 ms each. */
  add(placed: readonly PlacedVector[]): void;
  /** Places of about the nearest, nearest first; fewer than `count` only where it holds fewer. */
  nearest(vector: Float32Array, count: number): number[];
  /** Vectors that were added since the copy in the file was written. */
  readonly unsaved: number;
  /** Forgets all vectors; the copy in the file stays until the next is written. */
  clear(): void;
  /** Writes the copy in the place of an older one. A crash leaves one of the two. */
  save(): void;
}

/** Links of a vector, and how many are looked at for them: usual values, which keep recall above .95 at a million vectors. */
const shape = { connectivity: 16, expansion_add: 128, expansion_search: 64 };

/** Vectors by which a file is told to belong to a database. */
const proofs = 64;

/** What stands beside the file: which it is, what is in it, and digests of its latest vectors. */
const Manifest = z.object({
  layout: z.literal(1),
  file: z.string(),
  bytes: z.number().int(),
  last: z.number().int(),
  proofs: z.array(z.tuple([z.number().int(), z.string()])),
});

type Manifest = z.infer<typeof Manifest>;

const digest = (vector: Float32Array): string =>
  createHash('sha256').update(vectorBytes(vector)).digest('hex');

function emptyIndex() {
  return new usearch.Index({
    dimensions: vectorDimensions,
    metric: usearch.MetricKind.IP,
    quantization: usearch.ScalarKind.I8,
    multi: false,
    ...shape,
  });
}

function readManifest(path: string): Manifest | null {
  if (!existsSync(path)) return null;
  try {
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Cut off or of another version: what it speaks of can be made again.
    return null;
  }
}

/** Writes an index so that it is on disk before anything names it. Returns the bytes written. */
function saveDurably(index: Index, file: string): number {
  index.save(file);
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return statSync(file).size;
}

/** The database that an index is of. */
export interface IndexedDatabase {
  /** The highest place that it ever gave. */
  readonly given: number;
  vectorOf(place: number): Float32Array | null;
}

/**
 * Whether a file was made from this very database: a backup may have been restored since, and its numbers then go on with other
 * vectors, or will. What was removed since proves nothing; where nothing else is left, it is not believed.
 */
function belongs(manifest: Manifest, { given, vectorOf }: IndexedDatabase): boolean {
  if (manifest.last > given) return false;
  const known = manifest.proofs.flatMap(([place, expected]) => {
    const vector = vectorOf(place);
    return vector ? [digest(vector) === expected] : [];
  });
  return known.length > 0 && known.every(Boolean);
}

/**
 * Opens the index whose files begin with `path`, or an empty one where there is none, where it is damaged, or where it was made from
 * another database.
 */
export function openVectorIndex(path: string, database: IndexedDatabase): VectorIndex {
  const manifestPath = `${path}.json`;
  let index = emptyIndex();
  let last = 0;
  let unsaved = 0;
  let latest: PlacedVector[] = [];

  function load(manifest: Manifest): void {
    const file = join(dirname(path), manifest.file);
    if (!existsSync(file) || statSync(file).size !== manifest.bytes) return;
    try {
      index.load(file);
      last = manifest.last;
      latest = manifest.proofs.flatMap(([place]) => {
        const vector = database.vectorOf(place);
        return vector ? [{ place, vector }] : [];
      });
    } catch {
      // Damaged: it is made again.
      index = emptyIndex();
    }
  }

  const manifest = readManifest(manifestPath);
  if (manifest && belongs(manifest, database)) load(manifest);

  return {
    get size() {
      return index.size();
    },
    get last() {
      return last;
    },
    get unsaved() {
      return unsaved;
    },
    add(placed) {
      if (placed.length === 0) return;
      const all = new Float32Array(placed.length * vectorDimensions);
      placed.forEach(({ vector }, i) => {
        all.set(vector, i * vectorDimensions);
      });
      index.add(
        BigUint64Array.from(placed, ({ place }) => BigInt(place)),
        all,
        1,
      );
      last = placed.at(-1)?.place ?? last;
      unsaved += placed.length;
      latest = [...latest, ...placed].slice(-proofs);
    },
    nearest(vector, count) {
      const wanted = Math.min(count, index.size());
      if (wanted === 0) return [];
      return Array.from(index.search(vector, wanted, 1).keys, Number);
    },
    clear() {
      index = emptyIndex();
      last = 0;
      unsaved = 0;
      latest = [];
    },
    save() {
      const file = `${basename(path)}.${last}`;
      const bytes = saveDurably(index, join(dirname(path), file));
      const written: Manifest = {
        layout: 1,
        file,
        bytes,
        last,
        proofs: latest.map(({ place, vector }) => [place, digest(vector)]),
      };
      writeFileSync(`${manifestPath}.partial`, JSON.stringify(written));
      renameSync(`${manifestPath}.partial`, manifestPath);
      unsaved = 0;
      const older = readdirSync(dirname(path)).filter(
        (name) => name.startsWith(`${basename(path)}.`) && /\.\d+$/.test(name) && name !== file,
      );
      for (const name of older) rmSync(join(dirname(path), name));
    },
  };
}
