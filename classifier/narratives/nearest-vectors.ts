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

/** Distances by place, reused from search to search so that a search leaves nothing to collect. */
function createRanking(largest: number) {
  const histogram = new Uint32Array(largest + 1);
  let distances = new Uint16Array(1024);
  return {
    /** Takes the distances of `length` things and gives the places of the `count` smallest, by distance and then place. */
    smallest(length: number, count: number, distanceOf: (at: number) => number): number[] {
      if (distances.length < length) distances = new Uint16Array(length * 2);
      histogram.fill(0);
      for (let at = 0; at < length; at += 1) {
        const distance = distanceOf(at);
        distances[at] = distance;
        histogram[distance] = (histogram[distance] ?? 0) + 1;
      }
      let [cutoff, below] = [0, 0];
      while (cutoff < largest && below + (histogram[cutoff] ?? 0) < count) {
        below += histogram[cutoff] ?? 0;
        cutoff += 1;
      }
      let ties = count - below;
      const places: number[] = [];
      for (let at = 0; at < length; at += 1) {
        const distance = distances[at] ?? 0;
        if (distance > cutoff || (distance === cutoff && ties === 0)) continue;
        if (distance === cutoff) ties -= 1;
        places.push(at);
      }
      return places.sort((x, y) => (distances[x] ?? 0) - (distances[y] ?? 0) || x - y);
    },
  };
}

/**
 * An inverted file over sign codes: vectors are kept in cells around anchors taken from the vectors themselves, a search reads the
 * nearest cells, orders what is in them by Hamming distance of the signs and compares the best exactly. The cells are laid out anew
 * once half of the vectors are newer than they are. Depends on the order of calls alone.
 */
export function createNearestVectors(dimensions: number): NearestVectors {
  const words = Math.ceil(dimensions / 32);
  let capacity = 1024;
  let vectors = new Float32Array(capacity * dimensions);
  let codes = new Uint32Array(capacity * words);
  let cellOf = new Int32Array(capacity);
  let used = 0;
  let size = 0;
  /** Vectors added since the cells were laid out. */
  let added = 0;
  const free: number[] = [];
  let anchors = new Uint32Array(0);
  let cells: number[][] = [[]];
  const query = new Uint32Array(words);
  const ranking = createRanking(words * 32);

  const distance = (a: Uint32Array, atA: number, b: Uint32Array, atB: number): number => {
    let sum = 0;
    for (let word = 0; word < words; word += 1) sum += popCount((a[atA + word] ?? 0) ^ (b[atB + word] ?? 0));
    return sum;
  };
  /** The `count` cells whose anchors are nearest to a code. */
  const nearestCells = (code: Uint32Array, at: number, count: number): number[] =>
    cells.length === 1
      ? [0]
      : ranking.smallest(cells.length, count, (cell) => distance(code, at, anchors, cell * words));
  const place = (slot: number): void => {
    const cell = nearestCells(codes, slot * words, 1)[0] ?? 0;
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
    added = 0;
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
      added += 1;
      if (added > FLAT_LIMIT && added >= size / 2 && size > FLAT_LIMIT) layOut();
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
      const probes = Math.max(MIN_PROBES, Math.ceil(cells.length * PROBE_SHARE));
      const slots = nearestCells(query, 0, probes).flatMap((cell) => cells[cell] ?? []);
      return ranking
        .smallest(slots.length, limit * OVERSAMPLING, (at) =>
          distance(query, 0, codes, (slots[at] ?? 0) * words),
        )
        .map((at) => slots[at] ?? 0)
        .map((slot) => ({ slot, cosine: cosine(vector, slot) }))
        .sort((a, b) => b.cosine - a.cosine || a.slot - b.slot)
        .slice(0, limit);
    },
  };
}
