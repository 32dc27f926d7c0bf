import { describe, expect, it } from 'vitest';
import { suppressAsWhole } from '../../../classifier/detection/article-gate.ts';
import type { DetectedText } from '../../../classifier/detection/detector.ts';
import type { Article } from '../../../core/domain/article.ts';
import type { Outcome } from '../../../core/domain/claim.ts';
import { RedactedText } from '../../../core/domain/text.ts';

const text = (...outcomes: Outcome[]): DetectedText => ({
  lang: 'en',
  sentences: outcomes.map((outcome, n) => ({
    start: n * 10,
    end: n * 10 + 9,
    outcome,
    checkworthy: 0.9,
    opinion: outcome === 'opinion' ? 0.8 : 0.05,
    topic: 'health',
    reasons: [{ code: 'number', text: 'gives a number', start: n * 10, end: n * 10 + 2 }],
  })),
  abstained: {
    opinion: outcomes.filter((o) => o === 'opinion').length,
    offTopic: outcomes.filter((o) => o === 'offTopic').length,
  },
});

const page = (articleType: Article['articleType'], section: string | null) => ({
  articleType,
  section: section === null ? null : RedactedText.parse(section),
});
const news = page('news', 'Health');
const claims = ({ sentences }: DetectedText) => sentences.filter(({ outcome }) => outcome === 'claim').length;

describe('suppressAsWhole', () => {
  it('leaves news as it is', () => {
    const found = text('claim', 'other', 'claim');
    expect(suppressAsWhole(found, news, { opinion: false, satire: false })).toBe(found);
  });

  it.each(['opinion', 'satire', 'analysis', 'letters'] as const)('suggests nothing of %s', (articleType) => {
    const found = suppressAsWhole(
      text('claim', 'opinion', 'claim', 'offTopic'),
      page(articleType, null),
      null,
    );
    expect(claims(found)).toBe(0);
    expect(found.abstained).toEqual({ opinion: 3, offTopic: 1 });
    expect(
      found.sentences
        .filter(({ outcome }) => outcome === 'opinion')
        .every(({ reasons }, n) => n === 1 || reasons.length === 0),
    ).toBe(true);
  });

  it.each([
    'Opinion',
    'Op-Ed',
    'Letters to the editor',
    'Comment',
    'Columnists',
    'Satire',
    'Tribune',
    'Point de vue',
    'Éditorial',
    'Chroniques',
    'Courrier des lecteurs',
    'Humour',
    'Góc nhìn',
    'Ý kiến',
    'Bình luận',
    'Thư bạn đọc',
    'Xã luận',
    'Trào phúng',
  ])('suggests nothing from the section %s', (section) => {
    expect(claims(suppressAsWhole(text('claim'), page('unknown', section), null))).toBe(0);
  });

  it.each(['Sức khỏe', 'Cuối tuần', 'Người Việt', 'Économie', 'Science', 'Community', 'World'])(
    'reads the section %s',
    (section) => {
      expect(claims(suppressAsWhole(text('claim'), page('unknown', section), null))).toBe(1);
    },
  );

  it.each([
    { opinion: true, satire: false },
    { opinion: false, satire: true },
  ])('suggests nothing from a source that is %o', (source) => {
    expect(claims(suppressAsWhole(text('claim'), news, source))).toBe(0);
  });

  it('suggests nothing where half of a text or more takes sides', () => {
    expect(claims(suppressAsWhole(text('claim', 'opinion', 'opinion', 'other'), news, null))).toBe(0);
    expect(claims(suppressAsWhole(text('claim', 'opinion', 'claim', 'opinion'), news, null))).toBe(0);
    expect(claims(suppressAsWhole(text('claim', 'opinion', 'claim', 'claim'), news, null))).toBe(3);
  });

  it('does not take sentences in doubt for a text that takes sides', () => {
    const found = text('claim', 'opinion', 'opinion', 'opinion');
    const inDoubt = { ...found, sentences: found.sentences.map((s) => ({ ...s, opinion: 0.2 })) };
    expect(claims(suppressAsWhole(inDoubt, news, null))).toBe(1);
  });
});
