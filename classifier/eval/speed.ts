import { readFamilies } from '../training/pair-families.ts';
import { bootstrap } from './metrics.ts';
import type { Line, Section } from './report.ts';
import type { Setting } from './setting.ts';

const TEXTS = 240;
const ROUNDS = 5;
/** Words of a sentence in the figure. */
const WORDS = 25;

/** Sentences of 25 words made of claims that the models have not seen in this process. */
function sentences(round: number): string[] {
  const claims = readFamilies('test').map(({ claim }) => claim.replace(/[.!?]/g, ''));
  return Array.from({ length: TEXTS }, (_, n) => {
    const words = Array.from(
      { length: 4 },
      (__, k) => claims[(n * 7 + k * 13 + round * 31) % claims.length] ?? '',
    )
      .join(' ')
      .split(/\s+/);
    // A number of its own makes each new: what was seen before comes from the cache and costs nothing.
    return `${words.slice(0, WORDS - 1).join(' ')} ${round * TEXTS + n}.`;
  });
}

async function rates(run: (texts: readonly string[]) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = sentences(round);
    const started = performance.now();
    await run(texts);
    found.push((TEXTS * 1000) / (performance.now() - started));
  }
  return found;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** How fast the stages are with the threads given. Busy machines give lower figures. */
export async function evaluateSpeed({ detector, encoder, say, threads }: Setting): Promise<Section> {
  say('speed');
  const detect = await rates((texts) => detector.detect(texts.map((text) => ({ text }))));
  const embed = await rates((texts) =>
    encoder.embed(texts.map((text) => ({ text, role: 'query' as const }))),
  );
  const line = (set: string, values: readonly number[], bar?: string): Line => ({
    set,
    rows: TEXTS * ROUNDS,
    measure: 'sentences/s',
    figure: bootstrap(values, mean),
    bar,
  });
  return {
    title: 'Speed',
    about: `Sentences of 25 words, ${threads} worker thread(s), the whole stage: language, sentences, model, reasons. ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB resident with both models loaded. Measured on whatever else the machine was doing.`,
    lines: [line('detect', detect, '≥ 150 on an idle core'), line('embed', embed)],
  };
}
