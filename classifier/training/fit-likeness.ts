import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOnnxEncoder } from '../encoder/onnx-encoder.ts';
import { cachedVectors } from '../eval/vector-cache.ts';
import { predictLogistic } from '../matching/logistic.ts';
import { likenessFeatures, likenessRow } from '../narratives/likeness.ts';
import { createWordWeights } from '../narratives/word-weights.ts';
import { wordingOf } from '../narratives/wording.ts';
import { createAccentRestorer } from '../text/restore-accents.ts';
import { fitLogistic } from './fit-logistic.ts';

/** What `createWatcher` takes for one story unless told otherwise. */
const THRESHOLD = 0.3;

interface Statement {
  readonly claim: string;
  readonly lang: string;
}
interface Family extends Statement {
  readonly match: Statement;
  readonly distractors: readonly (Statement & { readonly kind: string })[];
}

/**
 * Prints the weights of `likeness`: fitted on the project's written families of claims. A claim, its rewording or translation and its
 * denial tell one story; statements of two families do not. Changed figures, places and dates are left out, being neither.
 */
const data = join(import.meta.dirname, 'data');
const families = ['en', 'vi', 'fr', 'cross'].flatMap((name) =>
  readFileSync(join(data, `pairs.${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Family),
);
const statements = families.flatMap((family, n) => [
  { n, ...(family as Statement) },
  { n, ...family.match },
  ...family.distractors.filter(({ kind }) => kind === 'negation').map((distractor) => ({ n, ...distractor })),
]);
const models = join(import.meta.dirname, '../models');
const encoder = await createOnnxEncoder({
  folder: join(models, 'encoder'),
  threads: 1,
  accents: await createAccentRestorer({ folder: join(models, 'accents') }),
});
const vectors = await cachedVectors(
  encoder,
  statements.map(({ claim, lang }) => ({ text: claim, lang, role: 'query' as const })),
  { folder: join(tmpdir(), 'claimwatch-vectors') },
);
await encoder.close();

const read = statements.map(({ n, claim, lang }, at) => ({
  n,
  lang,
  wording: wordingOf(claim),
  vector: vectors[at] ?? new Float32Array(0),
}));
const weights = createWordWeights();
for (const { wording } of read) weights.add(wording.words);
// Of pairs of two families every so many-th is plenty. That shifts the bias alone, by the logarithm of their share.
const EVERY = 7;
const pairs = read.flatMap((a, i) =>
  read
    .slice(i + 1)
    .filter((b, n) => a.n === b.n || (i + n) % EVERY === 0)
    .map((b) => ({
      same: a.n === b.n,
      row: likenessRow({
        a,
        b,
        cosine: a.vector.reduce((sum, x, k) => sum + x * (b.vector[k] ?? 0), 0),
        overlap: weights.overlap(a.wording, b.wording),
        hoursApart: 0,
      }),
    })),
);
const fitted = fitLogistic(
  pairs.map(({ row }) => row),
  pairs.map(({ same }) => same),
  { l2: 0.3 },
);
const model = { ...fitted, bias: fitted.bias - Math.log(EVERY) };
const hits = pairs.filter(({ row }) => predictLogistic(model, row) > THRESHOLD);
const right = hits.filter(({ same }) => same).length;
process.stdout.write(
  `${JSON.stringify({
    statements: statements.length,
    bias: model.bias,
    weights: Object.fromEntries(likenessFeatures.map((name, n) => [name, model.weights[n]])),
    precision: right / (right + EVERY * (hits.length - right)),
    recall: right / pairs.filter(({ same }) => same).length,
  })}\n`,
);
