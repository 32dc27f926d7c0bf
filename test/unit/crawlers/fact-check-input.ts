import type { FactCheck } from '../../../core/domain/fact-check.ts';
import { parseFactChecks, type ReadFactChecks } from '../../../crawlers/fact-checks.ts';

/** The page of the review below. */
export const url = 'https://checks.example/salt-water';
/** The claim that it reviews. */
export const claim = 'Drinking salt water cures dengue.';
/** What is read from a text, or from a value as JSON; `from` is where it was found. */
export const read = (content: unknown, from = url): ReadFactChecks =>
  parseFactChecks({
    url: from,
    bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });
/** Who checked. */
export const organisation = { '@type': 'Organization', name: 'Checks' };
/** Whose name must be found nowhere. */
export const person = { '@type': 'Person', name: 'Jane Roe', sameAs: 'https://social.example/@janeroe' };
/** A ClaimReview with all that is recommended; `extra` goes over it. */
export const review = (extra: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url,
  claimReviewed: claim,
  datePublished: '2026-11-20',
  author: organisation,
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False' },
  ...extra,
});
/** A page with nodes as JSON-LD. */
export const page = (...nodes: unknown[]) =>
  `<html lang="en">${nodes.map((node) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`).join('')}<p>x</html>`;
/** A Data Commons feed with one item each. */
export const feed = (...items: unknown[]) => ({
  '@type': 'DataFeed',
  dataFeedElement: items.map((item) => ({ item: [item] })),
});
/** The first fact-check read. */
export const first = (content: unknown, from?: string): FactCheck | undefined =>
  read(content, from).factChecks[0];
