import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { defineError, messageOf } from '../../core/errors.ts';
import { canonicalJson, sha256 } from '../../core/ids.ts';

/** A model folder cannot be used: its manifest or a file is missing or not what the schema says. */
export const modelInvalid = defineError('model.invalid', { public: true });

/** A file of a model is not the one that its manifest names. */
export const modelHash = defineError('model.hash', { public: true });

/** What the manifest of every model says, whatever it is for. Paths are relative to the model's folder. */
export const ModelManifest = z.object({
  name: z.string(),
  /** The ONNX graph: `input_ids` in, [texts, tokens] without padding, and `attention_mask` if it asks for it. */
  model: z.string(),
  /** A Hugging Face tokenizer.json; it may be that of another model folder, as `../encoder/tokenizer.json`. */
  tokenizer: z.string(),
  /** Longer texts are cut to this many tokens. */
  maxTokens: z.number().int().min(8),
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});
export type ModelManifest = z.infer<typeof ModelManifest>;

/** Lower-case hex SHA-256 of a file, read as a stream. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What `read` makes of the bytes of a model's file. Throws `model.invalid` with what to do where there are none or `read` throws. */
export function readModelFile<T>(path: string, read: (bytes: Buffer) => T): T {
  try {
    return read(readFileSync(path));
  } catch (cause) {
    throw modelInvalid(
      `${path} cannot be read (${messageOf(cause)}). Give the folder of a model, or restore it from the repository.`,
      { cause },
    );
  }
}

/** A JSON file of a model as `schema` reads it. Throws `model.invalid` with what to do. */
export function readModelJson<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(
    readModelFile(path, (bytes): unknown => JSON.parse(bytes.toString('utf8'))),
  );
  if (parsed.success) return parsed.data;
  throw modelInvalid(`${path} is not what a model needs: ${z.prettifyError(parsed.error)}`);
}

/** The manifest of a model folder. Throws `model.invalid`. */
export function readManifest<S extends z.ZodType>(folder: string, schema: S): z.output<S> {
  return readModelJson(join(folder, 'manifest.json'), schema);
}

/**
 * Names a model by all its files, and by what of its manifest `decides` with them: another byte or number anywhere is another id.
 */
export function modelId({ name, files }: Pick<ModelManifest, 'name' | 'files'>, decides?: object): string {
  const named = decides ? { files, decides } : files;
  return `${name}-${sha256(canonicalJson(named)).slice(0, 12)}`;
}

/** Resolves when each file of the manifest is there with its hash; else throws `model.hash` with what to do. */
export async function verifyFiles(folder: string, files: ModelManifest['files']): Promise<void> {
  for (const [name, { sha256 }] of Object.entries(files)) {
    const path = join(folder, name);
    const found = await fileHash(path).catch((cause: unknown) => {
      throw modelHash(`${path} cannot be read (${messageOf(cause)}). Restore it from the repository.`, {
        cause,
      });
    });
    if (found !== sha256)
      throw modelHash(
        `${path} has SHA-256 ${found}, its manifest says ${sha256}. The file was changed or damaged: restore it from the repository, or rebuild the model and its manifest together.`,
      );
  }
}
