import { parseHTML } from 'linkedom';
import type { FactCheck } from '../core/domain/fact-check.ts';
import { decodeBytes } from './charset/decode.ts';
import { csvRecords } from './csv.ts';
import { allNodes, asText, type JsonLdNode, jsonLdOf, typesOf } from './extraction/json-ld.ts';
import { primaryLang } from './extraction/metadata.ts';
import { fromApiClaim, fromApiPage, fromClaimReview } from './fact-checks/claim-review.ts';
import { readRating } from './fact-checks/rating.ts';
import { type RawFactCheck, toFactCheck } from './fact-checks/raw-fact-check.ts';

/** What a file or page of fact-checks holds, and in words what had to be left out. */
export interface ReadFactChecks {
  readonly factChecks: FactCheck[];
  readonly problems: string[];
}

/** A row of a table: `claim` or `text` is required, the rest where known. */
function fromRow(row: JsonLdNode): RawFactCheck {
  const id = asText(row.id);
  const rating = asText(row.rating) ?? asText(row.textualRating) ?? asText(row.textualrating);
  return {
    ...(id ? { id } : {}),
    url: asText(row.url) ?? asText(row.link),
    claim: asText(row.claim) ?? asText(row.text) ?? asText(row.claimReviewed) ?? asText(row.claimreviewed),
    title: asText(row.title),
    text: null,
    lang: asText(row.lang) ?? asText(row.language) ?? asText(row.languageCode),
    publisher: asText(row.publisher) ?? asText(row.organisation) ?? asText(row.organization),
    rating: typeof row.rating === 'object' ? readRating(row.rating) : rating ? readRating(rating) : null,
    reviewedAt:
      asText(row.reviewedAt) ?? asText(row.reviewDate) ?? asText(row.reviewdate) ?? asText(row.date),
  };
}

const isRow = (node: JsonLdNode): boolean => asText(node.claim) !== null || asText(node.text) !== null;

/** Everything in a JSON value that is a fact-check, in whichever of the formats. */
function fromJson(value: unknown): RawFactCheck[] {
  if (Array.isArray(value)) return value.flatMap(fromJson);
  const nodes = allNodes(value, Number.POSITIVE_INFINITY);
  const [root] = nodes;
  if (!root) return [];
  const found = nodes.flatMap((node) => {
    if (typesOf(node).includes('ClaimReview')) return [fromClaimReview(node)];
    if (node.claimReview) return fromApiClaim(node);
    return node.claimReviewMarkups ? fromApiPage(node) : [];
  });
  return found.length === 0 && isRow(root) ? [fromRow(root)] : found;
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
    const reviews = jsonLdOf(document).filter((node) => typesOf(node).includes('ClaimReview'));
    const lang = primaryLang(document.documentElement?.getAttribute('lang'));
    return { raw: reviews.map(fromClaimReview), isPage: true, lang };
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
 * Reads fact-checks from a page with ClaimReview (JSON-LD), a Data Commons feed, an answer of the Fact Check Tools API, CSV or JSON
 * Lines (`{id, claim or text, title, lang, url?}`); which of them is told by the content. Null items are passed over; what lacks its
 * claim or its page is named in `problems`; of several reviews of one claim on one page the first is kept. Never throws.
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
  const factChecks = new Map<string, FactCheck>();
  for (const item of raw) {
    const read = toFactCheck(item, { url, isPage: isPage && URL.canParse(url), lang });
    if ('problem' in read) problems.push(read.problem);
    else if (!factChecks.has(read.id)) factChecks.set(read.id, read);
    else if (factChecks.get(read.id)?.rating?.words !== read.rating?.words) {
      problems.push(
        `${read.url} reviews "${read.claim.slice(0, 80)}" more than once; the first rating is kept.`,
      );
    }
  }
  return { factChecks: [...factChecks.values()], problems };
}
