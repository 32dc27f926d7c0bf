import type { EncodeInput } from '../../core/ports.ts';
import { modelInvalid, readModelFile } from '../onnx/model-files.ts';

/** What makes vectors of one role comparable: a mean to subtract and a symmetric matrix to multiply by, row after row. */
export interface Projection {
  readonly mean: Float32Array;
  readonly matrix: Float32Array;
}

/** The roles in the order of their means in the file. */
const roles = ['query', 'passage'] as const satisfies readonly EncodeInput['role'][];

/**
 * The projections of a file that `classifier/training/projection.py` writes: the mean of each role, then the matrix, as 32-bit
 * floats, little end first. Throws `model.invalid` where it cannot be read or its length is not that of `dimensions`.
 */
export function readProjections(path: string, dimensions: number): Record<EncodeInput['role'], Projection> {
  const floats = readModelFile(path, (bytes) =>
    Float32Array.from({ length: bytes.length / Float32Array.BYTES_PER_ELEMENT }, (_, n) =>
      bytes.readFloatLE(n * Float32Array.BYTES_PER_ELEMENT),
    ),
  );
  if (floats.length !== dimensions * (dimensions + roles.length))
    throw modelInvalid(
      `${path} holds ${floats.length} numbers, which is no projection of ${dimensions} dimensions. Restore it from the repository.`,
    );
  const matrix = floats.subarray(roles.length * dimensions);
  const meanOf = (n: number) => floats.subarray(n * dimensions, (n + 1) * dimensions);
  return { query: { mean: meanOf(0), matrix }, passage: { mean: meanOf(1), matrix } };
}

/** The vector scaled to length 1; one of length 0 stays as it is. */
function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return length === 0 ? vector : vector.map((x) => x / length);
}

/**
 * A unit vector without what all texts of its role share, and with little of what changes when a statement is told in another
 * language: translations then lie closer than unrelated sentences of one language.
 */
export function project(vector: Float32Array, { mean, matrix }: Projection): Float32Array {
  const centred = vector.map((x, i) => x - (mean[i] ?? 0));
  return normalised(
    centred.map((_, row) => {
      const from = row * centred.length;
      let sum = 0;
      for (let i = 0; i < centred.length; i += 1) sum += (centred[i] ?? 0) * (matrix[from + i] ?? 0);
      return sum;
    }),
  );
}
