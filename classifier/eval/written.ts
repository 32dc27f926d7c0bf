import { z } from 'zod';
import { auc, bootstrap, calibrationError, f1At, type Scored, shareTrue } from './metrics.ts';
import type { Line, Section } from './report.ts';
import { readRows } from './rows.ts';
import { detectAll, highest, type Setting } from './setting.ts';
import { trainTfIdf } from './tf-idf.ts';

const Row = z.object({
  text: z.string(),
  lang: z.string(),
  kind: z.string(),
  outcome: z.enum(['claim', 'opinion', 'other']),
  topic: z.string().nullable(),
  split: z.string(),
});

const data = (lang: string) => new URL(`../training/data/written.${lang}.jsonl`, import.meta.url).pathname;

/** Errors shown for each language. */
const SHOWN = 6;

/** A sentence got wrong. */
interface WrittenError {
  readonly lang: string;
  readonly kind: string;
  readonly expected: string;
  readonly got: string;
  readonly text: string;
}

/** The project's own sentences, the test split: whole kinds held out of training. Below the figures stand errors worth reading. */
export async function evaluateWritten(setting: Setting): Promise<Section> {
  const lines: Line[] = [];
  const errors: WrittenError[] = [];
  for (const lang of ['vi', 'en', 'fr']) {
    const all = readRows(data(lang), Row);
    const rows = all.filter(({ split }) => split === 'test');
    const baseline = trainTfIdf(
      all
        .filter(({ split }) => split === 'train')
        .map(({ text, outcome }) => ({ text, truth: outcome === 'claim' })),
    );
    const found = await detectAll(
      setting,
      `written ${lang}`,
      rows.map(({ text }) => ({ text, lang })),
    );
    const outcomes = found.map(({ sentences }) => sentences.map(({ outcome }) => outcome));
    const flagged = outcomes.map((list) => list.includes('claim') || list.includes('offTopic'));
    const scored = rows.map(
      ({ outcome }, n): Scored => ({ score: Number(flagged[n]), truth: outcome === 'claim' }),
    );
    const graded = rows.map(
      ({ outcome }, n): Scored => ({
        score: found[n] ? highest(found[n], 'checkworthy') : 0,
        truth: outcome === 'claim',
      }),
    );
    const feared = rows.map(
      ({ outcome }, n): Scored => ({
        score: found[n] ? highest(found[n], 'opinion') : 0,
        truth: outcome === 'opinion',
      }),
    );
    const words = rows.map(
      ({ text, outcome }): Scored => ({ score: baseline.score(text), truth: outcome === 'claim' }),
    );
    const opinions = rows.flatMap(({ outcome }, n) =>
      outcome === 'opinion' ? [(outcomes[n] ?? []).includes('claim')] : [],
    );
    const topics = rows.flatMap(({ outcome, topic }, n) =>
      outcome === 'claim' ? [found[n]?.sentences.some((s) => s.topic === topic) ?? false] : [],
    );
    const set = `written test, ${lang}`;
    lines.push(
      {
        set,
        rows: rows.length,
        measure: 'F1 of claims at the shipped thresholds',
        figure: bootstrap(scored, f1At(0.5)),
        baselines: { 'TF-IDF + LR trained on it': f1At(0.5)(words) },
        bar: '≥ .93',
      },
      {
        set,
        rows: rows.length,
        measure: 'AUC of check-worthiness',
        figure: bootstrap(graded, auc),
        baselines: { 'TF-IDF + LR trained on it': auc(words) },
      },
      {
        set,
        rows: opinions.length,
        measure: 'opinion and satire flagged',
        figure: bootstrap(opinions, shareTrue),
        bar: '≤ .02',
      },
      { set, rows: topics.length, measure: 'topic of claims right', figure: bootstrap(topics, shareTrue) },
      {
        set,
        rows: rows.length,
        measure: 'calibration error (ECE) of opinion',
        figure: bootstrap(feared, calibrationError),
      },
    );
    const wrong = rows.flatMap(({ text, kind, outcome }, n): WrittenError[] =>
      flagged[n] === (outcome === 'claim')
        ? []
        : [{ lang, kind, text, expected: outcome, got: (outcomes[n] ?? []).join(', ') || 'nothing' }],
    );
    const kinds = new Map(wrong.map((error) => [error.kind, error]));
    errors.push(...[...kinds.values()].slice(0, SHOWN));
  }
  return {
    title: 'Written sentences held out',
    about:
      "The project's own sentences in the kinds that training never saw (`split: test` in `classifier/training/data`). A sentence counts as flagged where the whole stage says claim or off topic; opinion counts as flagged only where it says claim. What is a claim and what is check-worthy are two questions: only debates taught the second.",
    lines,
    after: [
      'Errors, one of each kind:',
      '',
      ...errors.map(
        ({ lang, kind, expected, got, text }) =>
          `- ${lang}, ${kind}, ${expected}, taken for ${got}: “${text}”`,
      ),
    ].join('\n'),
  };
}
