import { z } from 'zod';
import type { FactCheck } from '../../core/domain/fact-check.ts';
import { LabelledPair, LabelledText } from '../../core/domain/labels.ts';
import { invalidInput, messageOf } from '../../core/errors.ts';
import { deterministicId } from '../../core/ids.ts';
import { factCheckInput } from '../matching/fact-check-passage.ts';
import { matchClaim } from '../matching/matcher.ts';
import { memoryIndex } from '../matching/memory-index.ts';
import { detectLanguage } from '../text/language.ts';
import { auc, bootstrap, calibrationError, f1At, type Scored, shareTrue } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { detectAll, highest, type Setting } from './setting.ts';

/** A desk's own labels. */
export interface OwnLabels {
  readonly texts: readonly LabelledText[];
  readonly pairs: readonly LabelledPair[];
}

/** Wrong lines named in one error; more would only scroll by. */
const MOST_NAMED = 5;
/** Candidates looked at for a query, which is as far as the matcher looks. */
const DEPTH = 30;

/** What is wrong with a line, or the row it holds. */
function readLine(line: string): LabelledText | LabelledPair | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is not JSON (${messageOf(error)})`;
  }
  const isPair = typeof value === 'object' && value !== null && 'query' in value;
  const parsed = (isPair ? LabelledPair : LabelledText).safeParse(value);
  return parsed.success ? parsed.data : z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ');
}

/**
 * The labels of a JSON Lines file: sentences `{text, lang?, label, topic?}` and pairs `{query, factCheck, lang?, label}`, in any mix.
 * Throws `input.invalid` with the numbers of the lines that are wrong and what is wrong with them; nothing is passed over in silence.
 */
export function readOwnLabels(content: string, name: string): OwnLabels {
  const lines = content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '');
  const read = lines.map(({ line, number }) => ({ number, row: readLine(line) }));
  const wrong = read.flatMap(({ number, row }) =>
    typeof row === 'string' ? [`line ${number}: ${row}`] : [],
  );
  if (wrong.length > 0) {
    const more = wrong.length > MOST_NAMED ? `\n… and ${wrong.length - MOST_NAMED} more lines.` : '';
    throw invalidInput(
      `${name} holds lines that are no labels.\n${wrong.slice(0, MOST_NAMED).join('\n')}${more}`,
    );
  }
  if (read.length === 0) throw invalidInput(`${name} holds no labels: give one JSON object a line.`);
  const rows = read.flatMap(({ row }) => (typeof row === 'string' ? [] : [row]));
  return {
    texts: rows.filter((row) => 'text' in row),
    pairs: rows.filter((row) => 'query' in row),
  };
}

/** AUC and calibration say nothing where all rows have one label. */
function gradedLines(set: string, rows: readonly Scored[]): Line[] {
  const positives = rows.filter(({ truth }) => truth).length;
  if (positives === 0 || positives === rows.length) return [];
  return [
    { set, rows: rows.length, measure: 'AUC', figure: bootstrap(rows, auc) },
    { set, rows: rows.length, measure: 'calibration error (ECE)', figure: bootstrap(rows, calibrationError) },
  ];
}

/** How a labelled sentence came out. */
interface Outcome {
  readonly row: LabelledText & { readonly lang: string };
  readonly flagged: boolean;
  readonly score: number;
  readonly topics: readonly (string | null)[];
}

function textLines(set: string, outcomes: readonly Outcome[]): Line[] {
  const count = outcomes.length;
  const flagged = outcomes.map(
    ({ row, flagged: yes }): Scored => ({ score: Number(yes), truth: row.label === 'claim' }),
  );
  const graded = outcomes.map(({ row, score }): Scored => ({ score, truth: row.label === 'claim' }));
  const opinions = outcomes.filter(({ row }) => row.label === 'opinion').map((outcome) => outcome.flagged);
  const topics = outcomes.flatMap(({ row, flagged: yes, topics: found }) =>
    yes && row.label === 'claim' && row.topic ? [found.includes(row.topic)] : [],
  );
  return [
    // Without a claim among the rows there is nothing to find, and an F1 of 0 would say otherwise.
    ...(flagged.some(({ truth }) => truth)
      ? [{ set, rows: count, measure: 'F1 of claims as shipped', figure: bootstrap(flagged, f1At(0.5)) }]
      : []),
    ...gradedLines(set, graded),
    ...(opinions.length > 0
      ? [{ set, rows: opinions.length, measure: 'opinion flagged', figure: bootstrap(opinions, shareTrue) }]
      : []),
    ...(topics.length > 0
      ? [
          {
            set,
            rows: topics.length,
            measure: 'topic of claims found right',
            figure: bootstrap(topics, shareTrue),
          },
        ]
      : []),
  ];
}

/** Detection measured on a desk's own sentences, over all and for each language. */
export async function evaluateOwnTexts(
  setting: Pick<Setting, 'detector' | 'say'>,
  texts: readonly LabelledText[],
): Promise<Section> {
  const rows = texts.map((row) => ({ ...row, lang: row.lang ?? detectLanguage(row.text).lang }));
  const found = await detectAll(setting, 'sentences', rows);
  const outcomes = rows.map((row, n): Outcome => {
    const detected = found[n];
    const claims = (detected?.sentences ?? []).filter(({ outcome }) => outcome === 'claim');
    return {
      row,
      flagged: claims.length > 0,
      score: detected ? highest(detected, 'checkworthy') : 0,
      topics: claims.map(({ topic }) => topic),
    };
  });
  const byLang = [...Map.groupBy(outcomes, ({ row }) => row.lang)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    title: 'Sentences',
    about:
      'A sentence counts as found where the shipped detector suggests a claim in it. A desk only labels what it was shown: what the detector never suggests is missing here, so recall is flattered.',
    lines: [
      ...textLines('all', outcomes),
      ...(byLang.length > 1 ? byLang.flatMap(([lang, own]) => textLines(lang, own)) : []),
    ],
  };
}

/** Claim matching measured on a desk's own answers; the pool is the fact-checks of these rows. */
export async function evaluateOwnPairs(
  { encoder }: Pick<Setting, 'encoder'>,
  pairs: readonly LabelledPair[],
): Promise<Section> {
  const idOf = (claim: string): string => deterministicId('fck', claim);
  const pool = [...new Set(pairs.map(({ factCheck }) => factCheck))].map(
    (claim): FactCheck => ({
      id: idOf(claim),
      url: `https://example.org/${idOf(claim)}`,
      claim,
      title: null,
      text: null,
      lang: detectLanguage(claim).lang,
      publisher: 'own labels',
      rating: null,
      reviewedAt: null,
    }),
  );
  const vectors = await encoder.embed(pool.map(factCheckInput));
  const queries = pairs.map(({ query, lang }) => (lang ? { text: query, lang } : { text: query }));
  const matches = await matchClaim({ encoder, index: memoryIndex(pool, vectors) }, queries, { top: DEPTH });
  const judged = pairs.map(({ factCheck, label }, n) => {
    const match = matches[n]?.find(({ factCheckId }) => factCheckId === idOf(factCheck));
    return { truth: label === 'confirmed', score: match?.score ?? 0, level: match?.level ?? 'weak' };
  });
  const set = `pairs, ${pool.length} fact-checks`;
  const offered = judged.map(({ truth, level }): Scored => ({ truth, score: Number(level !== 'weak') }));
  const strong = judged.filter(({ level }) => level === 'strong').map(({ truth }) => truth);
  return {
    title: 'Matches',
    about:
      'Whether the matcher offers (strong or suggested) the fact-checks that people confirmed, and not those they rejected.',
    lines: [
      { set, rows: pairs.length, measure: 'F1 of offered matches', figure: bootstrap(offered, f1At(0.5)) },
      ...gradedLines(set, judged),
      ...(strong.length > 0
        ? [{ set, rows: strong.length, measure: 'precision of strong', figure: bootstrap(strong, shareTrue) }]
        : []),
    ],
  };
}

/** Everything that a desk's own labels can tell. */
export async function evaluateOwnLabels(
  setting: Pick<Setting, 'detector' | 'encoder' | 'say'>,
  { texts, pairs }: OwnLabels,
): Promise<Section[]> {
  return [
    ...(texts.length > 0 ? [await evaluateOwnTexts(setting, texts)] : []),
    ...(pairs.length > 0 ? [await evaluateOwnPairs(setting, pairs)] : []),
  ];
}
