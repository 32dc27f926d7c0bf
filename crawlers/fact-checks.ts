import { parseHTML } from 'linkedom';
import type { FactCheck } from '../core/domain/fact-check.ts';
import { decodeBytes } from './charset/decode.ts';
import { csvRecords } from './csv.ts';
import { parseDate } from './dates.ts';
import {
  allNodes,
  asList,
  asText,
  isNode,
  type JsonLdNode,
  jsonLdOf,
  typesOf,
} from './extraction/json-ld.ts';
import { primaryLang } from './extraction/metadata.ts';
import { fromApiClaim, fromApiPage, fromClaimReview } from './fact-checks/claim-review.ts';
import { type DatedFactCheck, withoutDuplicates } from './fact-checks/duplicates.ts';
import { embeddedNodesOf } from './fact-checks/embedded-markup.ts';
import { readRating } from './fact-checks/rating.ts';
import { type RawFactCheck, toFactCheck } from './fact-checks/raw-fact-check.ts';

/** What a file or page of fact-checks holds, and in words what had to be left out. */
export interface ReadFactChecks {
  readonly factChecks: FactCheck[];
  readonly problems: string[];
}

/** The first of some columns that is filled. */
const firstText = (row: JsonLdNode, ...names: string[]): string | null =>
  names.map((name) => asText(row[name])).find((text) => text !== null) ?? null;

/** A number and the ends of its scale as columns beside the words of a rating. */
function rowRating(row: JsonLdNode): RawFactCheck['rating'] {
  if (isNode(row.rating)) return readRating(row.rating);
  const words = firstText(row, 'rating', 'textualRating', 'textualrating');
  const [ratingValue, bestRating, worstRating] = [
    firstText(row, 'ratingValue', 'ratingvalue'),
    firstText(row, 'bestRating', 'bestrating'),
    firstText(row, 'worstRating', 'worstrating'),
  ];
  if (ratingValue !== null) return readRating({ alternateName: words, ratingValue, bestRating, worstRating });
  return words ? readRating(words) : null;
}

/** A row of a table: `claim` or `text` is required, the rest where known. Columns that name a person are not read. */
function fromRow(row: JsonLdNode): RawFactCheck {
  const id = asText(row.id);
  return {
    ...(id ? { id } : {}),
    url: firstText(row, 'url', 'link'),
    claim: firstText(row, 'claim', 'text', 'claimReviewed', 'claimreviewed'),
    title: asText(row.title),
    text: null,
    lang: firstText(row, 'lang', 'language', 'languageCode', 'languagecode'),
    publisher: firstText(row, 'publisher', 'organisation', 'organization'),
    rating: rowRating(row),
    reviewedAt: firstText(row, 'reviewedAt', 'reviewedat', 'reviewDate', 'reviewdate', 'date'),
  };
}

const isRow = (node: JsonLdNode): boolean => asText(node.claim) !== null || asText(node.text) !== null;

const isClaimReview = (node: JsonLdNode): boolean => typesOf(node).includes('ClaimReview');

/** Everything in a JSON value that is a fact-check, in whichever of the formats. */
function fromJson(value: unknown): RawFactCheck[] {
  const found = allNodes(value, Number.POSITIVE_INFINITY).flatMap((node) => {
    if (isClaimReview(node)) return [fromClaimReview(node)];
    if (node.claimReview) return fromApiClaim(node);
    return node.claimReviewMarkups ? fromApiPage(node) : [];
  });
  return found.length > 0 ? found : asList(value).filter(isNode).filter(isRow).map(fromRow);
}

/** All ClaimReview of a page, in whichever syntax. A node that another names by its `@id` is looked up on the page. */
function fromPage(document: Document): RawFactCheck[] {
  const jsonLd = jsonLdOf(document);
  const byId = new Map(
    jsonLd.flatMap((node): [string, JsonLdNode][] => {
      const id = node['@id'];
      return typeof id === 'string' && Object.keys(node).length > 1 ? [[id, node]] : [];
    }),
  );
  return [...jsonLd.filter(isClaimReview), ...embeddedNodesOf(document, 'ClaimReview')].map((node) =>
    fromClaimReview(node, byId),
  );
}

function fromJsonLines(text: string, problems: string[]): RawFactCheck[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return fromJson(JSON.parse(line));
    } catch {
      problems.push(`Line ${index + 1} is not JSON.`);
      return [];
    }
  });
}

function fromText(
  text: string,
  problems: string[],
): { raw: RawFactCheck[]; isPage: boolean; lang: string | null } {
  const start = text.trimStart()[0];
  if (start === '<') {
    const { document } = parseHTML(text);
    const lang = primaryLang(document.documentElement?.getAttribute('lang'));
    return { raw: fromPage(document), isPage: true, lang };
  }
  if (start !== '{' && start !== '[')
    return { raw: csvRecords(text).map(fromRow), isPage: false, lang: null };
  try {
    return { raw: fromJson(JSON.parse(text)), isPage: false, lang: null };
  } catch {
    return { raw: fromJsonLines(text, problems), isPage: false, lang: null };
  }
}

/**
 * Reads fact-checks from a page with ClaimReview (JSON-LD, microdata, RDFa), a Data Commons feed, an answer of the Fact Check Tools
 * API (one page of it: paging is the caller's), CSV or JSON Lines; which of them is told by the content. CSV needs a header: `claim`
 * or `text`; where known `id`, `url`, `title`, `lang`, `publisher` (an organisation), `rating`, `ratingValue`, `bestRating`,
 * `worstRating`, `reviewedAt`. JSON Lines take the same names. Null items are passed over; what lacks its claim or its page, names
 * a person alone as its checker, or is said by a page of another site, is named in `problems`. Of several forms of one check the
 * newest is kept. No person's name is taken from anywhere but the claim itself. Never throws.
 */
export function parseFactChecks({
  url,
  bytes,
  contentType,
}: {
  /** Where they come from: a web address or a file's name. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string | null;
}): ReadFactChecks {
  const problems: string[] = [];
  const { text } = decodeBytes(bytes, { contentType, kind: 'html' });
  const { raw, isPage, lang } = fromText(text.replace(/^\uFEFF/, ''), problems);
  const source = { url, isPage: isPage && URL.canParse(url), lang };
  const read = raw.flatMap((item): DatedFactCheck[] => {
    const factCheck = toFactCheck(item, source);
    if (!('problem' in factCheck)) {
      return [{ factCheck, changedAt: parseDate(item.changedAt) ?? factCheck.reviewedAt }];
    }
    problems.push(factCheck.problem);
    return [];
  });
  const factChecks = withoutDuplicates(read, (kept) => {
    problems.push(
      `${kept.url} reviews "${kept.claim.slice(0, 80)}" more than once; the first rating is kept.`,
    );
  });
  return { factChecks, problems };
}
