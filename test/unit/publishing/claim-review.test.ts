import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictScale } from '../../../core/domain/desk.ts';
import { toClaimReview } from '../../../publishing/claim-review/to-claim-review.ts';
import { toDataFeed } from '../../../publishing/claim-review/to-data-feed.ts';
import { validateClaimReview } from '../../../publishing/claim-review/validate-claim-review.ts';
import { makeCorrected, makeRebuttal, site } from '../../support/rebuttals.ts';

const review = toClaimReview(makeRebuttal(), site);
const rulesOf = (jsonld: unknown, pageUrl?: string) =>
  validateClaimReview(jsonld, { pageUrl }).problems.map((p) => `${p.level} ${p.rule} ${p.path}`);
const with_ = (change: object) => ({ ...review, ...change });

describe('the ClaimReview of a rebuttal', () => {
  it('is valid without a warning, for every verdict and page language', () => {
    for (const { id } of verdictScale)
      for (const lang of ['vi', 'en', 'fr', 'de']) {
        const made = toClaimReview(makeRebuttal({ content: { verdict: id, lang } }), site);
        expect(validateClaimReview(made, { pageUrl: made.url })).toEqual({ valid: true, problems: [] });
      }
  });

  it('says the rating in the language of the page, with the scale', () => {
    const made = toClaimReview(makeRebuttal({ content: { lang: 'vi', verdict: 'missing-context' } }), site);
    expect(made.reviewRating).toMatchObject({
      alternateName: 'Thiếu bối cảnh',
      ratingValue: 3,
      bestRating: 5,
      worstRating: 1,
    });
  });

  it('names where the claim was seen, the first place first, and no person', () => {
    expect(review.itemReviewed.firstAppearance?.url).toBe('https://daily.example/leaf');
    expect(review.itemReviewed.appearance?.map((work) => work.publisher.name)).toEqual([
      'Harlan Daily',
      'The Courier',
    ]);
    expect(JSON.stringify(review)).not.toMatch(/Person/);
  });

  it('gives both dates and each correction after a change', () => {
    const made = toClaimReview(makeCorrected()[1] ?? makeRebuttal(), site);
    expect([made.datePublished, made.dateModified]).toEqual([
      '2026-11-21T16:40:00.000Z',
      '2026-11-22T08:00:00.000Z',
    ]);
    expect(made.correction?.[0]).toMatchObject({ '@type': 'CorrectionComment' });
    expect(rulesOf(made)).toEqual([]);
  });

  it('goes into a feed that is valid as a whole', () => {
    const feed = toDataFeed([makeRebuttal(), makeRebuttal({ slug: 'another' })], site);
    expect(feed.dataFeedElement.map((element) => element.item[0]?.url)).toEqual([
      'https://facts.example/rebuttals/papaya-leaf-tea/',
      'https://facts.example/rebuttals/another/',
    ]);
    expect(rulesOf(feed)).toEqual([]);
    expect(toDataFeed([], site).dateModified).toBeUndefined();
  });
});

describe('the validator', () => {
  it.each([
    ['the address of the site itself', { url: 'https://facts.example/' }, 'error url.root $.url'],
    [
      'an author without a name',
      { author: { ...review.author, name: '' } },
      'error author.name $.author.name',
    ],
    [
      'a hidden rating: 0 on a scale from 1 to 8',
      { reviewRating: { ...review.reviewRating, ratingValue: 0, bestRating: 8 } },
      'error rating.range $.reviewRating.ratingValue',
    ],
    ['no claim', { claimReviewed: undefined }, 'error claim.required $.claimReviewed'],
    ['no rating', { reviewRating: undefined }, 'error rating.required $.reviewRating'],
    ['no address', { url: undefined }, 'error url.required $.url'],
    ['a short link', { url: 'https://bit.ly/x1' }, 'error url.short $.url'],
    ['a script as address', { url: 'javascript:alert(1)' }, 'error url.invalid $.url'],
    [
      'a rating in the claim',
      { claimReviewed: 'False: tea cures cancer' },
      'error claim.rating $.claimReviewed',
    ],
    ['the same in French', { claimReviewed: 'Le thé guérit (faux)' }, 'error claim.rating $.claimReviewed'],
    ['a long claim', { claimReviewed: 'x'.repeat(76) }, 'warning claim.length $.claimReviewed'],
    [
      'no words',
      { reviewRating: { ...review.reviewRating, alternateName: ' ' } },
      'error rating.words $.reviewRating.alternateName',
    ],
    [
      'a scale upside down',
      { reviewRating: { ...review.reviewRating, bestRating: 1, worstRating: 5 } },
      'error rating.order $.reviewRating',
    ],
    [
      'a person as publisher',
      { author: { '@type': 'Person', name: 'A. B.', url: 'https://a.example/' } },
      'error author.type $.author.@type',
    ],
    [
      'a person behind the claim',
      { itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'A. B.' } } },
      'error item.person $.itemReviewed.author',
    ],
    ['a day that does not exist', { datePublished: '2026-02-30' }, 'error date.invalid $.datePublished'],
    ['a change before the first date', { dateModified: '2020-01-01' }, 'error date.order $.dateModified'],
    [
      'a correction without the second date',
      {
        correction: [{ '@type': 'CorrectionComment', text: 'x', datePublished: '2026-11-22' }],
        dateModified: undefined,
      },
      'error date.both $.dateModified',
    ],
    ['no vocabulary', { '@context': undefined }, 'error context $.@context'],
  ])('names %s', (_what, change, expected) => {
    expect(rulesOf(with_(change))).toContain(expected);
    expect(validateClaimReview(with_(change)).valid).toBe(!expected.startsWith('error'));
  });

  it('wants the address on the domain of the page', () => {
    expect(rulesOf(review, 'https://other.example/page')).toEqual(['error url.domain $.url']);
    expect(rulesOf(review, review.url)).toEqual([]);
  });

  it('lets a claim speak of true and false things', () => {
    for (const claimReviewed of [
      'False teeth cause cancer',
      'A test gives false positives',
      'Sai lầm phổ biến',
    ])
      expect(rulesOf(with_({ claimReviewed }))).toEqual([]);
  });

  it('wants several reviews of a page told apart by anchors', () => {
    const graph = (other: string) => ({
      '@context': 'https://schema.org',
      '@graph': [review, with_({ url: other })],
    });
    expect(rulesOf(graph(review.url))).toEqual(['error url.unique $']);
    expect(rulesOf(graph(`${review.url}#second`))).toEqual([]);
  });

  it('reads a feed with empty items', () => {
    const feed = { ...toDataFeed([makeRebuttal()], site) };
    const holes = { ...feed, dataFeedElement: [{ item: null }, { item: [null] }, ...feed.dataFeedElement] };
    expect(rulesOf(holes)).toEqual([]);
  });

  it('reads JSON text and refuses text that is none', () => {
    expect(validateClaimReview(JSON.stringify(review)).valid).toBe(true);
    expect(validateClaimReview('{').problems.map((p) => p.rule)).toEqual(['type']);
  });

  it('bears anything and calls nothing valid that is no ClaimReview', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
        (value) => {
          expect(validateClaimReview(value).valid).toBe(false);
        },
      ),
    );
  });

  it('bears anything in the place of any property', () => {
    const keys = Object.keys(review);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything({ withBigInt: true }), (key, value) => {
        const { valid, problems } = validateClaimReview({ ...review, [key]: value });
        expect(valid).toBe(problems.every((p) => p.level !== 'error'));
      }),
      { numRuns: 1000 },
    );
  });
});
