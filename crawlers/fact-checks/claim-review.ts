import { asList, asText, type JsonLdNode } from '../extraction/json-ld.ts';
import { checkerOf, type NodesById, nodesIn } from './checking-organisation.ts';
import { readRating } from './rating.ts';
import type { RawFactCheck } from './raw-fact-check.ts';

const asNode = (value: unknown): JsonLdNode | null => {
  const [first] = asList(value);
  return typeof first === 'object' && first !== null ? (first as JsonLdNode) : null;
};

/** A ClaimReview node, from JSON-LD, microdata or RDFa of a page (with the page's nodes `byId`) or out of a Data Commons feed. */
export function fromClaimReview(node: JsonLdNode, byId: NodesById = new Map()): RawFactCheck {
  const [item] = nodesIn(node.itemReviewed, byId);
  const checker = checkerOf(node, byId);
  const [rating] = nodesIn(node.reviewRating, byId);
  return {
    url:
      asText(node.url) ??
      asText(asNode(node.mainEntityOfPage)?.['@id'] ?? node.mainEntityOfPage) ??
      asText(node['@id']),
    claim: asText(node.claimReviewed) ?? asText(item?.name),
    title: asText(node.headline) ?? asText(node.name),
    text: asText(node.reviewBody) ?? asText(node.description),
    lang: asText(node.inLanguage),
    publisher: checker.name,
    byPerson: checker.isPerson,
    rating: readRating(rating ?? node.reviewRating),
    reviewedAt: asText(node.datePublished) ?? asText(node.dateCreated),
    changedAt: asText(node.dateModified),
  };
}

/**
 * One claim of the Google Fact Check Tools API (`claims:search`), with a fact-check for each of its reviews. Who
 * made the claim (`claimant`) is not read.
 */
export function fromApiClaim(claim: JsonLdNode): RawFactCheck[] {
  return asList(claim.claimReview).flatMap((given): RawFactCheck[] => {
    const review = asNode(given);
    if (!review) return [];
    const publisher = asNode(review.publisher);
    return [
      {
        url: asText(review.url),
        claim: asText(claim.text),
        title: asText(review.title),
        text: null,
        lang: asText(review.languageCode),
        publisher: asText(publisher?.name) ?? asText(publisher?.site),
        rating: readRating(review.textualRating),
        reviewedAt: asText(review.reviewDate),
      },
    ];
  });
}

/** One page of the same API (`pages`), with a fact-check for each of its markups. */
export function fromApiPage(page: JsonLdNode): RawFactCheck[] {
  return asList(page.claimReviewMarkups).flatMap((given): RawFactCheck[] => {
    const markup = asNode(given);
    if (!markup) return [];
    return [
      {
        url: asText(markup.url) ?? asText(page.pageUrl),
        claim: asText(markup.claimReviewed),
        title: null,
        text: null,
        lang: null,
        publisher: asText(asNode(page.claimReviewAuthor)?.name),
        rating: readRating(markup.rating),
        reviewedAt: asText(page.publishDate),
      },
    ];
  });
}
