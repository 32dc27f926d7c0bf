import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Example, type NearExample } from '../../core/domain/example.ts';
import { ModelManifest, modelInvalid, readManifest, verifyFiles } from '../onnx/model-files.ts';

/** The manifest of a set of examples: whose vectors it holds, how many, and the hash of each file. */
export const ExamplesManifest = ModelManifest.pick({ name: true, files: true }).extend({
  /** The encoder that made the vectors, without what stands before it (accents). */
  encoder: z.string(),
  dims: z.number().int().min(1),
  count: z.number().int().min(0),
});
export type ExamplesManifest = z.infer<typeof ExamplesManifest>;

/** Names of the two files of a set. */
export const exampleFiles = { sentences: 'sentences.jsonl', vectors: 'vectors.bin' } as const;

/** The encoder behind an id: what is put before a `+` only mends the text that it is given. */
export const encoderOf = (id: string): string => id.split('+')[0] ?? id;

/** The largest whole number of a byte with a sign. */
const TOP = 127;

/** A vector in whole numbers from -127 to 127, one byte each; its length is lost, its direction kept to about half a degree. */
export function quantised(vector: Float32Array): Int8Array {
  const most = vector.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
  return Int8Array.from(vector, (x) => (most === 0 ? 0 : Math.round((x / most) * TOP)));
}

/** Sentences with labels, to be found by likeness. */
export interface Examples {
  /**
   * The likest examples in a language, likest first, ties in the order of the file; none where the vector is of another encoder. The
   * same vector always gives the same answer.
   */
  nearest(
    vector: Float32Array,
    query: { readonly encoder: string; readonly lang: string; readonly count: number },
  ): NearExample[];
}

function cosine(a: Float32Array, b: Int8Array): number {
  let [product, lengthA, lengthB] = [0, 0, 0];
  for (let i = 0; i < b.length; i += 1) {
    const [x, y] = [a[i] as number, b[i] as number];
    product += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return lengthA === 0 || lengthB === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
}

/**
 * The examples of a folder. Throws `model.hash` where a file is not the one that the manifest names, `model.invalid` where sentences
 * and vectors do not belong together.
 */
export async function openExamples({ folder }: { folder: string }): Promise<Examples> {
  const manifest = readManifest(folder, ExamplesManifest);
  await verifyFiles(folder, manifest.files);
  const { dims, count } = manifest;
  const lines = readFileSync(join(folder, exampleFiles.sentences), 'utf8').split('\n').filter(Boolean);
  const sentences = lines.map((line) => Example.parse(JSON.parse(line)));
  const bytes = readFileSync(join(folder, exampleFiles.vectors));
  if (sentences.length !== count || bytes.length !== count * dims) {
    throw modelInvalid(
      `${folder} holds ${sentences.length} sentences and ${bytes.length} bytes of vectors, not ${count} and ${count * dims}. Restore it from the repository.`,
    );
  }
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    nearest(vector, { encoder, lang, count: most }) {
      if (encoderOf(encoder) !== manifest.encoder) return [];
      return sentences
        .flatMap((sentence, n) =>
          sentence.lang === lang
            ? [{ sentence, score: cosine(vector, vectors.subarray(n * dims, (n + 1) * dims)) }]
            : [],
        )
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ sentence, score }) => ({ ...sentence, closeness: Math.round(score * 100) / 100 }));
    },
  };
}
