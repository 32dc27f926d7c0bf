/**
 * Run by speed.ts as a process of its own with one model thread: loads both models, times the detect stage and the encoder, and prints
 * what it found as one JSON line.
 */
import { join } from 'node:path';
import { createDetector } from '../detection/detector.ts';
import { createOnnxEncoder } from '../encoder/onnx-encoder.ts';
import { createModelPool } from '../onnx/model-pool.ts';
import { createAccentRestorer } from '../text/restore-accents.ts';
import { type Rates, ROUNDS, type SpeedFigures, speedTexts } from './speed-texts.ts';

const models = join(import.meta.dirname, '../models');
const residentMb = (): number => process.memoryUsage.rss() / 1e6;

const opened = performance.now();
const threads = createModelPool(1);
const accents = await createAccentRestorer({ folder: join(models, 'accents') });
const encoderFolder = join(models, 'encoder');
const [encoder, detector] = await Promise.all([
  createOnnxEncoder({ folder: encoderFolder, threads, accents }),
  createDetector({ folder: join(models, 'detector'), encoderFolder, threads, accents }),
]);
const first = 'The first sentence waits for the model.';
await Promise.all([detector.detect([{ text: first }]), encoder.embed([{ text: first, role: 'query' }])]);
const answered = performance.now();
const loadedMb = residentMb();

/** Runs every round of a kind of text. */
async function rates(
  kind: Parameters<typeof speedTexts>[0],
  run: (texts: readonly string[]) => Promise<unknown>,
): Promise<Rates> {
  const found: Rates = { clock: [], processor: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = speedTexts(kind, round);
    const started = performance.now();
    const before = process.cpuUsage();
    await run(texts);
    const { user, system } = process.cpuUsage(before);
    found.clock.push((texts.length * 1e3) / (performance.now() - started));
    found.processor.push((texts.length * 1e6) / (user + system));
  }
  return found;
}

let claims = 0;
const detect = async (texts: readonly string[]) => {
  const found = await detector.detect(texts.map((text) => ({ text })));
  claims += found.flatMap(({ sentences }) => sentences).filter(({ outcome }) => outcome === 'claim').length;
};
const mixed = await rates('mixed', detect);
const mixedClaims = claims;
const figures: SpeedFigures = {
  loadMs: answered - opened,
  bootMs: opened,
  loadedMb,
  mixedClaims,
  mixed,
  claims: await rates('claims', detect),
  embed: await rates('claims', (texts) =>
    encoder.embed(texts.map((text) => ({ text, role: 'query' as const }))),
  ),
  endMb: residentMb(),
};
await threads.close();
process.stdout.write(`${JSON.stringify(figures)}\n`);
