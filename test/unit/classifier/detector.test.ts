import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetector, type Detector } from '../../../classifier/detection/detector.ts';
import { DetectedSentence } from '../../../core/domain/claim.ts';
import { sha256 } from '../../../core/ids.ts';

const models = join(import.meta.dirname, '../../../classifier/models');
let detector: Detector;
beforeAll(async () => {
  detector = await createDetector({
    folder: join(models, 'detector'),
    encoderFolder: join(models, 'encoder'),
    threads: 1,
  });
});
afterAll(() => detector.close());

const fixed = [
  {
    text: 'Uống nước chanh nóng chữa khỏi ung thư, Bộ Y tế xác nhận ngày 3/5. Tôi thấy họ làm ăn quá tệ hại!',
  },
  { text: 'The unemployment rate rose to 7.2% in March, the highest since 2011. This is a disgrace.' },
  { text: 'Le vaccin contre la grippe a tué 300 personnes à Lyon. Quelle honte pour ce gouvernement !' },
];

describe('createDetector', () => {
  it('suggests claims on listed topics and keeps quiet on opinion', async () => {
    const found = await detector.detect(fixed);
    expect(found.map(({ lang }) => lang)).toEqual(['vi', 'en', 'fr']);
    expect(found.map(({ sentences }) => sentences.map(({ outcome }) => outcome))).toEqual(
      fixed.map(() => ['claim', 'opinion']),
    );
    expect(found.map(({ sentences }) => sentences[0]?.topic)).toEqual(['health', 'economy', 'health']);
    expect(found.map(({ abstained }) => abstained)).toEqual(fixed.map(() => ({ opinion: 1, offTopic: 0 })));
  });

  it('gives reasons that lie in their sentence, at most four, and none for what it holds back', async () => {
    for (const { sentences } of await detector.detect(fixed))
      for (const sentence of sentences) {
        DetectedSentence.parse(sentence);
        expect(sentence.reasons.length > 0).toBe(sentence.outcome === 'claim');
        expect(sentence.reasons.length).toBeLessThanOrEqual(4);
        for (const { start, end } of sentence.reasons) {
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
        }
      }
  });

  it('answers alike on every run, whatever else is in the call', async () => {
    const together = await detector.detect([...fixed, { text: 'Something else entirely.' }]);
    const alone = [];
    for (const item of fixed) alone.push(...(await detector.detect([item])));
    expect(together.slice(0, fixed.length)).toEqual(alone);
    // Outcomes, topics and reasons of the shipped model: a change here is a change of what people see.
    const seen = alone.map(({ lang, sentences }) => [
      lang,
      sentences.map(({ start, end, outcome, topic, reasons }) => [
        start,
        end,
        outcome,
        topic,
        reasons.map((r) => [r.code, r.start, r.end]),
      ]),
    ]);
    expect(sha256(JSON.stringify(seen)).slice(0, 16)).toMatchInlineSnapshot(`"eca603777e48c232"`);
  });

  it('sees through hidden and look-alike letters, and points at them where they stand', async () => {
    const plain = 'The new vaccine killed 300 children in Leeds last week.';
    const hidden = plain.replace('vaccine', 'vас\u200bcinе').replace('killed', 'k\u200dilled');
    const [a, b] = await detector.detect([{ text: plain }, { text: hidden }]);
    expect(b?.sentences[0]).toMatchObject({
      outcome: a?.sentences[0]?.outcome,
      checkworthy: a?.sentences[0]?.checkworthy,
    });
    expect(b?.sentences[0]?.end).toBe(hidden.length);
  });

  it.each([
    '',
    ' ',
    '\ud800',
    '\u0000\u0007',
    '🙂🙂',
    'a'.repeat(200_000),
    '. '.repeat(50_000),
    '<s></s><pad>',
    '1 2 3 | 4 | 5',
  ])('bears hostile text', async (text) => {
    const [found] = await detector.detect([{ text }]);
    for (const { start, end } of found?.sentences ?? []) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('refuses a model that is not the one its manifest names', async () => {
    await expect(
      createDetector({ folder: join(models, 'nowhere'), encoderFolder: join(models, 'encoder'), threads: 1 }),
    ).rejects.toMatchObject({ code: 'model.invalid' });
  });
});
