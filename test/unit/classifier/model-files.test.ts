import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelManifest, modelId, readManifest, verifyFiles } from '../../../classifier/onnx/model-files.ts';
import { sha256 } from '../../../core/ids.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwatch-model-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const manifestOf = (hash: string) => ({
  name: 'tiny',
  model: 'model.onnx',
  tokenizer: 'tokenizer.json',
  maxTokens: 16,
  files: { 'model.onnx': { bytes: 7, sha256: hash } },
});

describe('model files', () => {
  it('are taken where every hash is that of the manifest', async () => {
    writeFileSync(join(folder, 'model.onnx'), 'weights');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(sha256('weights'))));
    const manifest = readManifest(folder, ModelManifest);
    await expect(verifyFiles(folder, manifest.files)).resolves.toBeUndefined();
    expect(modelId(manifest)).toMatch(/^tiny-[0-9a-f]{12}$/);
    expect(modelId({ ...manifest, files: manifestOf(sha256('other')).files })).not.toBe(modelId(manifest));
    const [one, other] = [0.5, 0.6].map((threshold) => modelId(manifest, { threshold }));
    expect(new Set([modelId(manifest), one, other]).size).toBe(3);
  });

  it('are refused with both hashes and what to do where one byte differs', async () => {
    writeFileSync(join(folder, 'model.onnx'), 'weightz');
    await expect(verifyFiles(folder, manifestOf(sha256('weights')).files)).rejects.toMatchObject({
      code: 'model.hash',
      message: expect.stringMatching(/model\.onnx has SHA-256 .*restore it/i),
    });
  });

  it('are refused where one is missing', async () => {
    await expect(verifyFiles(folder, manifestOf(sha256('weights')).files)).rejects.toMatchObject({
      code: 'model.hash',
    });
  });

  it.each([
    ['no manifest', null],
    ['no JSON', '{'],
    ['no model', '{"name": "x"}'],
  ])('are refused where the folder has %s', (_what, text) => {
    if (text !== null) writeFileSync(join(folder, 'manifest.json'), text);
    expect(() => readManifest(folder, ModelManifest)).toThrow(
      expect.objectContaining({ code: 'model.invalid' }),
    );
  });
});
