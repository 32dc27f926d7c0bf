import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { project, readProjections } from '../../../classifier/encoder/projection.ts';

const shipped = join(import.meta.dirname, '../../../classifier/models/encoder/projection.f32');
const dimensions = 384;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-projection-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const length = (vector: Float32Array): number => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));

describe('the projection of vectors', () => {
  it('subtracts the mean of the role, multiplies by the matrix row by row, and gives unit length', () => {
    const path = join(folder, 'projection.f32');
    const numbers = [1, 0, 0, 1, 3, 0, 0, 4];
    const bytes = Buffer.alloc(numbers.length * 4);
    for (const [n, x] of numbers.entries()) bytes.writeFloatLE(x, n * 4);
    writeFileSync(path, bytes);
    const { query, passage } = readProjections(path, 2);
    expect([...project(Float32Array.of(2, 1), query)]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
    expect([...project(Float32Array.of(2, 1), passage)]).toEqual([1, 0]);
    expect([...project(Float32Array.of(1, 0), query)]).toEqual([0, 0]);
  });

  it('refuses a file of another length, saying what to do', () => {
    const path = join(folder, 'projection.f32');
    writeFileSync(path, Buffer.alloc(12));
    expect(() => readProjections(path, 2)).toThrow(/projection\.f32 holds 3 numbers.*Restore it/);
  });

  it('that ships gives any vector unit length, and does so to the same vector every time', () => {
    const { query } = readProjections(shipped, dimensions);
    fc.assert(
      fc.property(
        fc.float32Array({
          minLength: dimensions,
          maxLength: dimensions,
          min: -1,
          max: 1,
          noNaN: true,
        }),
        (vector) => {
          expect(length(project(vector, query))).toBeCloseTo(1, 4);
          expect(project(vector, query)).toEqual(project(vector, query));
        },
      ),
      { numRuns: 20 },
    );
  });
});
