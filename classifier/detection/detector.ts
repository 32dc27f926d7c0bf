import type { DetectedSentence } from '../../core/domain/claim.ts';
import { nfc } from '../../core/fold.ts';
import { modelId } from '../onnx/model-files.ts';
import { type CleanText, cleanText } from '../text/clean-text.ts';
import { detectLanguage } from '../text/language.ts';
import type { AccentRestorer } from '../text/restore-accents.ts';
import { splitSentences } from '../text/sentences.ts';
import { decide, speaksForOneself } from './decide.ts';
import { type Judge, type Judged, type JudgeOptions, openJudge } from './judge.ts';
import { claimReasons, likelyStretches } from './reasons.ts';

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

export interface DetectorOptions extends JudgeOptions {
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

interface Found extends Judged {
  readonly piece: Piece;
}

/** Why each claim is suggested, by its piece. Its likely stretches are judged by themselves, which costs about as much as the claim did. */
async function reasonsOf(claims: readonly Found[], judge: Judge, signal: AbortSignal | undefined) {
  const cut = claims.map(({ piece, shares }) => ({ piece, stretches: likelyStretches(piece.text, shares) }));
  const texts = cut.flatMap(({ piece, stretches }) =>
    stretches.map(({ start, end }) => piece.text.slice(start, end)),
  );
  const judged = (await judge(texts, signal)).values();
  return new Map(
    cut.map(({ piece, stretches }) => {
      const alone = stretches.map(() => judged.next().value?.judgement.claim ?? 0);
      return [piece, claimReasons(piece.text, stretches, alone)];
    }),
  );
}

/**
 * The detector of a model folder, run in worker threads without network. Throws as `openJudge` does. Any text is borne: an empty one has no sentences.
 */
export async function createDetector(options: DetectorOptions): Promise<Detector> {
  const { accents } = options;
  const { manifest, judge, close } = await openJudge(options);
  const { ngrams, calibration, evident, thresholds } = manifest;
  const id = modelId(manifest, { ngrams, calibration, evident, thresholds });

  return {
    id: accents ? `${id}+${accents.id}` : id,
    async detect(items, signal) {
      const prepared = items.map((item) => prepare(item, accents));
      const judged = (
        await judge(
          prepared.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
          signal,
        )
      ).values();
      const decided = prepared.map(({ lang, pieces, clean }) => {
        const own = thresholds[lang] ?? thresholds.default;
        const sentences = pieces.map((piece) => {
          const found = judged.next().value as Judged;
          const personal = speaksForOneself(piece.text, lang);
          return {
            ...found,
            piece,
            outcome: decide(found.judgement, own, evident, personal),
          };
        });
        return { lang, clean, sentences };
      });
      const claims = decided.flatMap(({ sentences }) => sentences.filter((s) => s.outcome === 'claim'));
      const reasons = await reasonsOf(claims, judge, signal);
      return decided.map(({ lang, clean, sentences }): DetectedText => {
        const place = (piece: Piece, start: number, end: number) =>
          clean.span(piece.start + start, piece.start + end);
        return {
          lang,
          sentences: sentences.map(({ piece, judgement: { claim: _, ...shown }, outcome }) => ({
            ...clean.span(piece.start, piece.end),
            outcome,
            ...shown,
            reasons: (reasons.get(piece) ?? []).map((reason) => ({
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
    close,
  };
}
