import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateClaimReview } from '../../../publishing/claim-review/validate-claim-review.ts';
import { sharedPath } from '../../shared.ts';

const file = sharedPath('suites/schemaorg__schemaorg/data/releases/30.0/schemaorg-all-examples.txt');

/** Every JSON-LD block of the vocabulary's own examples that can be read as JSON. */
function examples(path: string): unknown[] {
  const blocks = readFileSync(path, 'utf8').matchAll(
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g,
  );
  return [...blocks].flatMap(([, json]) => {
    try {
      return [JSON.parse(json ?? '')];
    } catch {
      return [];
    }
  });
}

describe.skipIf(!file)('the examples of schema.org 30', () => {
  const all = file ? examples(file) : [];
  const reviews = all.filter((example) => JSON.stringify(example).includes('"ClaimReview"'));

  it('are many, two of them reviews of claims', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(reviews).toHaveLength(2);
  });

  it('are told from ClaimReview, whatever they are', () => {
    const others = all.filter((example) => !reviews.includes(example));
    for (const other of others)
      expect(validateClaimReview(other).problems.map((p) => p.rule)).toEqual(['type']);
  });

  it('name people and leave out names, which the validator says', () => {
    const found = reviews.map((review) => {
      const { problems } = validateClaimReview(review);
      return problems.filter((p) => p.level === 'error').map((p) => `${p.rule} ${p.path}`);
    });
    expect(found).toEqual([
      ['author.name $.author.name', 'item.person $.itemReviewed.author'],
      [
        'rating.required $.reviewRating',
        'author.type $.author.@type',
        'author.name $.author.name',
        'item.person $.itemReviewed.author',
      ],
    ]);
  });
});
