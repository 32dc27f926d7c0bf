/**
 * Makes classifier/models/examples anew from the written sentences: `node classifier/training/build-examples.ts [per language]`. Only
 * sentences of the train split are taken, the same number of every kind as far as they go. The same data and encoder give the same
 * bytes. Run it after the written sentences or the encoder have changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Example } from '../../core/domain/example.ts';
import { supportedLanguages } from '../../core/domain/text.ts';
import { Topic } from '../../core/domain/topic.ts';
import { sha256 } from '../../core/ids.ts';
import { type ExamplesManifest, encoderOf, exampleFiles, quantised } from '../detection/examples.ts';
import { createOnnxEncoder } from '../encoder/onnx-encoder.ts';
import { readRows } from '../eval/rows.ts';

const models = join(import.meta.dirname, '../models');
const target = join(models, 'examples');
const PER_LANGUAGE = Number(process.argv[2] ?? 800);
/** A sentence that takes longer to read explains nothing at a glance. */
const MOST_CHARACTERS = 220;
const BATCH = 64;

const Written = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  kind: z.string(),
  outcome: z.enum(['claim', 'opinion', 'other']),
  topic: z.union([Topic, z.literal('none'), z.null()]),
  split: z.string(),
});
type Written = z.infer<typeof Written>;

/** Vietnamese typed without its accents is slow to read, and its vector is less sure. */
const isReadable = (text: string, lang: string): boolean => lang !== 'vi' || /[^ -~]/u.test(text);

/** The first of every kind, then the second of every kind, and so on. Within a kind the order is that of the texts' hashes. */
function chosen(lang: string): Written[] {
  const rows = readRows(join(import.meta.dirname, `data/written.${lang}.jsonl`), Written).filter(
    ({ split, text }) => split === 'train' && text.length <= MOST_CHARACTERS && isReadable(text, lang),
  );
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  const ranked = [...kinds.values()].flatMap((own) =>
    own
      .map((row) => ({ row, order: sha256(row.text) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ row, order }, place) => ({ row, order, place })),
  );
  return ranked
    .sort((a, b) => a.place - b.place || (a.order < b.order ? -1 : 1))
    .slice(0, PER_LANGUAGE)
    .map(({ row }) => row);
}

const sentences = supportedLanguages.flatMap(chosen).map(
  ({ text, lang, outcome, topic }): Example => ({
    text,
    lang,
    label: outcome,
    topic: topic === 'none' ? null : topic,
  }),
);
const encoder = await createOnnxEncoder({ folder: join(models, 'encoder'), threads: 1 });
const vectors: Uint8Array[] = [];
for (let from = 0; from < sentences.length; from += BATCH) {
  const batch = sentences.slice(from, from + BATCH);
  const embedded = await encoder.embed(
    batch.map(({ text, lang }) => ({ text, lang, role: 'query' as const })),
  );
  vectors.push(...embedded.map((vector) => new Uint8Array(quantised(vector).buffer)));
}
await encoder.close();

const contents = {
  [exampleFiles.sentences]: Buffer.from(sentences.map((row) => `${JSON.stringify(row)}\n`).join('')),
  [exampleFiles.vectors]: Buffer.concat(vectors),
};
const manifest: ExamplesManifest & { version: number; licence: string } = {
  name: 'labelled-examples',
  version: 1,
  licence: 'Apache-2.0',
  encoder: encoderOf(encoder.id),
  dims: encoder.dimensions,
  count: sentences.length,
  files: Object.fromEntries(
    Object.entries(contents).map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
  ),
};
mkdirSync(target, { recursive: true });
for (const [name, bytes] of Object.entries(contents)) writeFileSync(join(target, name), bytes);
writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
process.stdout.write(
  `${sentences.length} examples, ${manifest.files[exampleFiles.vectors]?.bytes} bytes of vectors\n`,
);
