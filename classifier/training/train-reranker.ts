/**
 * Learns the reranker from the written families of the train split: `node classifier/training/train-reranker.ts`.
 *
 * How much closeness counts is set by hand, because in these families the changed fact-check often stands closer than the true one;
 * all that facts say is learned on top of it, with the sign that makes sense. Probabilities come from cross-validation over families, the
 * threshold of `strong` from these and from written posts, answered and not.
 */
import { writeFileSync } from 'node:fs';
import { createOnnxEncoder } from '../encoder/onnx-encoder.ts';
import { featureNames } from '../matching/features.ts';
import { type LogisticModel, predictLogistic } from '../matching/logistic.ts';
import { tokensOf } from '../matching/names.ts';
import { mayBeStrong, type RerankerFile } from '../matching/reranker.ts';
import { fitLogistic } from './fit-logistic.ts';
import { type Candidate, judgePosts } from './judged-posts.ts';
import { type JudgedFamily, judgeFamilies, readFamilies } from './pair-families.ts';

/** Log-odds per unit of `near` and of `fused`: below NEAR closeness decides, above it facts do. */
const CLOSENESS = [20, 2];
const FOLDS = 5;
const PRECISION = 0.95;

interface Row {
  readonly values: readonly number[];
  readonly answers: boolean;
  readonly conflict: boolean;
}

const rowsOf = (families: readonly JudgedFamily[]): Row[] =>
  families.flatMap(({ candidates }) =>
    candidates.map(({ features, ...row }) => ({
      values: featureNames.map((name) => features[name]),
      answers: row.answers,
      conflict: row.conflict,
    })),
  );

/** Facts that speak for an answer; all others can only speak against it. */
const inFavour: ReadonlySet<string> = new Set(['agreeing', 'numbersShared', 'monthsShared']);

/** A whole model: the closeness that is given, and the weights of the facts that are learned, none with a sign against sense. */
function learn(rows: readonly Row[], left: ReadonlySet<string> = new Set()): LogisticModel {
  const offsets = rows.map(({ values }) => CLOSENESS.reduce((sum, w, i) => sum + w * (values[i] ?? 0), 0));
  const facts = featureNames.slice(CLOSENESS.length);
  const fitted = fitLogistic(
    rows.map(({ values }) =>
      facts.map((name, i) => (left.has(name) ? 0 : (values[i + CLOSENESS.length] ?? 0))),
    ),
    rows.map(({ answers }) => answers),
    { l2: 1, offsets },
  );
  const wrong = facts.filter((name, i) => (fitted.weights[i] ?? 0) * (inFavour.has(name) ? 1 : -1) < -1e-9);
  if (wrong.length > 0) return learn(rows, new Set([...left, ...wrong]));
  return { bias: fitted.bias, weights: [...CLOSENESS, ...fitted.weights] };
}

interface Held {
  readonly logit: number;
  readonly answers: boolean;
  readonly conflict: boolean;
  readonly words: number;
}

/** Per family the log-odds of its rows by a model that has not seen it. */
function crossValidated(families: readonly JudgedFamily[]): Held[][] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(rowsOf(families.filter((__, n) => n % FOLDS !== fold)));
    return families
      .filter((__, n) => n % FOLDS === fold)
      .map((judged) =>
        rowsOf([judged]).map(({ values, ...row }) => {
          const p = predictLogistic(model, values);
          return { ...row, words: tokensOf(judged.family.claim).length, logit: Math.log(p / (1 - p)) };
        }),
      );
  }).flat();
}

/** The best of each family where only its score could keep it from being strong. */
function candidatesForStrong(families: readonly (readonly (Held & Candidate)[])[]): Candidate[] {
  return families.flatMap((rows) => {
    const [best, next] = [...rows].sort((a, b) => b.p - a.p);
    return best && mayBeStrong({ ...best, ahead: best.p - (next?.p ?? 0) }) ? [best] : [];
  });
}

/** The lowest probability from which on precision is at least `least`; 1 where it never is. */
function thresholdFor(scored: readonly Candidate[], least: number): number {
  const sorted = [...scored].sort((a, b) => b.p - a.p);
  let right = 0;
  let threshold = 1;
  for (const [n, { p, answers }] of sorted.entries()) {
    if (answers) right += 1;
    if (sorted[n + 1]?.p !== p && right / (n + 1) >= least) threshold = p;
  }
  return threshold;
}

const weightsByName = (weights: readonly number[]) =>
  Object.fromEntries(featureNames.map((name, n) => [name, weights[n] ?? 0])) as RerankerFile['weights'];

const rounded = (x: number): number => Math.round(x * 10_000) / 10_000;

const encoder = await createOnnxEncoder({
  folder: new URL('../models/encoder', import.meta.url).pathname,
  threads: 0,
});
const families = await judgeFamilies(encoder, readFamilies('train'));
const held = crossValidated(families);
const scale = fitLogistic(
  held.flat().map(({ logit }) => [logit]),
  held.flat().map(({ answers }) => answers),
  { l2: 0 },
);
const ownFamilies = candidatesForStrong(
  held.map((rows) => rows.map((row) => ({ ...row, p: predictLogistic(scale, [row.logit]) }))),
);
const model = learn(rowsOf(families));
const slope = scale.weights[0] ?? 1;
const bias = rounded(model.bias * slope + scale.bias);
const weights = model.weights.map((w) => rounded(w * slope));
const posts = await judgePosts(encoder, (found) =>
  predictLogistic(
    { bias, weights },
    featureNames.map((name) => found[name]),
  ),
);
await encoder.close();

// As precise as the file keeps the threshold, so that it lets in those that it was chosen by and no others.
const able = [...ownFamilies, ...posts].map((one) => ({ ...one, p: rounded(one.p) }));
const file: RerankerFile = {
  bias,
  weights: weightsByName(weights),
  levels: { strong: thresholdFor(able, PRECISION), suggest: 0.25 },
};
writeFileSync(new URL('../matching/reranker.json', import.meta.url), `${JSON.stringify(file, null, 2)}\n`);
const strong = able.filter(({ p }) => p >= file.levels.strong);
process.stdout.write(
  `${families.length} families, ${posts.length} posts; strong from ${file.levels.strong}: ${strong.length}, ${strong.filter((c) => c.answers).length} of them right\n`,
);
