import type { PublishedRebuttal } from '../../core/domain/desk.ts';
import type { SiteInfo } from '../site-info.ts';
import { type ClaimReview, toClaimReview } from './to-claim-review.ts';

/** A feed of ClaimReviews as Data Commons reads it: https://www.datacommons.org/factcheck/download. */
export interface ClaimReviewFeed {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'DataFeed';
  readonly name: string;
  readonly dateModified?: string;
  readonly dataFeedElement: readonly {
    readonly '@type': 'DataFeedItem';
    readonly dateCreated: string;
    readonly dateModified: string;
    readonly url: string;
    readonly item: readonly ClaimReview[];
  }[];
}

/** The newest version of each rebuttal as a DataFeed, in the order given. Its date is that of the newest change. */
export function toDataFeed(rebuttals: readonly PublishedRebuttal[], site: SiteInfo): ClaimReviewFeed {
  const newest = rebuttals
    .map((rebuttal) => rebuttal.publishedAt)
    .sort()
    .at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: site.organisation.name,
    ...(newest && { dateModified: newest }),
    dataFeedElement: rebuttals.map((rebuttal) => {
      const review = toClaimReview(rebuttal, site);
      return {
        '@type': 'DataFeedItem',
        dateCreated: rebuttal.firstPublishedAt,
        dateModified: rebuttal.publishedAt,
        url: review.url,
        item: [review],
      };
    }),
  };
}
