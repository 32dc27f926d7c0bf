import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWeights, MOST_WEIGHT, Question, questions, Weights } from '../../../core/domain/priority.ts';
import { RedactedText } from '../../../core/domain/text.ts';
import { topics } from '../../../core/domain/topic.ts';
import { foldText } from '../../../core/fold.ts';
import { readAudit, verifyAudit } from '../../../desk/audit.ts';
import { answerOf, type ClaimFacts } from '../../../desk/claim-questions.ts';
import { placeOf, whyOf } from '../../../desk/priority.ts';
import { listWeights, readWeights, saveWeights } from '../../../desk/weights.ts';
import { claim, memoryDesk } from './desk-fixture.ts';

const facts = (part: Partial<ClaimFacts> = {}, text: string = claim.text): ClaimFacts => ({
  claim: { ...claim, text: RedactedText.parse(text) },
  publishers: 1,
  independentReports: 1,
  languages: 1,
  signal: null,
  ageHours: 0,
  ...part,
});

const anyWeights: fc.Arbitrary<Weights> = fc
  .array(fc.integer({ min: 0, max: MOST_WEIGHT }), {
    minLength: questions.length,
    maxLength: questions.length,
  })
  .map((values) => Weights.parse(Object.fromEntries(questions.map((question, n) => [question, values[n]]))));

const anyFacts: fc.Arbitrary<ClaimFacts> = fc.record({
  claim: fc.record({
    text: fc.string().map((text) => RedactedText.parse(text)),
    topic: fc.constantFrom(...topics),
    checkworthy: fc.double({ min: 0, max: 1, noNaN: true }),
    matched: fc.constantFrom('strong' as const, 'none' as const, null),
  }),
  publishers: fc.nat(50),
  independentReports: fc.nat(50),
  languages: fc.nat(3),
  signal: fc.constantFrom('surge' as const, 'emerging' as const, null),
  ageHours: fc.double({ min: 0, max: 500, noNaN: true }),
});

describe('questions about the words of a claim', () => {
  const yes: [Question, string[]][] = [
    ['number', ['Có 27 ca sốt xuất huyết ở quận 8.', 'Prices rose 4.5 per cent.', 'Il reste 300 doses.']],
    ['date', ['Từ ngày 12/3 phải nộp lại hồ sơ.', 'It starts on Monday.', 'Le vaccin arrive en février.']],
    ['money', ['Phạt 5 triệu đồng.', 'A fine of €200 applies.', 'Une amende de 2 milliards d’euros.']],
    [
      'organisation',
      [
        'Bộ Y tế thu hồi lô thuốc.',
        'The Ministry of Health said so.',
        'L’hôpital central ferme, dit la mairie.',
      ],
    ],
    [
      'asks-to-pay',
      [
        'Chuyển khoản 200.000 đồng để nhận quà.',
        'Pay a release fee to get it.',
        'Il faut payer des frais de dossier.',
      ],
    ],
    [
      'asks-to-forward',
      ['Hãy chia sẻ cho mọi người biết.', 'Please forward this to everyone.', 'Faites tourner au maximum.'],
    ],
    [
      'hidden',
      [
        'Bệnh viện che giấu số ca tử vong.',
        'The mill covered up the leak.',
        'La mairie nous cache les analyses.',
      ],
    ],
    [
      'urgent',
      ['Khẩn cấp: nước đã nhiễm độc.', 'Leave the area immediately.', 'Alerte : ne buvez plus l’eau.'],
    ],
  ];

  it.each(yes)('%s is answered yes in three languages, with and without accents', (question, texts) => {
    for (const text of texts) {
      expect(answerOf(question, facts({}, text)), text).toBe(1);
      expect(answerOf(question, facts({}, foldText(text))), foldText(text)).toBe(1);
    }
  });

  it.each(yes.map(([question]) => question))('%s is answered no for a plain statement', (question) => {
    for (const text of [
      'Lá đu đủ chữa khỏi ung thư.',
      'Papaya leaf tea cures cancer.',
      'La tisane de papaye soigne le cancer.',
      'The river has a new bridge.',
    ])
      expect(answerOf(question, facts({}, text)), text).toBe(0);
  });

  it('are told from the topic, the spread and the matches too', () => {
    const health = facts({ publishers: 5, languages: 2 });
    expect(answerOf('topic-health', health)).toBe(1);
    expect(answerOf('topic-voting', health)).toBe(0);
    expect(answerOf('widely-carried', health)).toBe(1);
    expect(answerOf('widely-carried', facts({ publishers: 4 }))).toBe(0);
    expect(answerOf('several-languages', health)).toBe(1);
    expect(answerOf('unanswered', { ...health, claim: { ...health.claim, matched: 'none' } })).toBe(1);
    expect(answerOf('already-checked', { ...health, claim: { ...health.claim, matched: 'strong' } })).toBe(1);
    expect(answerOf('new', facts({ ageHours: 24 }))).toBeCloseTo(0.5);
  });

  it('bear any text and answer between no and yes', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...questions), (given, question) => {
        const answer = answerOf(question, given);
        expect(answer).toBeGreaterThanOrEqual(0);
        expect(answer).toBeLessThanOrEqual(1);
        expect(answerOf(question, given)).toBe(answer);
      }),
    );
  });
});

describe('the place of a claim', () => {
  it('is a number from 0 to 1, the sum of what each question added, whatever the weights', () => {
    fc.assert(
      fc.property(anyFacts, anyWeights, (given, weights) => {
        const { priority, counted } = placeOf(given, weights);
        expect(priority).toBeGreaterThanOrEqual(0);
        expect(priority).toBeLessThanOrEqual(1);
        expect(counted.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(priority);
        expect(counted.filter(({ question }) => weights[question] === 0)).toEqual([]);
      }),
    );
  });

  it('never falls when a question that counts is answered more strongly', () => {
    fc.assert(
      fc.property(anyFacts, anyWeights, (given, weights) => {
        const wider = { ...given, independentReports: given.independentReports + 1 };
        expect(placeOf(wider, weights).priority).toBeGreaterThanOrEqual(
          placeOf(given, weights).priority - 1e-12,
        );
      }),
    );
  });

  it('does not change what a claim is: the tags beside it do not depend on weights', () => {
    expect(whyOf(facts({ independentReports: 3, signal: 'surge' }))).toEqual([
      'surge',
      'several-publishers',
      'new',
    ]);
  });
});

describe('the weights of a desk', () => {
  it('are a closed list of whole numbers from 0 to 5', () => {
    expect(Weights.safeParse({ ...defaultWeights, number: 6 }).success).toBe(false);
    expect(Weights.safeParse({ ...defaultWeights, number: 0.5 }).success).toBe(false);
    expect(Weights.safeParse({ ...defaultWeights, 'criticises-the-government': 5 }).success).toBe(false);
    expect(
      Question.options.filter((question) => /politic|opinion|person|author|party/.test(question)),
    ).toEqual([]);
  });

  it('are saved as versions with what changed in the audit log, and go back to the default the same way', () => {
    const desk = memoryDesk();
    expect(readWeights(desk)).toMatchObject({ version: 0, weights: defaultWeights, by: null });
    const weights = { ...defaultWeights, money: 5, new: 0 };
    expect(saveWeights({ desk, actor: 'lea', weights, basedOn: 0 })).toMatchObject({ version: 1, by: 'lea' });
    saveWeights({ desk, actor: 'lea', weights, basedOn: 1 });
    expect(readWeights(desk)).toMatchObject({ version: 1, weights });
    saveWeights({ desk, actor: 'max', weights: defaultWeights, basedOn: 1 });
    expect(listWeights(desk, 5).map(({ version, by }) => [version, by])).toEqual([
      [2, 'max'],
      [1, 'lea'],
      [0, null],
    ]);
    expect(readAudit(desk, 5).map(({ action, details }) => [action, details])).toEqual([
      ['priorities.save', { before: { money: 5, new: 0 }, after: { money: 0, new: 2 } }],
      ['priorities.save', { before: { money: 0, new: 2 }, after: { money: 5, new: 0 } }],
    ]);
    expect(verifyAudit(desk).intact).toBe(true);
  });

  it('are not overwritten by somebody who saw older ones', () => {
    const desk = memoryDesk();
    saveWeights({ desk, actor: 'lea', weights: { ...defaultWeights, date: 3 }, basedOn: 0 });
    expect(() =>
      saveWeights({ desk, actor: 'max', weights: { ...defaultWeights, date: 1 }, basedOn: 0 }),
    ).toThrow(/Somebody else/);
    expect(readWeights(desk).weights.date).toBe(3);
  });
});
