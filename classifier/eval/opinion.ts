import { join } from 'node:path';
import { z } from 'zod';
import { auc, bootstrap, macroF1At, type Scored } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { readRows, spread } from './rows.ts';
import { detectAll, highest, type Setting } from './setting.ts';
import { trainTfIdf } from './tf-idf.ts';

const Row = z.object({ text: z.string(), lang: z.string(), label: z.string(), split: z.string() });

/** Opinion or fact in news sentences: CheckThat! 2025 task 1, development splits, never trained on. */
export async function evaluateOpinion(setting: Setting): Promise<Section> {
  const rows = readRows(join(setting.data, 'opinion/checkthat25-subjectivity.jsonl'), Row);
  const lines: Line[] = [];
  for (const lang of ['en', 'de', 'it']) {
    const own = rows.filter((row) => row.lang === lang);
    const chosen = spread(
      own.filter((row) => row.split === 'dev'),
      setting.limit,
    );
    const training = own.filter((row) => row.split === 'train');
    const baseline = trainTfIdf(training.map(({ text, label }) => ({ text, truth: label === 'opinion' })));
    const found = await detectAll(setting, `CheckThat! 2025 ${lang}`, chosen);
    const scored = chosen.map(
      ({ label }, n): Scored => ({
        score: found[n] ? highest(found[n], 'opinion') : 0,
        truth: label === 'opinion',
      }),
    );
    const words = chosen.map(
      ({ text, label }): Scored => ({ score: baseline.score(text), truth: label === 'opinion' }),
    );
    const set = `CheckThat! 2025 ${lang} dev`;
    const beside = { 'TF-IDF + LR trained on it': macroF1At(0.5)(words) };
    lines.push(
      {
        set,
        rows: chosen.length,
        measure: 'macro-F1 at .5',
        figure: bootstrap(scored, macroF1At(0.5)),
        baselines: beside,
        bar: '≥ .60',
      },
      {
        set,
        rows: chosen.length,
        measure: 'AUC',
        figure: bootstrap(scored, auc),
        baselines: { 'TF-IDF + LR trained on it': auc(words) },
      },
    );
  }
  return {
    title: 'Opinion or fact',
    about:
      'CheckThat! 2025 task 1 (CC BY-NC-SA 4.0, measured on only), development splits. The baseline was trained on the train split of the same data, Claimwatch on none of it.',
    lines,
  };
}
