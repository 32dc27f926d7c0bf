import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { DetectorManifest } from '../../../classifier/detection/detector-manifest.ts';
import { readRows } from '../../../classifier/eval/rows.ts';
import { readManifest } from '../../../classifier/onnx/model-files.ts';
import { createModelPool, type ModelOptions } from '../../../classifier/onnx/model-pool.ts';

const models = join(import.meta.dirname, '../../../classifier/models');
const folder = join(models, 'detector');
const { model, maxTokens, together, heads, shares } = readManifest(folder, DetectorManifest);
const options: ModelOptions = {
  modelPath: join(folder, model),
  tokenizerPath: join(models, 'encoder/tokenizer.json'),
  maxTokens,
  outputs: [heads.checkworthy.output, heads.outcome.output, heads.topic.output],
  perWord: shares.output,
  together,
};
const pool = createModelPool(1);
afterAll(() => pool.close());

it('gives a text the same bits with others in its run as alone', async () => {
  const written = join(import.meta.dirname, '../../../classifier/training/data');
  const texts = ['vi', 'en', 'fr'].flatMap((lang) =>
    readRows(join(written, `written.${lang}.jsonl`), z.object({ text: z.string() }))
      .slice(0, 40)
      .map(({ text }) => text),
  );
  expect(together).toBeGreaterThan(1);
  expect(await pool.run(options, texts)).toEqual(await pool.run({ ...options, together: 1 }, texts));
});
