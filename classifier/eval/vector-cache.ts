import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../core/ids.ts';
import type { EncodeInput, Encoder } from '../../core/ports.ts';

/** Texts embedded between two writes. */
const BATCH = 256;

/**
 * Vectors of many texts, kept in a file under `folder` so that a second evaluation, or one after an interruption, goes on where the
 * first stopped. The file's name holds the encoder's id and the hash of the texts.
 */
export async function cachedVectors(
  encoder: Encoder,
  inputs: readonly EncodeInput[],
  { folder, onProgress }: { folder: string; onProgress?: (done: number) => void },
): Promise<Float32Array[]> {
  mkdirSync(folder, { recursive: true });
  const name = `${encoder.id}-${sha256(JSON.stringify(inputs.map((i) => [i.role, i.text]))).slice(0, 16)}.f32`;
  const path = join(folder, name);
  const rowBytes = encoder.dimensions * Float32Array.BYTES_PER_ELEMENT;
  let done = existsSync(path) ? Math.floor(readFileSync(path).byteLength / rowBytes) : 0;
  while (done < inputs.length) {
    const rows = await encoder.embed(inputs.slice(done, done + BATCH));
    appendFileSync(path, Buffer.concat(rows.map((row) => Buffer.from(row.buffer))));
    done += rows.length;
    onProgress?.(done);
  }
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const floats = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + inputs.length * rowBytes),
  );
  return inputs.map((_, n) => floats.subarray(n * encoder.dimensions, (n + 1) * encoder.dimensions));
}
