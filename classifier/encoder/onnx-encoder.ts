import { join } from 'node:path';
import { z } from 'zod';
import { nfc } from '../../core/fold.ts';
import { sha256 } from '../../core/ids.ts';
import type { EncodeInput, Encoder } from '../../core/ports.ts';
import { createLruMap } from '../lru-map.ts';
import { ModelManifest, modelId, readManifest, verifyFiles } from '../onnx/model-files.ts';
import { type ModelThreads, openModel } from '../onnx/model-pool.ts';
import type { AccentRestorer } from '../text/restore-accents.ts';
import { project, readProjections } from './projection.ts';

/** The manifest of an encoder: which output, which prefix each role takes, and how vectors are made comparable. */
export const EncoderManifest = ModelManifest.extend({
  output: z.string(),
  dims: z.number().int(),
  prefixes: z.object({ query: z.string(), passage: z.string() }),
  /** A file of this folder, see `readProjections`; left out, vectors stay as the model gives them. */
  projection: z.string().optional(),
});
export type EncoderManifest = z.infer<typeof EncoderManifest>;

export interface OnnxEncoderOptions {
  /** Folder with manifest.json. */
  readonly folder: string;
  readonly threads: ModelThreads;
  /** Gives Vietnamese typed without accents its accents before it is encoded; left out, texts are encoded as they are. */
  readonly accents?: AccentRestorer;
  /** Told of each call how many of its texts were known from before and how many were not. */
  readonly onLookup?: (known: number, fresh: number) => void;
}

/** Names an encoder by all its files, with those that give back accents. */
export function encoderIdOf(manifest: EncoderManifest, accents?: AccentRestorer): string {
  return accents ? `${modelId(manifest)}+${accents.id}` : modelId(manifest);
}

/** Vectors kept for texts that come again: 20,000 are about 30 MB. */
const CACHED_VECTORS = 20_000;

/**
 * The encoder of a model folder, run in worker threads without network. Each file must have the hash that the manifest names
 * (`model.hash`). Texts are brought to NFC, lone surrogates replaced, cut to the model's length; any text gives a unit vector.
 */
export async function createOnnxEncoder(options: OnnxEncoderOptions): Promise<Encoder> {
  const { folder, threads, accents, onLookup } = options;
  const manifest = readManifest(folder, EncoderManifest);
  await verifyFiles(folder, manifest.files);
  const projections =
    manifest.projection && readProjections(join(folder, manifest.projection), manifest.dims);
  const model = openModel(
    {
      modelPath: join(folder, manifest.model),
      tokenizerPath: join(folder, manifest.tokenizer),
      maxTokens: manifest.maxTokens,
      outputs: [manifest.output],
      // Its products, and those of models from a hub, may take their steps from the whole input.
      together: 1,
    },
    threads,
  );
  const cache = createLruMap<Float32Array>(CACHED_VECTORS);
  const prompt = ({ text, role, lang }: EncodeInput) => {
    const clean = nfc(text.toWellFormed());
    return manifest.prefixes[role] + (accents ? accents.restore(clean, lang) : clean);
  };
  return {
    id: encoderIdOf(manifest, accents),
    dimensions: manifest.dims,
    async embed(inputs, signal) {
      const asked = inputs.map((input) => {
        const text = prompt(input);
        return { text, role: input.role, key: sha256(text) };
      });
      const vectors = new Map(asked.map(({ key }) => [key, cache.get(key)]));
      const missing = [...new Map(asked.map((input) => [input.key, input])).values()].filter(
        ({ key }) => !vectors.get(key),
      );
      onLookup?.(vectors.size - missing.length, missing.length);
      const rows = await model.run(
        missing.map(({ text }) => text),
        signal,
      );
      for (const [index, { key, role }] of missing.entries()) {
        const row = rows[index] as Float32Array;
        const vector = projections ? project(row, projections[role]) : row;
        vectors.set(key, vector);
        cache.set(key, vector);
      }
      return asked.map(({ key }) => Float32Array.from(vectors.get(key) as Float32Array));
    },
    close: () => model.close(),
  };
}
