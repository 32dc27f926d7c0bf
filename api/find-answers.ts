import type { PublishedRebuttal } from '../core/domain/desk.ts';
import { foldText } from '../core/fold.ts';
import type { Corpus } from '../core/ports.ts';
import type { CheckResults } from '../publishing/site/asked-pages.ts';
import { unlessAway } from './away.ts';

/** Share of the question's words that an answer must hold to be shown. */
const LEAST_SHARED = 0.4;
const MOST_SHOWN = 10;

function wordsOf(text: string): Set<string> {
  return new Set(foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the question's words found in a text, 0 to 1. Accents make no difference. */
export function sharedWords(question: string, text: string): number {
  const asked = wordsOf(question);
  if (asked.size === 0) return 0;
  const found = wordsOf(text);
  return [...asked].filter((word) => found.has(word)).length / asked.size;
}

const best = <T>(items: readonly T[], score: (item: T) => number): T[] =>
  items
    .map((item) => ({ item, score: score(item) }))
    .filter((scored) => scored.score >= LEAST_SHARED)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ item }) => item);

const rebuttalText = ({ content }: PublishedRebuttal): string =>
  `${content.claimReviewed} ${content.title} ${content.summary}`;

/**
 * What may answer a question of the public: the desk's own rebuttals (newest versions) and imported fact-checks, by their words. No
 * model runs here. An empty question finds nothing; while the search index is away the desk's own answers are found all the same.
 */
export async function findAnswers({
  corpus,
  rebuttals,
  question,
}: {
  corpus: Corpus;
  rebuttals: readonly (readonly PublishedRebuttal[])[];
  question: string;
}): Promise<CheckResults> {
  if (wordsOf(question).size === 0) return { rebuttals: [], factChecks: [] };
  const newest = rebuttals.flatMap((versions) => versions.at(-1) ?? []);
  const hits = await unlessAway(corpus.search('factCheck', { text: question, limit: 50 }), null);
  return {
    rebuttals: best(newest, (rebuttal) => sharedWords(question, rebuttalText(rebuttal))),
    factChecks:
      hits &&
      best(
        hits.map((hit) => hit.doc),
        (check) => sharedWords(question, `${check.claim} ${check.title ?? ''}`),
      ),
  };
}
