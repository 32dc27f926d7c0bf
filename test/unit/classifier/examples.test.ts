import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Examples,
  exampleFiles,
  openExamples,
  quantised,
} from '../../../classifier/detection/examples.ts';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import { Example } from '../../../core/domain/example.ts';
import type { Encoder } from '../../../core/ports.ts';

const models = join(import.meta.dirname, '../../../classifier/models');
const folder = join(models, 'examples');
const sentences = readFileSync(join(folder, exampleFiles.sentences), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Example.parse(JSON.parse(line)));

describe('the labelled examples', () => {
  let encoder: Encoder;
  let examples: Examples;
  beforeAll(async () => {
    encoder = await createOnnxEncoder({ folder: join(models, 'encoder'), threads: 1 });
    examples = await openExamples({ folder });
  });
  afterAll(() => encoder.close());

  const near = async (text: string, lang: string) => {
    const [vector] = await encoder.embed([{ text, lang, role: 'query' }]);
    const asked = { encoder: encoder.id, lang, count: 3 };
    return vector ? examples.nearest(vector, asked) : [];
  };

  it('are small, as many in each language, of every label', () => {
    const bytes = Object.values(exampleFiles).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    );
    expect(bytes).toBeLessThan(1_500_000);
    const groups = Map.groupBy(sentences, ({ lang }) => lang);
    expect([...groups.keys()]).toEqual(['vi', 'en', 'fr']);
    for (const own of groups.values()) {
      expect(own.length).toBeGreaterThanOrEqual(500);
      expect(new Set(own.map(({ label }) => label)).size).toBe(3);
    }
  });

  it('are found by the shipped encoder: each is nearest to itself, the same every time', async () => {
    for (const sentence of [sentences[0], sentences[900], sentences[1700]]) {
      if (!sentence) throw new Error('The set is smaller than it was made.');
      const [first, ...others] = await near(sentence.text, sentence.lang);
      expect(first).toMatchObject({ text: sentence.text, closeness: 1 });
      expect(others.every(({ lang, closeness }) => lang === sentence.lang && closeness <= 1)).toBe(true);
      expect(await near(sentence.text, sentence.lang)).toEqual([first, ...others]);
    }
  });

  it('are in the language asked for, whatever the sentence is in', async () => {
    const [vector] = await encoder.embed([
      { text: 'Papaya leaf tea cures dengue fever.', lang: 'en', role: 'query' },
    ]);
    const found = examples.nearest(vector as Float32Array, { encoder: encoder.id, lang: 'vi', count: 3 });
    expect(found.map(({ lang }) => lang)).toEqual(['vi', 'vi', 'vi']);
  });

  it('are not compared with the vectors of another encoder', () => {
    const vector = new Float32Array(384).fill(1);
    expect(examples.nearest(vector, { encoder: 'another-model', lang: 'vi', count: 3 })).toEqual([]);
  });

  it('are refused where a file was changed', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'claimwatch-examples-'));
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, exampleFiles.sentences), 'changed');
    await expect(openExamples({ folder: copy })).rejects.toMatchObject({ code: 'model.hash' });
    rmSync(copy, { recursive: true });
  });
});

it('keeps the direction of a vector in one byte a number', () => {
  const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 64 });
  fc.assert(
    fc.property(vector, (values) => {
      const most = Math.max(...values.map(Math.abs));
      fc.pre(most > 1e-6);
      const whole = quantised(Float32Array.from(values));
      expect(Math.max(...whole.map(Math.abs))).toBe(127);
      for (const [n, x] of values.entries())
        expect(Math.abs((whole[n] ?? 0) / 127 - x / most)).toBeLessThan(0.005);
    }),
  );
});
