import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, first, page, read, review, url } from './fact-check-input.ts';

describe('hostile input', () => {
  const nest = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  it.each([
    ['lists in lists', nest('[', ']', 100_000)],
    ['nodes in nodes', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    [
      'names in names',
      `{"@type":"ClaimReview","claimReviewed":${'{"name":'.repeat(50_000)}"x"${'}'.repeat(50_000)}}`,
    ],
    [
      'elements in elements',
      `<div itemscope itemtype="https://schema.org/ClaimReview">${nest('<b>', '</b>', 20_000)}`,
    ],
    [
      'things in things',
      nest('<i itemprop="author" itemscope itemtype="https://schema.org/ClaimReview">', '</i>', 2_000),
    ],
    [
      'parts that hold each other',
      '<i id="a" itemscope itemtype="https://schema.org/ClaimReview" itemref="a b"></i><i id="b" itemprop="author" itemscope itemtype="x" itemref="a b">x</i>',
    ],
    ['an open quotation mark', `claim,url\n"${'a""'.repeat(300_000)}`],
    ['a prototype', '{"@type":"ClaimReview","__proto__":{"claim":"x"},"constructor":{"name":"x"}}'],
  ])('%s end with nothing read', (_case, text) => {
    expect(read(text).factChecks).toEqual([]);
  });

  it('a claim without an end is cut', () => {
    expect(first(review({ claimReviewed: 'salt '.repeat(1_000_000) }))?.claim.length).toBeLessThanOrEqual(
      1_000,
    );
  });

  it('markup in a text is taken out', () => {
    expect(first(review({ claimReviewed: 'Salt <img src=x onerror=alert(1)> cures' }))?.claim).toBe(
      'Salt cures',
    );
  });

  it('never throws, whatever is inside', () => {
    const leaf = fc.constantFrom<unknown>('ClaimReview', 'Person', url, claim, null, 0, [], [[null]], {});
    const names = fc.constantFrom(
      '@type',
      'url',
      'claimReviewed',
      'author',
      'reviewRating',
      'claimReview',
      'id',
    );
    const inner = fc.dictionary(names, leaf, { maxKeys: 4 });
    const value = fc.dictionary(names, fc.oneof(leaf, inner, fc.array(inner, { maxLength: 2 })), {
      maxKeys: 7,
    });
    fc.assert(
      fc.property(value, (node) => {
        const text = JSON.stringify(node);
        expect(() => [read(text), read(page(node)), read(`claim,url\n${text}\n`)]).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
