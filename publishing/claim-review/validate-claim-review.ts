import { type Problem, Problems } from './problems.ts';
import {
  asText,
  checkAddress,
  checkDate,
  checkOrganisation,
  isObject,
  type JsonObject,
  listOf,
  typesOf,
} from './schema-checks.ts';

export type { Problem } from './problems.ts';

/** What the validator says. `valid` where nothing is an error; warnings name what is recommended and missing. */
export interface Validation {
  readonly valid: boolean;
  readonly problems: Problem[];
}

const MAX_CLAIM = 75;
/** A rating written into the claim: `False: …`, `… (misleading)`, `[Faux] …`, `… là sai sự thật`. */
const rating =
  'false|fake|hoax|misleading|missing context|mostly true|true|faux|trompeur|manque de contexte|plutôt vrai|vrai|sai sự thật|gây hiểu lầm|thiếu bối cảnh|đúng|sai';
const ratingInClaim = new RegExp(`^\\s*[[(]?(?:${rating})[\\])]?\\s*[:–—]|[[(](?:${rating})[\\])]`, 'iu');

const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

function checkClaimText(review: JsonObject, at: string, problems: Problems): void {
  const claim = asText(review.claimReviewed);
  const path = `${at}.claimReviewed`;
  if (claim === null) {
    problems.error(path, 'claim.required', 'Say in words which claim is reviewed.');
    return;
  }
  if (claim.length > MAX_CLAIM)
    problems.warning(
      path,
      'claim.length',
      `Keep the claim to ${MAX_CLAIM} characters; it has ${claim.length}.`,
    );
  if (ratingInClaim.test(claim))
    problems.error(path, 'claim.rating', 'Leave the rating out of the claim; it belongs to reviewRating.');
}

function checkScale(rating: JsonObject, at: string, problems: Problems): void {
  for (const end of ['bestRating', 'worstRating'] as const) {
    if (rating[end] === undefined)
      problems.warning(`${at}.${end}`, 'rating.scale', `Give ${end}, so that the number can be read.`);
    else if (numberOf(rating[end]) === null)
      problems.error(`${at}.${end}`, 'rating.number', `${end} must be a number.`);
  }
  if (rating.ratingValue === undefined) {
    problems.warning(`${at}.ratingValue`, 'rating.value', 'Give the rating as a number as well.');
    return;
  }
  const value = numberOf(rating.ratingValue);
  if (value === null) {
    problems.error(`${at}.ratingValue`, 'rating.number', 'ratingValue must be a number.');
    return;
  }
  // schema.org assumes a scale from 1 to 5 where the ends are left out.
  const worst = numberOf(rating.worstRating) ?? 1;
  const best = numberOf(rating.bestRating) ?? 5;
  if (worst >= best) {
    problems.error(at, 'rating.order', `bestRating (${best}) must be above worstRating (${worst}).`);
    return;
  }
  if (value < worst || value > best) {
    const said = rating.bestRating !== undefined && rating.worstRating !== undefined;
    const message = `ratingValue (${value}) lies outside the scale from ${worst} to ${best}.`;
    problems[said ? 'error' : 'warning'](`${at}.ratingValue`, 'rating.range', message);
  }
}

function checkRating(review: JsonObject, at: string, problems: Problems): void {
  const path = `${at}.reviewRating`;
  const [rating] = listOf(review.reviewRating);
  if (!isObject(rating)) {
    problems.error(path, 'rating.required', 'Give a reviewRating.');
    return;
  }
  if (!typesOf(rating).includes('Rating'))
    problems.error(`${path}.@type`, 'rating.type', 'reviewRating must be a Rating.');
  if (asText(rating.alternateName) === null)
    problems.error(`${path}.alternateName`, 'rating.words', 'Say the rating in words, in alternateName.');
  checkScale(rating, path, problems);
}

function checkAppearance(value: unknown, path: string, problems: Problems): void {
  if (typeof value === 'string') checkAddress(value, path, problems);
  else if (!isObject(value))
    problems.error(path, 'appearance.type', 'An appearance is an address or a CreativeWork.');
  else if (value.url !== undefined) checkAddress(value.url, `${path}.url`, problems);
  else problems.warning(`${path}.url`, 'appearance.url', 'Say where the claim appeared.');
}

function checkItem(review: JsonObject, at: string, problems: Problems): void {
  const path = `${at}.itemReviewed`;
  if (review.itemReviewed === undefined) {
    problems.warning(path, 'item.missing', 'Describe the claim in itemReviewed.');
    return;
  }
  for (const item of listOf(review.itemReviewed)) {
    if (!isObject(item)) {
      problems.error(path, 'item.type', 'itemReviewed must be a Claim.');
      continue;
    }
    if (!typesOf(item).includes('Claim'))
      problems.warning(`${path}.@type`, 'item.type', 'itemReviewed should be a Claim.');
    for (const speaker of [...listOf(item.author), ...listOf(item.creator)]) {
      if (!isObject(speaker) || !typesOf(speaker).some((type) => type.endsWith('Organization')))
        problems.error(
          `${path}.author`,
          'item.person',
          'Name an organisation or nobody: claims, not people.',
        );
    }
    if (item.datePublished !== undefined) checkDate(item.datePublished, `${path}.datePublished`, problems);
    for (const name of ['appearance', 'firstAppearance'] as const)
      for (const value of listOf(item[name])) checkAppearance(value, `${path}.${name}`, problems);
  }
}

function checkDates(review: JsonObject, at: string, problems: Problems): void {
  const { datePublished, dateModified } = review;
  if (datePublished === undefined)
    problems.warning(`${at}.datePublished`, 'date.missing', 'Say when the review was first published.');
  else checkDate(datePublished, `${at}.datePublished`, problems);
  if (dateModified !== undefined) checkDate(dateModified, `${at}.dateModified`, problems);
  const [first, last] = [datePublished, dateModified].map((date) => Date.parse(asText(date) ?? ''));
  if (first !== undefined && last !== undefined && last < first)
    problems.error(`${at}.dateModified`, 'date.order', 'dateModified lies before datePublished.');
  const corrections = listOf(review.correction);
  if (corrections.length > 0 && (datePublished === undefined || dateModified === undefined))
    problems.error(`${at}.dateModified`, 'date.both', 'After a correction both dates must be given.');
  for (const [index, correction] of corrections.entries()) {
    const path = `${at}.correction[${index}]`;
    if (!isObject(correction) || !typesOf(correction).includes('CorrectionComment')) {
      problems.warning(path, 'correction.type', 'Give a correction as CorrectionComment with text and date.');
      continue;
    }
    if (asText(correction.text) === null)
      problems.error(`${path}.text`, 'correction.text', 'Say what was corrected.');
    checkDate(correction.datePublished, `${path}.datePublished`, problems);
  }
}

function checkUrl(review: JsonObject, at: string, pageUrl: string | undefined, problems: Problems): void {
  const path = `${at}.url`;
  if (!checkAddress(review.url, path, problems, 'url.required')) return;
  const url = new URL(String(review.url));
  if (url.pathname === '/' && url.search === '' && url.hash === '')
    problems.error(path, 'url.root', 'Link the page of the review, not the start of the site.');
  if (!pageUrl || !URL.canParse(pageUrl)) return;
  const page = new URL(pageUrl);
  if (page.host !== url.host)
    problems.error(path, 'url.domain', `The address must be on the page's own domain, ${page.host}.`);
  else if (page.pathname !== url.pathname)
    problems.warning(path, 'url.page', 'The address is not that of the page itself.');
}

function checkReview(review: JsonObject, at: string, pageUrl: string | undefined, problems: Problems): void {
  checkUrl(review, at, pageUrl, problems);
  checkClaimText(review, at, problems);
  checkRating(review, at, problems);
  checkOrganisation(review.author, `${at}.author`, problems);
  checkDates(review, at, problems);
  checkItem(review, at, problems);
}

/** The reviews in a document: itself, the entries of an array or `@graph`, or the items of a DataFeed (which may be null). */
function reviewsIn(root: unknown): { readonly at: string; readonly node: JsonObject }[] {
  const from = (values: unknown, at: string) =>
    listOf(values).flatMap((node, index) => (isObject(node) ? [{ at: `${at}[${index}]`, node }] : []));
  const named = (nodes: ReturnType<typeof from>) =>
    nodes.filter(({ node }) => typesOf(node).includes('ClaimReview'));
  if (Array.isArray(root)) return named(from(root, '$'));
  if (!isObject(root)) return [];
  if (root['@graph'] !== undefined) return named(from(root['@graph'], '$.@graph'));
  if (typesOf(root).includes('DataFeed'))
    return from(root.dataFeedElement, '$.dataFeedElement').flatMap(({ at, node }) =>
      named(from(node.item, `${at}.item`)),
    );
  return named([{ at: '$', node: root }]);
}

function checkContext(root: unknown, problems: Problems): void {
  const named = listOf(root)
    .flatMap((node) => (isObject(node) ? listOf(node['@context']) : []))
    .flatMap((context) => (isObject(context) ? Object.values(context) : [context]));
  if (!named.some((name) => typeof name === 'string' && /^https?:\/\/schema\.org(?:\/|$)/.test(name)))
    problems.error('$.@context', 'context', 'Name the vocabulary: "@context": "https://schema.org".');
}

/** A document given as text is read first. */
function read(jsonld: unknown): unknown {
  if (typeof jsonld !== 'string') return jsonld;
  try {
    return JSON.parse(jsonld);
  } catch {
    return null;
  }
}

/**
 * Checks ClaimReview markup (an object, an array, a `@graph`, a DataFeed, or any of these as JSON text) against what readers of it
 * require and recommend, and against the scope rules: nobody is named but organisations. With `pageUrl` also that the address is the
 * page's own. Never throws, whatever is given. Rules: https://developers.google.com/search/docs/appearance/structured-data/factcheck.
 */
export function validateClaimReview(jsonld: unknown, { pageUrl }: { pageUrl?: string } = {}): Validation {
  const problems = new Problems();
  const root = read(jsonld);
  const reviews = reviewsIn(root);
  if (reviews.length === 0) problems.error('$', 'type', 'There is no ClaimReview in this.');
  else checkContext(root, problems);
  for (const { at, node } of reviews) checkReview(node, at, pageUrl, problems);
  const ids = reviews.map(({ node }) => node.url).filter((url) => typeof url === 'string');
  if (new Set(ids).size < ids.length)
    problems.error('$', 'url.unique', 'Reviews on one page need the page address with an #anchor each.');
  return { valid: problems.found.every((problem) => problem.level !== 'error'), problems: problems.found };
}
