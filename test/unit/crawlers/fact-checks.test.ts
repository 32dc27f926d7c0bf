import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../crawlers/csv.ts';
import { normaliseRating } from '../../../crawlers/fact-checks/rating.ts';
import { parseFactChecks } from '../../../crawlers/fact-checks.ts';
import { sharedPath } from '../../shared.ts';

const url = 'https://checks.example/salt-water';
const read = (content: unknown, from = url) =>
  parseFactChecks({
    url: from,
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });
const review = (extra: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url,
  claimReviewed: 'Drinking salt water cures dengue.',
  datePublished: '2026-11-20',
  inLanguage: 'en',
  author: { '@type': 'Organization', name: 'Checks' },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '1',
    bestRating: 5,
    worstRating: 1,
    alternateName: 'False',
  },
  ...extra,
});

describe('ClaimReview', () => {
  it('is read from a page, with its rating between 0 and 1', () => {
    const { factChecks, problems } = read(
      `<html lang="en"><script type="application/ld+json">${JSON.stringify(review())}</script><p>x</html>`,
    );
    expect(problems).toEqual([]);
    expect(factChecks).toEqual([
      expect.objectContaining({
        url,
        claim: 'Drinking salt water cures dengue.',
        lang: 'en',
        publisher: 'Checks',
        reviewedAt: '2026-11-20T00:00:00.000Z',
        rating: { words: 'False', value: 1, best: 5, worst: 1, normalised: 0 },
      }),
    ]);
  });

  it('is read from a Data Commons feed with null items, lists and local labels', () => {
    const feed = {
      '@type': 'DataFeed',
      dataFeedElement: [
        { item: [review(), null] },
        null,
        { item: null },
        {
          item: [
            review({
              url: `${url}#2`,
              claimReviewed: 'Nước muối chữa sốt xuất huyết',
              inLanguage: 'vi-VN',
              reviewRating: [{ alternateName: ['Sai sự thật'] }],
            }),
          ],
        },
        {
          item: [
            review({ url: `${url}#3`, claimReviewed: 'Autre chose', reviewRating: 'Faux', inLanguage: 'fr' }),
          ],
        },
      ],
    };
    const { factChecks, problems } = read(feed);
    expect(problems).toEqual([]);
    expect(factChecks.map(({ lang, rating }) => [lang, rating?.words])).toEqual([
      ['en', 'False'],
      ['vi', 'Sai sự thật'],
      ['fr', 'Faux'],
    ]);
  });

  it('never takes a person for the publisher, and takes the site where no organisation is named', () => {
    const person = read(review({ author: { '@type': 'Person', name: 'Jane Roe' } }));
    expect(person).toEqual({
      factChecks: [],
      problems: [`${url} names a person as the checker and no organisation.`],
    });
    expect(read(review({ author: { '@type': 'Organization' } })).factChecks[0]?.publisher).toBe(
      'checks.example',
    );
  });

  it('names what it has to leave out', () => {
    expect(read(review({ url: 'https://checks.example/' }), 'feed.json').problems[0]).toContain(
      'names no page',
    );
    expect(read(review({ claimReviewed: '' })).problems[0]).toContain('does not say which claim');
    const twice = read([review(), review({ reviewRating: { alternateName: 'True' } })]);
    expect(twice.factChecks).toHaveLength(1);
    expect(twice.problems[0]).toContain('more than once');
  });
});

describe('other formats', () => {
  it("are Google's search and page answers", () => {
    const claims = {
      claims: [
        {
          text: 'A claim',
          claimReview: [
            {
              publisher: { name: 'Org', site: 'org.example' },
              url: 'https://org.example/a',
              title: 'T',
              reviewDate: '2026-01-02T03:04:05Z',
              textualRating: 'Missing context',
              languageCode: 'en',
            },
          ],
        },
      ],
    };
    expect(read(claims).factChecks).toEqual([
      expect.objectContaining({
        claim: 'A claim',
        publisher: 'Org',
        rating: expect.objectContaining({ words: 'Missing context' }),
      }),
    ]);
    const pages = {
      claimReviewMarkupPages: [
        {
          pageUrl: 'https://org.example/b',
          claimReviewAuthor: { name: 'Org' },
          claimReviewMarkups: [
            { claimReviewed: 'One' },
            { claimReviewed: 'Two', rating: { textualRating: 'False' } },
          ],
        },
      ],
    };
    expect(read(pages).factChecks.map(({ claim }) => claim)).toEqual(['One', 'Two']);
  });

  it('are CSV and JSON Lines, also without an address', () => {
    const csv =
      'id,claim,title,lang,url,rating\r\n1,"Salt, they say, ""cures""",T,en,https://a.example/1,False\r\n2,,empty,en,,\r\n';
    const fromCsv = read(csv, 'checks.csv');
    expect(fromCsv.factChecks).toEqual([
      expect.objectContaining({
        id: '1',
        claim: 'Salt, they say, "cures"',
        rating: expect.objectContaining({ words: 'False' }),
      }),
    ]);
    expect(fromCsv.problems).toHaveLength(1);
    const lines = read(
      '{"id":"x-1","text":"A","title":"B","lang":"en"}\nbroken\n{"id":"x-2","claim":"C","lang":"vi"}\n',
      'checks.jsonl',
    );
    expect(lines.factChecks.map(({ id, url: address }) => [id, address])).toEqual([
      ['x-1', 'https://import.invalid/x-1'],
      ['x-2', 'https://import.invalid/x-2'],
    ]);
    expect(lines.problems).toEqual(['Line 2 is not JSON.']);
    expect(read('', 'empty').factChecks).toEqual([]);
  });
});

describe('ratings', () => {
  it.each([
    [1, 1, 5, 0],
    [5, 1, 5, 1],
    [3, null, null, 0.5],
    [0, 1, 8, null],
    [9, 1, 8, null],
    [2, 3, 3, null],
    [null, 1, 5, null],
    [4, 5, 1, 0.25],
  ])('%s between %s and %s is %s', (value, worst, best, expected) => {
    expect(normaliseRating(value, worst, best)).toBe(expected);
  });
});

describe('CSV', () => {
  const folder = sharedPath('suites/max-mapper__csv-spectrum/csvs');
  it.skipIf(!folder)('reads every file of csv-spectrum as its JSON says', () => {
    const names = [
      'comma_in_quotes',
      'empty',
      'empty_crlf',
      'escaped_quotes',
      'json',
      'newlines',
      'newlines_crlf',
      'quotes_and_newlines',
      'simple',
      'simple_crlf',
      'utf8',
    ];
    for (const name of names) {
      const truth = `${folder}/../json/${name}.json`;
      if (!existsSync(truth)) continue;
      const [header = [], ...rows] = parseCsv(readFileSync(`${folder}/${name}.csv`, 'utf8'));
      const records = rows.map((row) =>
        Object.fromEntries(header.map((column, index) => [column, row[index]])),
      );
      expect(records, name).toEqual(JSON.parse(readFileSync(truth, 'utf8')));
    }
  });
});
