import { join } from 'node:path';
import type { Topic } from '../../core/domain/topic.ts';
import { readManifest, readModelFile, verifyFiles } from '../onnx/model-files.ts';
import { type ModelThreads, openModel } from '../onnx/model-pool.ts';
import { calibrated, type Judgement, logOdds, softmax } from './decide.ts';
import { DetectorManifest } from './detector-manifest.ts';
import { createNgrams, type NgramOutcome } from './ngrams.ts';

/** A text as the model sees it. */
export interface Judged {
  readonly judgement: Judgement;
  /** What each of its words brings towards `claim`, as `ModelOptions.perWord` counts words; without a unit, to be compared within a text. */
  readonly shares: readonly number[];
}

/** Four decimals: more would only tell machines apart. */
const rounded = (p: number): number => Math.round(p * 10_000) / 10_000;

/** Of logits of the heads one after the other, what words bring behind them, and what the n-grams of the text say. */
function judged(row: Float32Array, ngrams: NgramOutcome, { heads, calibration }: DetectorManifest): Judged {
  const [checkworthy = 0, ...rest] = row;
  const topicsFrom = heads.outcome.labels.length;
  const wordsFrom = topicsFrom + heads.topic.labels.length;
  const outcome = softmax(rest.slice(0, topicsFrom));
  const topic = softmax(rest.slice(topicsFrom, wordsFrom));
  const best = heads.topic.labels[topic.indexOf(Math.max(...topic))];
  const likely = (label: 'claim' | 'opinion') =>
    calibrated(
      logOdds(outcome[heads.outcome.labels.indexOf(label)] ?? 0),
      calibration[label],
      logOdds(ngrams[label]),
    );
  return {
    judgement: {
      claim: rounded(likely('claim')),
      checkworthy: rounded(calibrated(checkworthy, calibration.checkworthy)),
      opinion: rounded(likely('opinion')),
      topic: best === undefined || best === 'none' ? null : (best as Topic),
    },
    shares: rest.slice(wordsFrom),
  };
}

/** Judges single sentences, each by itself: equal text gives an equal answer, whatever else is in the call. */
export type Judge = (texts: readonly string[], signal?: AbortSignal) => Promise<Judged[]>;

/** Which model to open, and where it runs. */
export interface JudgeOptions {
  /** Folder of the detector model, with manifest.json. */
  readonly folder: string;
  /** Folder of the encoder, whose tokenizer the detector shares. */
  readonly encoderFolder: string;
  readonly threads: ModelThreads;
}

/** A detector's model at work, with the manifest that says what its figures mean. */
export interface OpenJudge {
  readonly manifest: DetectorManifest;
  readonly judge: Judge;
  close(): Promise<void>;
}

/**
 * Opens the model of a folder in worker threads. Throws `model.hash` where a file is not the one that the manifest names, `model.invalid`
 * where the folder holds no detector.
 */
export async function openJudge({ folder, encoderFolder, threads }: JudgeOptions): Promise<OpenJudge> {
  const manifest = readManifest(folder, DetectorManifest);
  await verifyFiles(folder, manifest.files);
  const { heads, shares } = manifest;
  const ngramsOf = createNgrams(
    readModelFile(join(folder, manifest.ngrams.file), (bytes) => new Int8Array(bytes)),
    manifest.ngrams,
  );
  const model = openModel(
    {
      modelPath: join(folder, manifest.model),
      tokenizerPath: join(encoderFolder, 'tokenizer.json'),
      maxTokens: manifest.maxTokens,
      outputs: [heads.checkworthy.output, heads.outcome.output, heads.topic.output],
      perWord: shares.output,
      together: manifest.together,
    },
    threads,
  );
  return {
    manifest,
    async judge(texts, signal) {
      const rows = await model.run(
        texts.map((text) => manifest.prefix + text),
        signal,
      );
      return rows.map((row, n) => judged(row, ngramsOf(texts[n] ?? ''), manifest));
    },
    close: () => model.close(),
  };
}
