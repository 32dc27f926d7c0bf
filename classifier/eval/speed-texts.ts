import { z } from 'zod';
import { readFamilies } from '../training/pair-families.ts';
import { readRows } from './rows.ts';

/** Sentences in a round, and rounds. */
export const TEXTS = 120;
export const ROUNDS = 5;

/** Words of a sentence in the figures. */
const WORDS = 25;

/** One sentence in so many of a mixed text is written as a claim. In news about one in twenty comes out as one (docs/measurements.md). */
const ONE_CLAIM_IN = 20;

/** Sentences a second in each round, by the clock and by the processor time that they took, which other work disturbs less. */
export const Rates = z.object({ clock: z.array(z.number()), processor: z.array(z.number()) });
export type Rates = z.infer<typeof Rates>;

/** What the process of its own gives: milliseconds, megabytes and rates. */
export const SpeedFigures = z.object({
  /** From opening the models to the first sentence answered by each. */
  loadMs: z.number(),
  /** Before that: starting Node and reading the code. */
  bootMs: z.number(),
  loadedMb: z.number(),
  endMb: z.number(),
  /** Sentences of the mixed rounds that came out as claims. */
  mixedClaims: z.number(),
  mixed: Rates,
  claims: Rates,
  embed: Rates,
});
export type SpeedFigures = z.infer<typeof SpeedFigures>;

const Written = z.object({ text: z.string(), outcome: z.string() });

/** The written sentences that are no claims, language by language. */
function notClaims(): string[] {
  return ['vi', 'en', 'fr'].flatMap((lang) =>
    readRows(new URL(`../training/data/written.${lang}.jsonl`, import.meta.url).pathname, Written)
      .filter(({ outcome }) => outcome !== 'claim')
      .map(({ text }) => text),
  );
}

/** Sentences of 25 words made of short ones, none twice: what was seen before may come from a cache and cost nothing. */
export function speedTexts(kind: 'mixed' | 'claims', round: number): string[] {
  const bare = (text: string) => text.replace(/[.!?…]/g, '');
  const claims = readFamilies('test').map(({ claim }) => bare(claim));
  const others = notClaims().map(bare);
  return Array.from({ length: TEXTS }, (_, n) => {
    const isClaim = kind === 'claims' || n % ONE_CLAIM_IN === 0;
    const from = isClaim ? claims : others;
    const at = isClaim ? n * 7 + round * 31 : n * 41 + round * 7;
    // Claims of one language stand together, and so do the others.
    const words = Array.from({ length: WORDS }, (__, k) => from[(at + k) % from.length] ?? '')
      .join(' ')
      .split(/\s+/);
    return `${words.slice(0, WORDS - 1).join(' ')} ${round * TEXTS + n}.`;
  });
}
