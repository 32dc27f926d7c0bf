import type { Encoder } from '../../core/ports.ts';
import type { DetectedText, DetectInput, Detector } from '../detection/detector.ts';
import type { Judge } from '../detection/judge.ts';

/** What every task is given. */
export interface Setting {
  readonly encoder: Encoder;
  readonly detector: Detector;
  /** The detector's model, as the detector asks it. */
  readonly judge: Judge;
  /** Folder of the development data. */
  readonly data: string;
  /** Most rows of a set that are looked at; 0 for all. */
  readonly limit: number;
  /** Most fact-checks of a pool; 0 for all. */
  readonly poolLimit: number;
  /** Folder in which vectors are kept between runs. */
  readonly cache: string;
  /** Told what is being done. */
  readonly say: (what: string) => void;
}

/** Texts at a time. */
const BATCH = 64;

/** Detects in many texts, batch by batch, saying how far it is. */
export async function detectAll(
  { detector, say }: Pick<Setting, 'detector' | 'say'>,
  name: string,
  items: readonly DetectInput[],
): Promise<DetectedText[]> {
  const found: DetectedText[] = [];
  for (let from = 0; from < items.length; from += BATCH) {
    found.push(...(await detector.detect(items.slice(from, from + BATCH))));
    if (from % (BATCH * 8) === 0) say(`${name}: ${from} of ${items.length}`);
  }
  return found;
}

/** The highest value of a text's sentences; 0 where it has none. */
export function highest(text: DetectedText, of: 'checkworthy' | 'opinion'): number {
  return text.sentences.reduce((best, sentence) => Math.max(best, sentence[of]), 0);
}
