/** A vector found near another: where it is kept, and the cosine between the two. */
export interface Near {
  readonly slot: number;
  readonly cosine: number;
}

/** Unit vectors to be searched by cosine, with room taken back when they are removed. */
export interface NearestVectors {
  readonly size: number;
  /** Keeps a copy and returns its slot; slots of removed vectors are used again. */
  add(vector: Float32Array): number;
  remove(slot: number): void;
  /** The nearest, best first, ties by slot. May miss some once there are thousands; what it returns has exact cosines. */
  nearest(vector: Float32Array, limit: number): Near[];
}

/** Up to here everything is compared; above, only the cells around the vector looked for. */
const FLAT_LIMIT = 4096;
/** Share of the cells that one search reads, at least `MIN_PROBES`. */
const PROBE_SHARE = 1 / 16;
const MIN_PROBES = 12;
/** Candidates compared exactly for each one asked for: signs alone order them only roughly. */
const OVERSAMPLING = 4;

function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The signs of a vector as bits, written at `at`: two unit vectors differ in about `acos(cosine) / pi` of them (Charikar 2002). */
function writeSigns(vector: Float32Array, codes: Uint32Array, at: number, words: number): void {
  for (let word = 0; word < words; word += 1) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1) if ((vector[word * 32 + bit] ?? 0) > 0) bits |= 1 << bit;
    codes[at + word] = bits;
  }
}

function grown<T extends Float32Array | Uint32Array | Int32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}

/** The `count` smallest by distance, in order of distance and then place. Distances are small whole numbers. */
function smallest(distances: readonly number[], count: number, largest: number): number[] {
  const histogram = new Uint32Array(largest + 1);
  for (const distance of distances) histogram[distance] = (histogram[distance] ?? 0) + 1;
  let [cutoff, taken] = [0, histogram[0] ?? 0];
  while (taken < count && cutoff < largest) {
    cutoff += 1;
    taken += histogram[cutoff] ?? 0;
  }
  return distances
    .flatMap((distance, at) => (distance <= cutoff ? [at] : []))
    .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b)
    .slice(0, count);
}

/**
 * An inverted file over sign codes: vectors are kept in cells around anchors taken from the vectors themselves, a search reads the
 * nearest cells, orders what is in them by Hamming distance of the signs and compares the best exactly. The cells are laid out anew
 * whenever the number of vectors has doubled. Depends on the order of calls alone.
 */
export function createNearestVectors(dimensions: number): NearestVectors {
  const words = Math.ceil(dimensions / 32);
  let capacity = 1024;
  let vectors = new Float32Array(capacity * dimensions);
  let codes = new Uint32Array(capacity * words);
  let cellOf = new Int32Array(capacity);
  let used = 0;
  let size = 0;
  let nextLayout = FLAT_LIMIT;
  const free: number[] = [];
  let anchors = new Uint32Array(0);
  let cells: number[][] = [[]];
  const query = new Uint32Array(words);

  const distance = (a: Uint32Array, atA: number, b: Uint32Array, atB: number): number => {
    let sum = 0;
    for (let word = 0; word < words; word += 1) sum += popCount((a[atA + word] ?? 0) ^ (b[atB + word] ?? 0));
    return sum;
  };
  const anchorDistances = (from: Uint32Array, at: number): number[] =>
    cells.map((_, cell) => distance(from, at, anchors, cell * words));
  const cellFor = (slot: number): number => {
    if (cells.length === 1) return 0;
    return smallest(anchorDistances(codes, slot * words), 1, dimensions)[0] ?? 0;
  };
  const place = (slot: number): void => {
    const cell = cellFor(slot);
    cellOf[slot] = cell;
    cells[cell]?.push(slot);
  };
  const layOut = (): void => {
    const slots = cells.flat().sort((a, b) => a - b);
    const count = Math.round(Math.sqrt(slots.length));
    anchors = new Uint32Array(count * words);
    for (let cell = 0; cell < count; cell += 1) {
      const slot = slots[Math.floor((cell * slots.length) / count)] ?? 0;
      anchors.set(codes.subarray(slot * words, (slot + 1) * words), cell * words);
    }
    cells = Array.from({ length: count }, () => []);
    for (const slot of slots) place(slot);
    nextLayout = slots.length * 2;
  };
  const grow = (): void => {
    capacity *= 2;
    vectors = grown(vectors, capacity * dimensions);
    codes = grown(codes, capacity * words);
    cellOf = grown(cellOf, capacity);
  };
  const cosine = (vector: Float32Array, slot: number): number => {
    const at = slot * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i += 1) sum += (vector[i] ?? 0) * (vectors[at + i] ?? 0);
    return sum;
  };
  /** Slots of the cells around the query's signs. */
  const around = (): number[] => {
    if (cells.length === 1) return cells[0] ?? [];
    const probes = Math.max(MIN_PROBES, Math.ceil(cells.length * PROBE_SHARE));
    return smallest(anchorDistances(query, 0), probes, dimensions).flatMap((cell) => cells[cell] ?? []);
  };

  return {
    get size() {
      return size;
    },
    add(vector) {
      const slot = free.pop() ?? used++;
      if (slot >= capacity) grow();
      vectors.set(vector.subarray(0, dimensions), slot * dimensions);
      writeSigns(vector, codes, slot * words, words);
      size += 1;
      place(slot);
      if (size > nextLayout) layOut();
      return slot;
    },
    remove(slot) {
      const cell = cells[cellOf[slot] ?? 0];
      const at = cell?.indexOf(slot) ?? -1;
      if (!cell || at < 0) return;
      cell.splice(at, 1);
      free.push(slot);
      size -= 1;
    },
    nearest(vector, limit) {
      writeSigns(vector, query, 0, words);
      const slots = around();
      const distances = slots.map((slot) => distance(query, 0, codes, slot * words));
      return smallest(distances, limit * OVERSAMPLING, words * 32)
        .map((at) => slots[at] ?? 0)
        .map((slot) => ({ slot, cosine: cosine(vector, slot) }))
        .sort((a, b) => b.cosine - a.cosine || a.slot - b.slot)
        .slice(0, limit);
    },
  };
}
