import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, speaksForOneself } from '../../../classifier/detection/decide.ts';

const thresholds = { claim: 0.5, opinion: 0.1 };
const evident = { checkworthy: 0.7, opinion: 0.03 };
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const topic = fc.constantFrom('health' as const, null);

describe('decide', () => {
  it.each([
    [0.9, 0.1, 0.02, false, 'claim'],
    [0.4, 0.1, 0.02, false, 'other'],
    [0.4, 0.8, 0.02, false, 'claim'],
    [0.4, 0.8, 0.04, false, 'other'],
    [0.9, 0.9, 0.1, false, 'opinion'],
    [0.9, 0.9, 0.05, true, 'opinion'],
    [0.9, 0.9, 0.02, true, 'claim'],
  ])(
    'takes claim %d, check-worthy %d, opinion %d, spoken for oneself: %s, for %s',
    (claim, checkworthy, opinion, personal, outcome) => {
      const judgement = { claim, checkworthy, opinion, topic: 'health' as const };
      expect(decide(judgement, thresholds, evident, personal)).toBe(outcome);
      const offTopic = outcome === 'claim' ? 'offTopic' : outcome;
      expect(decide({ ...judgement, topic: null }, thresholds, evident, personal)).toBe(offTopic);
    },
  );

  it('never suggests what may well be opinion, and nothing more for being personal', () => {
    fc.assert(
      fc.property(
        fc.record({ claim: probability, checkworthy: probability, opinion: probability, topic }),
        (judgement) => {
          const [plain, personal] = [false, true].map((own) => decide(judgement, thresholds, evident, own));
          if (judgement.opinion >= thresholds.opinion)
            expect([plain, personal]).toEqual(['opinion', 'opinion']);
          if (personal === 'claim') expect(plain).toBe('claim');
        },
      ),
    );
  });
});

describe('speaksForOneself', () => {
  it.each([
    ['Theo tôi thì giá xăng tăng vì thuế.', 'vi', true],
    ['Giá xăng tăng 500 đồng một lít từ hôm nay.', 'vi', false],
    ['I think petrol got dearer.', 'en', false],
  ])('%s (%s): %s', (sentence, lang, own) => expect(speaksForOneself(sentence, lang)).toBe(own));
});
