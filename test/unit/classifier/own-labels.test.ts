import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetector, type Detector } from '../../../classifier/detection/detector.ts';
import { createOnnxEncoder } from '../../../classifier/encoder/onnx-encoder.ts';
import { evaluateOwnLabels, readOwnLabels } from '../../../classifier/eval/own-labels.ts';
import { sectionText } from '../../../classifier/eval/report.ts';
import type { Encoder } from '../../../core/ports.ts';

const models = join(import.meta.dirname, '../../../classifier/models');
const jsonl = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('a file of labels', () => {
  it('holds sentences and pairs in any mix, with or without a mark at its start and empty lines', () => {
    const content = `\uFEFF${jsonl(
      { text: 'Lá đu đủ chữa khỏi ung thư.', lang: 'vi', label: 'claim', topic: 'health' },
      { query: 'Salt cures flu', factCheck: 'Salt cures influenza', label: 'confirmed' },
    )}\r\n\r\n${jsonl({ text: 'I hate this.', label: 'opinion' })}\n`;
    const { texts, pairs } = readOwnLabels(content, 'mine.jsonl');
    expect(texts.map(({ label }) => label)).toEqual(['claim', 'opinion']);
    expect(pairs).toHaveLength(1);
  });

  it('is refused with the number of each wrong line and what is wrong there', () => {
    const content = [
      '{"text": "A.", "label": "claim"}',
      'not json',
      '{"text": "B.", "label": "hostile"}',
      '',
      '{"query": "C", "label": "confirmed"}',
      '{"text": "D.", "label": "claim", "annotator": "Ann"}',
    ].join('\n');
    const refusal = () => readOwnLabels(content, 'mine.jsonl');
    expect(refusal).toThrow(/line 2: is not JSON/);
    expect(refusal).toThrow(/line 3: .*"claim"\|"opinion"\|"other".*label/);
    expect(refusal).toThrow(/line 5: .*factCheck/);
    expect(refusal).toThrow(/line 6: .*annotator/);
    expect(() => readOwnLabels('{}\n'.repeat(20), 'mine.jsonl')).toThrow(/15 more lines/);
    expect(() => readOwnLabels('\n', 'mine.jsonl')).toThrow(/no labels/);
  });
});

describe('measuring on labels', () => {
  let detector: Detector;
  let encoder: Encoder;
  beforeAll(async () => {
    const encoderFolder = join(models, 'encoder');
    detector = await createDetector({ folder: join(models, 'detector'), encoderFolder, threads: 1 });
    encoder = await createOnnxEncoder({ folder: encoderFolder, threads: 1 });
  });
  afterAll(() => Promise.all([detector.close(), encoder.close()]));

  it('counts what the shipped models do with them', async () => {
    const labels = readOwnLabels(
      jsonl(
        {
          text: 'The unemployment rate rose to 7.2% in March, the highest since 2011.',
          label: 'claim',
          topic: 'economy',
        },
        {
          text: 'Le vaccin contre la grippe a tué 300 personnes à Lyon.',
          lang: 'fr',
          label: 'claim',
          topic: 'health',
        },
        { text: 'This is a disgrace and everyone knows it.', label: 'opinion' },
        { text: 'Click here to read more.', label: 'other' },
        {
          query: 'Drinking salt water cures dengue',
          factCheck: 'Salt water does cure dengue',
          label: 'confirmed',
        },
        {
          query: 'Drinking salt water cures dengue',
          factCheck: 'The bridge closes on Sunday',
          label: 'rejected',
        },
      ),
      'mine.jsonl',
    );
    const sections = await evaluateOwnLabels({ detector, encoder, say: () => undefined }, labels);
    const figures = new Map(
      sections.flatMap(({ lines }) =>
        lines.map(({ set, measure, figure }) => [`${set}: ${measure}`, figure.value]),
      ),
    );
    expect(figures.get('all: F1 of claims as shipped')).toBe(1);
    expect(figures.get('all: AUC')).toBe(1);
    expect(figures.get('all: opinion flagged')).toBe(0);
    expect(figures.get('all: topic of claims found right')).toBe(1);
    expect(figures.get('pairs, 2 fact-checks: AUC')).toBe(1);
    expect(figures.has('fr: AUC')).toBe(false);
    expect(sections.map((section) => sectionText(section)).join('\n')).toContain(
      '| all | 4 | F1 of claims as shipped | 1.000',
    );
  });
});
