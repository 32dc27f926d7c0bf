import { describe, expect, it } from 'vitest';
import { identityKeys } from '../../../crawlers/fact-checks/duplicates.ts';
import { claim, feed, first, organisation, page, person, read, review, url } from './fact-check-input.ts';

const microdata = `<article itemscope itemtype="https://schema.org/ClaimReview" itemref="far">
  <meta itemprop="datePublished" content="2026-11-20"><a itemprop="url" href="/salt-water">link</a>
  <span itemprop="author" itemscope itemtype="https://schema.org/NewsMediaOrganization"><b itemprop="name">Checks</b></span>
  <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
    <i itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane Roe</b></i></div>
  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><data itemprop="ratingValue" value="2">two</data>
    <meta itemprop="bestRating" content="5"><meta itemprop="worstRating" content="1"><b itemprop="alternateName">Mostly false</b></div>
</article><blockquote id="far" itemprop="claimReviewed">Drinking <em>salt</em> water cures dengue.</blockquote>`;

const rdfa = `<article vocab="https://schema.org/" typeof="ClaimReview">
  <time property="datePublished" datetime="2026-11-20">Friday</time><a property="url" href="/salt-water">link</a>
  <span property="author" typeof="Organization"><b property="name">Checks</b></span>
  <blockquote property="claimReviewed">Drinking <em>salt</em> water cures dengue.</blockquote>
  <div property="itemReviewed" typeof="Claim"><i property="author" typeof="Person"><b property="name">Jane Roe</b></i></div>
  <div rel="reviewRating"><div typeof="schema:Rating"><b property="schema:ratingValue" content="2">two</b>
    <meta property="schema:bestRating" content="5"><meta property="schema:worstRating" content="1">
    <b property="schema:alternateName">Mostly false</b></div></div></article>`;

describe('ClaimReview on a page', () => {
  it.each([
    ['microdata', microdata],
    ['RDFa', rdfa],
  ])('is read from %s as from JSON-LD', (_syntax, markup) => {
    const given = read(`<html lang="en"><body>${markup}</body></html>`);
    expect(given.problems).toEqual([]);
    expect(given.factChecks).toEqual([
      {
        ...first(page(review())),
        rating: { words: 'Mostly false', value: 2, best: 5, worst: 1, normalised: 0.25 },
      },
    ]);
    expect(JSON.stringify(given)).not.toContain('Roe');
  });

  it('is one fact-check where a page says it in two syntaxes', () => {
    const both = read(page(review()).replace('<p>x', microdata.replace('Mostly false', 'False')));
    expect(both.problems).toEqual([]);
    expect(both.factChecks).toHaveLength(1);
  });

  it('finds the organisation that is told elsewhere on the page by its @id', () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Checks' },
        { ...person, '@id': '#jane' },
        review({ author: { '@id': '#jane' }, publisher: { '@id': '#org' } }),
      ],
    };
    expect(first(page(graph))?.publisher).toBe('Checks');
  });

  it('cannot speak for another site', () => {
    const { factChecks, problems } = read(page(review({ url: 'https://other.example/a' })));
    expect(factChecks).toEqual([]);
    expect(problems).toEqual([`${url} speaks for another site: https://other.example/a.`]);
  });
});

describe('who checked', () => {
  it.each([
    ['the publisher before a person', { author: person, publisher: organisation }],
    ['an organisation beside a person', { author: [person, organisation] }],
    ['whom a person works for', { author: { ...person, worksFor: organisation } }],
  ])('is %s', (_case, who) => {
    const given = read(review(who));
    expect(given.factChecks[0]?.publisher).toBe('Checks');
    expect(JSON.stringify(given)).not.toMatch(/Roe|janeroe/);
  });

  it.each([
    ['an author without a name', { author: { '@type': 'Organization' } }],
    ['a bare name that may be a person’s', { author: 'Jane Roe' }],
    ['a thing of no type', { author: { name: 'Jane Roe' } }],
    ['nobody', { author: undefined }],
  ])('is the site where the markup names %s', (_case, who) => {
    const given = read(review(who));
    expect(given.factChecks[0]?.publisher).toBe('checks.example');
    expect(JSON.stringify(given)).not.toContain('Roe');
  });

  it('is never a person: such a check is refused with the reason and without the name', () => {
    for (const author of [person, { ...person, '@type': ['Person', 'Organization'] }]) {
      const given = read(review({ author }));
      expect(given.factChecks).toEqual([]);
      expect(given.problems).toEqual([`${url} names a person as the checker and no organisation.`]);
    }
  });

  it('leaves claimants, their accounts and contacts in no field', () => {
    const given = [
      read(
        review({ itemReviewed: { '@type': 'Claim', author: person, firstAppearance: { author: person } } }),
      ),
      read({
        claims: [
          { text: claim, claimant: 'Jane Roe', claimReview: [{ url, publisher: { name: 'Checks' } }] },
        ],
      }),
      read(`claim,url,claimant,author\n"${claim}",${url},Jane Roe,Jane Roe\n`, 'x.csv'),
      read(
        review({
          url: 'https://jane:roe@checks.example/salt-water',
          reviewBody: 'Write to jane.roe@mail.example.',
        }),
      ),
      read(review({ author: { ...organisation, name: 'Checks, jane.roe@mail.example' } })),
      read(review({ reviewRating: { alternateName: 'False, says jane.roe@mail.example' } })),
    ];
    for (const { factChecks } of given) expect(factChecks).toHaveLength(1);
    expect(JSON.stringify(given)).not.toMatch(/roe/i);
  });
});

describe('the awkward cases', () => {
  it('null items are passed over', () => {
    const given = read({ dataFeedElement: [null, { item: null }, { item: [null, review()] }, { item: [] }] });
    expect([given.factChecks.length, given.problems]).toEqual([1, []]);
  });

  it.each([
    ['a text', 'Faux', 'Faux'],
    ['a list of texts', ['Sai sự thật', 'x'], 'Sai sự thật'],
    ['a list of nodes', [{ alternateName: 'Missing context' }], 'Missing context'],
    ['a node with a list', { alternateName: ['Faux', 'x'] }, 'Faux'],
    ['a language-tagged text', { alternateName: { '@value': 'Sai', '@language': 'vi' } }, 'Sai'],
    ['a number alone', { ratingValue: 3 }, '3'],
  ])('a rating is %s', (_case, reviewRating, expected) => {
    expect(first(review({ reviewRating }))?.rating?.words).toBe(expected);
  });

  it('a check without a rating is a check', () => {
    expect(first(review({ reviewRating: undefined }))?.rating).toBeNull();
  });

  it('several reviews of one appearance by different organisations are all kept', () => {
    const itemReviewed = { '@type': 'Claim', appearance: 'https://paper.example/story' };
    const { factChecks, problems } = read(
      feed(
        review({ itemReviewed }),
        review({
          url: 'https://others.example/salt',
          author: { ...organisation, name: 'Others' },
          reviewRating: 'True',
          itemReviewed,
        }),
      ),
      'feed.json',
    );
    expect(factChecks.map(({ publisher, rating }) => [publisher, rating?.words])).toEqual([
      ['Checks', 'False'],
      ['Others', 'True'],
    ]);
    expect(problems).toEqual([]);
  });

  it('several claims reviewed on one page are all kept, with an anchor and without', () => {
    const { factChecks } = read(
      page(review(), review({ claimReviewed: 'Two.' }), review({ url: `${url}#3`, claimReviewed: 'Three.' })),
    );
    expect(factChecks.map(({ url: address }) => address)).toEqual([url, url, `${url}#3`]);
  });

  it('reviews of one page that disagree about one claim leave the first, and say so', () => {
    const { factChecks, problems } = read(feed(review(), review({ reviewRating: 'True' })), 'feed.json');
    expect(factChecks.map(({ rating }) => rating?.words)).toEqual(['False']);
    expect(problems).toEqual([`${url} reviews "${claim}" more than once; the first rating is kept.`]);
  });

  it.each([
    ['the site root is no address in a feed', { url: 'https://checks.example/' }],
    ['a mailbox is no address', { url: 'mailto:jane@checks.example' }],
    ['a script is no address', { url: 'javascript:alert(1)' }],
  ])('%s', (_case, extra) => {
    const { factChecks, problems } = read(review(extra), 'feed.json');
    expect(factChecks).toEqual([]);
    expect(problems).toEqual([`"${claim}" names no page of its own.`]);
  });

  it('the site root on a page is the page', () => {
    expect(first(page(review({ url: 'https://checks.example/' })))?.url).toBe(url);
  });

  it('0 on a scale of 1 to 8, a hidden review, has no place on the scale', () => {
    const reviewRating = { ratingValue: 0, worstRating: 1, bestRating: 8, alternateName: 'False' };
    expect(first(review({ reviewRating }))?.rating?.normalised).toBeNull();
  });

  it('a number beyond all numbers has no place on the scale either', () => {
    const reviewRating = { ratingValue: '9'.repeat(400), alternateName: 'False' };
    expect(first(review({ reviewRating }))?.rating).toMatchObject({ words: 'False', value: null });
  });
});

describe('duplicates in one file', () => {
  it.each([
    ['by address, however it is spelt', { url: 'http://www.checks.example/salt-water/?utm_source=x#top' }],
    [
      'by organisation and claim',
      { url: 'https://checks.example/2026/other', claimReviewed: `“${claim}”  ` },
    ],
  ])('are told %s, and the newest is kept', (_case, extra) => {
    const newer = review({ ...extra, datePublished: '2026-11-21', reviewRating: 'Partly false' });
    for (const items of [
      [review(), newer],
      [newer, review()],
    ]) {
      const { factChecks, problems } = read(feed(...items), 'feed.json');
      expect(factChecks.map(({ rating }) => rating?.words)).toEqual(['Partly false']);
      expect(problems).toEqual([]);
    }
  });

  it('are told apart by the date of the change where the date of the review is the same', () => {
    const corrected = review({ dateModified: '2026-11-22', reviewRating: 'True' });
    expect(read(feed(review(), corrected), 'feed.json').factChecks[0]?.rating?.words).toBe('True');
  });

  it('are not what differs in an accent or a number', () => {
    const keys = (text: string) => identityKeys({ url, claim: text, publisher: 'Checks' });
    expect(keys('Má bị ốm')).not.toEqual(keys('Ma bị ốm'));
    expect(keys('1.5 million')).not.toEqual(keys('15 million'));
  });
});

describe('a table', () => {
  it('may give a rating as words and numbers, and numbers are normalised', () => {
    const csv = `claim,url,publisher,rating,ratingValue,bestRating,worstRating,reviewedAt,lang\n"${claim}",${url},Checks,Faux,2,5,1,20/11/2026,fr\n`;
    expect(first(csv, 'x.csv')).toMatchObject({
      publisher: 'Checks',
      lang: 'fr',
      reviewedAt: '2026-11-20T00:00:00.000Z',
      rating: { words: 'Faux', value: 2, best: 5, worst: 1, normalised: 0.25 },
    });
  });
});
