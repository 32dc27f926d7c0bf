import { asList, asText, type JsonLdNode, typesOf } from '../extraction/json-ld.ts';
import { readRating } from './rating.ts';
import type { RawFactCheck } from './raw-fact-check.ts';

const asNode = (value: unknown): JsonLdNode | null => {
  const [first] = asList(value);
  return typeof first === 'object' && first !== null ? (first as JsonLdNode) : null;
};

/** The organisation behind a review. A person is never taken, only whom they work for. */
function organisationOf(node: JsonLdNode): string | null {
  const candidates = [node.publisher, node.author, node.sourceOrganization].map(asNode);
  const organisation = candidates.find((candidate) => candidate && !typesOf(candidate).includes('Person'));
  return organisation ? asText(organisation.name) : null;
}

/** A ClaimReview node of JSON-LD, from a page or out of a Data Commons feed. */
export function fromClaimReview(node: JsonLdNode): RawFactCheck {
  const item = asNode(node.itemReviewed);
  return {
    url:
      asText(node.url) ??
      asText(asNode(node.mainEntityOfPage)?.['@id'] ?? node.mainEntityOfPage) ??
      asText(node['@id']),
    claim: asText(node.claimReviewed) ?? asText(item?.name),
    title: asText(node.headline) ?? asText(node.name),
    text: asText(node.reviewBody) ?? asText(node.description),
    lang: asText(node.inLanguage),
    publisher: organisationOf(node),
    rating: readRating(node.reviewRating),
    reviewedAt: asText(node.datePublished) ?? asText(node.dateCreated),
  };
}

/** One claim of the Google Fact Check Tools API (`claims:search`), with a fact-check for each of its reviews. */
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
