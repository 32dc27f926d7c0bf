import { join } from 'node:path';
import { z } from 'zod';
import { auc, bootstrap, calibrationError, f1At, type Scored } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { readRows, spread } from './rows.ts';
import { detectAll, highest, type Setting } from './setting.ts';
import { trainTfIdf } from './tf-idf.ts';

const Row = z.object({ text: z.string(), lang: z.string(), label: z.string(), split: z.string() });

const bars: Readonly<Record<string, { f1?: string; auc?: string }>> = {
  en: { f1: '≥ .88', auc: '≥ .98' },
  es: { auc: '≥ .93' },
};

/** Check-worthiness of single sentences: CheckThat! 2024 task 1, development splits, never trained on. */
export async function evaluateCheckWorthiness(setting: Setting): Promise<Section> {
  const rows = readRows(join(setting.data, 'checkworthy/checkthat24.jsonl'), Row);
  const debates = readRows(join(setting.data, 'checkworthy/claimbuster.en.jsonl'), Row);
  const baseline = trainTfIdf(debates.map(({ text, label }) => ({ text, truth: label === 'checkworthy' })));
  const lines: Line[] = [];
  for (const lang of ['en', 'es', 'nl']) {
    const own = rows.filter((row) => row.lang === lang);
    const splits = ['dev-test', 'dev_test', 'dev', 'train'];
    const split = splits.find((name) => own.some((row) => row.split === name)) ?? '';
    const chosen = spread(
      own.filter((row) => row.split === split),
      setting.limit,
    );
    const found = await detectAll(setting, `CheckThat! 2024 ${lang}`, chosen);
    const scored = chosen.map(
      ({ label }, n): Scored => ({
        score: found[n] ? highest(found[n], 'checkworthy') : 0,
        truth: label === 'checkworthy',
      }),
    );
    const words = chosen.map(
      ({ text }, n): Scored => ({ score: baseline.score(text), truth: scored[n]?.truth ?? false }),
    );
    const set = `CheckThat! 2024 ${lang} ${split}`;
    lines.push(
      {
        set,
        rows: chosen.length,
        measure: 'F1 at .5',
        figure: bootstrap(scored, f1At(0.5)),
        baselines: { 'TF-IDF + LR': f1At(0.5)(words) },
        bar: bars[lang]?.f1,
      },
      {
        set,
        rows: chosen.length,
        measure: 'AUC',
        figure: bootstrap(scored, auc),
        baselines: { 'TF-IDF + LR': auc(words) },
        bar: bars[lang]?.auc,
      },
      {
        set,
        rows: chosen.length,
        measure: 'calibration error (ECE)',
        figure: bootstrap(scored, calibrationError),
      },
    );
  }
  return {
    title: 'Check-worthiness',
    about:
      'Is a sentence worth checking, whatever its topic? CheckThat! 2024 task 1 (research use), development splits; nothing of it was trained on. Baseline: words and word pairs, trained on ClaimBuster. Spanish and Dutch have no thresholds of their own: there the product only ranks.',
    lines,
  };
}
