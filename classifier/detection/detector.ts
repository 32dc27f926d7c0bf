import { join } from 'node:path';
import type { DetectedSentence } from '../../core/domain/claim.ts';
import type { Topic } from '../../core/domain/topic.ts';
import { nfc } from '../../core/fold.ts';
import { modelId, readManifest, verifyFiles } from '../onnx/model-files.ts';
import { type Model, type ModelThreads, openModel } from '../onnx/model-pool.ts';
import { type CleanText, cleanText } from '../text/clean-text.ts';
import { detectLanguage } from '../text/language.ts';
import type { AccentRestorer } from '../text/restore-accents.ts';
import { splitSentences } from '../text/sentences.ts';
import { calibrated, decide, type Judgement, logOdds, softmax, speaksForOneself } from './decide.ts';
import { DetectorManifest } from './detector-manifest.ts';
import { claimReasons, stretchesOf } from './reasons.ts';

/** What was found in one text. Offsets are into its NFC form. Opinion and what is off topic is counted, not suggested. */
export interface DetectedText {
  readonly lang: string;
  readonly sentences: DetectedSentence[];
  readonly abstained: { readonly opinion: number; readonly offTopic: number };
}

export interface DetectInput {
  readonly text: string;
  /** Told from the text where left out. */
  readonly lang?: string;
}

/** Finds check-worthy factual statements. Equal text gives an equal answer, whatever else is in the call. */
export interface Detector {
  /** Names the weights exactly. */
  readonly id: string;
  detect(items: readonly DetectInput[], signal?: AbortSignal): Promise<DetectedText[]>;
  close(): Promise<void>;
}

export interface DetectorOptions {
  /** Folder of the detector model, with manifest.json. */
  readonly folder: string;
  /** Folder of the encoder, whose tokenizer the detector shares. */
  readonly encoderFolder: string;
  readonly threads: ModelThreads;
  /** Gives Vietnamese typed without accents its accents before it is judged; left out, texts are judged as they are. */
  readonly accents?: AccentRestorer;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Prepared {
  readonly lang: string;
  readonly clean: CleanText;
  readonly pieces: Piece[];
}

function prepare({ text, lang }: DetectInput, accents: AccentRestorer | undefined): Prepared {
  const clean = cleanText(nfc(text));
  const known = lang ?? detectLanguage(clean.text).lang;
  const pieces = splitSentences(clean.text, known).map((span) => {
    const typed = clean.text.slice(span.start, span.end);
    return { ...span, text: accents ? accents.restore(typed, known) : typed };
  });
  return { lang: known, clean, pieces };
}

/** Four decimals: more would only tell machines apart. */
const rounded = (p: number): number => Math.round(p * 10_000) / 10_000;

/** Row of logits, the heads one after the other, to calibrated probabilities. */
function judgement(row: Float32Array, { heads, calibration }: DetectorManifest): Judgement {
  const [checkworthy = 0, ...rest] = row;
  const outcome = softmax(rest.slice(0, heads.outcome.labels.length));
  const topic = softmax(rest.slice(heads.outcome.labels.length));
  const best = heads.topic.labels[topic.indexOf(Math.max(...topic))];
  const likely = (label: 'claim' | 'opinion') =>
    calibrated(logOdds(outcome[heads.outcome.labels.indexOf(label)] ?? 0), calibration[label]);
  return {
    claim: rounded(likely('claim')),
    checkworthy: rounded(calibrated(checkworthy, calibration.checkworthy)),
    opinion: rounded(likely('opinion')),
    topic: best === undefined || best === 'none' ? null : (best as Topic),
  };
}

/** How much of a claim each stretch of each claim looks by itself. Together the stretches cost as much as one more look at the claim. */
async function judgeStretches(
  claims: readonly Piece[],
  judge: (texts: readonly string[]) => Promise<Judgement[]>,
) {
  const cut = claims.map(({ text }) => ({ text, stretches: stretchesOf(text) }));
  const texts = cut.flatMap(({ text, stretches }) =>
    stretches.map(({ start, end }) => text.slice(start, end)),
  );
  const judged = (await judge(texts)).values();
  return cut.map(({ stretches }) => ({
    stretches,
    alone: stretches.map(() => judged.next().value?.claim ?? 0),
  }));
}

/** The judge of single sentences: texts to probabilities, by a model. */
function createJudge(model: Model, manifest: DetectorManifest) {
  return async (texts: readonly string[], signal?: AbortSignal): Promise<Judgement[]> =>
    (
      await model.run(
        texts.map((text) => manifest.prefix + text),
        signal,
      )
    ).map((row) => judgement(row, manifest));
}

/**
 * The detector of a model folder, run in worker threads without network. Throws `model.hash` where a file is not the one that the
 * manifest names, `model.invalid` where the folder holds no detector. Any text is borne: an empty one has no sentences.
 */
export async function createDetector(options: DetectorOptions): Promise<Detector> {
  const { folder, encoderFolder, threads, accents } = options;
  const manifest = readManifest(folder, DetectorManifest);
  await verifyFiles(folder, manifest.files);
  const { heads } = manifest;
  const model = openModel(
    {
      modelPath: join(folder, manifest.model),
      tokenizerPath: join(encoderFolder, 'tokenizer.json'),
      maxTokens: manifest.maxTokens,
      outputs: [heads.checkworthy.output, heads.outcome.output, heads.topic.output],
    },
    threads,
  );
  const judge = createJudge(model, manifest);

  return {
    id: accents ? `${modelId(manifest)}+${accents.id}` : modelId(manifest),
    async detect(items, signal) {
      const prepared = items.map((item) => prepare(item, accents));
      const judged = (
        await judge(
          prepared.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
          signal,
        )
      ).values();
      const decided = prepared.map(({ lang, pieces, clean }) => {
        const thresholds = manifest.thresholds[lang] ?? manifest.thresholds.default;
        const sentences = pieces.map((piece) => {
          const found = judged.next().value as Judgement;
          return {
            piece,
            found,
            outcome: decide(found, thresholds, manifest.evident, speaksForOneself(piece.text, lang)),
          };
        });
        return { lang, clean, sentences };
      });
      const claims = decided.flatMap(({ sentences }) => sentences.filter((s) => s.outcome === 'claim'));
      const carried = await judgeStretches(
        claims.map(({ piece }) => piece),
        (texts) => judge(texts, signal),
      );
      const reasonsOf = new Map(
        claims.map(({ piece }, n) => [
          piece,
          claimReasons(piece.text, carried[n]?.stretches ?? [], carried[n]?.alone ?? []),
        ]),
      );
      return decided.map(({ lang, clean, sentences }): DetectedText => {
        const place = (piece: Piece, start: number, end: number) =>
          clean.span(piece.start + start, piece.start + end);
        return {
          lang,
          sentences: sentences.map(({ piece, found: { claim: _, ...shown }, outcome }) => ({
            ...clean.span(piece.start, piece.end),
            outcome,
            ...shown,
            reasons: (reasonsOf.get(piece) ?? []).map((reason) => ({
              ...reason,
              ...place(piece, reason.start ?? 0, reason.end ?? piece.text.length),
            })),
          })),
          abstained: {
            opinion: sentences.filter((s) => s.outcome === 'opinion').length,
            offTopic: sentences.filter((s) => s.outcome === 'offTopic').length,
          },
        };
      });
    },
    close: () => model.close(),
  };
}
