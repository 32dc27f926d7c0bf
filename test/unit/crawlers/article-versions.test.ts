import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, maxVersions } from '../../../core/domain/article.ts';
import { sha256 } from '../../../core/ids.ts';
import { textChanges } from '../../../core/text-changes.ts';
import { withHistory } from '../../../crawlers/article-versions.ts';
import { correctionNotices } from '../../../crawlers/corrections.ts';
import { makeDoc } from '../../support/corpus-docs.ts';

const receipt = { url: null, contentType: null, etag: null, lastModified: null, date: null };
const read = (text: string, fields: Partial<Record<keyof Article, unknown>> = {}): Article =>
  makeDoc('article', 'art-1', {
    text,
    contentHash: sha256(`Salt water\n${text}`),
    receipt: { ...receipt, as: 'page' },
    ...fields,
  });

describe('an article that is read again', () => {
  it('keeps its earlier wordings with what was received, and its first date', () => {
    const first = read('The bridge is closed.', { bytesHash: 'first' });
    const second = withHistory(
      first,
      read('The bridge is open.', { publishedAt: '2026-11-03T00:00:00.000Z' }),
    );
    expect(second).toMatchObject({
      text: 'The bridge is open.',
      publishedAt: first.publishedAt,
      detection: null,
    });
    expect(second.versions).toMatchObject([
      { text: 'The bridge is closed.', bytesHash: 'first', receipt: { as: 'page' } },
    ]);
    expect(withHistory(second, read('The bridge is open.'))).toBe(second);
  });

  it('keeps the first and the newest of many wordings, oldest first', () => {
    const many = Array.from({ length: 30 }, (_, n) => read(`Wording ${n}.`)).reduce(withHistory);
    expect(many.versions.map(({ text }) => text)).toEqual([
      'Wording 0.',
      ...Array.from({ length: maxVersions - 1 }, (_, n) => `Wording ${20 + n}.`),
    ]);
  });

  it('is no new wording where only the way of reading changed', () => {
    const feed = read('The bridge', { receipt: { ...receipt, as: 'feed' } });
    expect(withHistory(feed, read('The bridge is closed.')).versions).toEqual([]);
    const plain = read('The bridge is closed.');
    const withImages = read('The bridge is closed.\nNotice', { imageTextAt: 22 });
    const both = withHistory(plain, withImages);
    expect(both).toMatchObject({ text: withImages.text, versions: [] });
    expect(withHistory(both, plain)).toBe(both);
    expect(withHistory(both, read('The bridge is open.')).versions).toHaveLength(1);
  });

  it('remembers the addresses it was met under, and gathers corrections', () => {
    const first = read('A.', {
      corrections: [{ text: 'Old.', noticedAt: '2026-11-02T08:00:00.000Z', contentHash: 'x' }],
    });
    const other = withHistory(first, read('A.', { url: 'https://courier.example/other' }));
    expect(other.aliases).toEqual(['https://courier.example/other']);
    const next = withHistory(
      other,
      read('B.', {
        corrections: [{ text: 'New.', noticedAt: '2026-11-03T08:00:00.000Z', contentHash: 'y' }],
      }),
    );
    expect(next.corrections.map(({ text }) => text)).toEqual(['New.', 'Old.']);
    expect(next.aliases).toEqual(other.aliases);
  });
});

describe('what changed between two wordings', () => {
  it('is what went and what came, by the sentence', () => {
    expect(
      textChanges('It rained. The road is shut!\nStay home.', 'Stay home. It rained. The road is open.'),
    ).toEqual({
      removed: ['The road is shut!'],
      added: ['The road is open.'],
    });
  });

  it('is nothing between equal texts, and mirrors when the two change places', () => {
    const text = fc
      .array(fc.constantFrom('It rained.', 'Stay home!', 'The road is shut.', 'Nước mặn.'))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(textChanges(a, a)).toEqual({ removed: [], added: [] });
        expect(textChanges(b, a)).toEqual({
          removed: textChanges(a, b).added,
          added: textChanges(a, b).removed,
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('a correction by the publisher', () => {
  it.each([
    'Correction: The bridge opened in April, not in March.',
    'CORRECTIONS AND CLARIFICATIONS\nThe bridge opened in April.',
    "Editor's note: an earlier version gave the wrong month.",
    'An earlier version of this article gave the wrong month.',
    '(Đính chính) Bài báo trước ghi nhầm số ca.',
    'Cải chính:\nSố ca là 12.',
    'Bài viết đã được chỉnh sửa lúc 9 giờ.',
    'Rectificatif : le pont a rouvert en avril.',
    'Erratum – le chiffre est 12.',
    'Une version précédente de cet article donnait un autre chiffre.',
  ])('is noticed: %s', (text) => {
    expect(correctionNotices(`The bridge is open.\n${text}\nThe end.`)).toEqual([text.replace('\n', ' ')]);
  });

  it.each([
    'The ministry published a correction on Monday.',
    'Corrections officers went on strike in the county.',
    "Editor's note: this interview was held in French.",
    'Bộ Y tế yêu cầu báo này đính chính.',
    'Le journal a publié un rectificatif.',
    `Correction: ${'word '.repeat(400)}`,
  ])('is not seen in: %s', (text) => {
    expect(correctionNotices(text)).toEqual([]);
  });
});
