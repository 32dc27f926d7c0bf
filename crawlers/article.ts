import type { Article, ArticleType, Receipt } from '../core/domain/article.ts';
import type { Source } from '../core/domain/source.ts';
import type { RedactedText } from '../core/domain/text.ts';
import { nfc } from '../core/fold.ts';
import { articleId, sha256 } from '../core/ids.ts';
import { correctionNotices } from './corrections.ts';
import type { PageContent } from './extraction/extract-page.ts';
import { dropFurniture } from './extraction/furniture.ts';
import type { FeedEntry } from './feeds/feed-entry.ts';
import { redact } from './redaction/redact.ts';
import { plainUrl } from './site.ts';

/** Everything an article is made of. */
export interface ArticleParts {
  readonly source: Source;
  readonly entry: FeedEntry & { readonly url: string };
  /** The page's article, or null where only the feed could be read. */
  readonly page: PageContent | null;
  /** What was received: the page, or the feed where there is no page. */
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
  /** What was read off the page's images, lines parted by a newline; empty where nothing was. */
  readonly imageText?: string;
  /** UTC ISO 8601. */
  readonly fetchedAt: string;
  readonly simhash: (text: string) => string;
}

/** A page with less text than this is a stub, a paywall or one that needs a browser. */
const minPageText = 200;

/** A feed entry with at least this much text stands in for such a page. */
const minFeedText = 300;

function articleTypeOf(source: Source, page: PageContent | null): ArticleType {
  if (source.satire) return 'satire';
  if (source.opinion) return 'opinion';
  return page?.articleType ?? 'unknown';
}

/** The longer of what page and feed hold, by the thresholds above; null where neither is an article. */
function bodyOf(page: PageContent | null, entry: FeedEntry): string | null {
  const fromPage = page?.text ?? '';
  const fromFeed = entry.text ?? '';
  if (fromPage.length >= minPageText) return fromPage;
  if (fromFeed.length >= minFeedText) return fromFeed;
  return fromPage || null;
}

/** A date without a time says less than the feed's; a date to come is the time of fetching. */
function publishedAtOf(page: PageContent | null, entry: FeedEntry, fetchedAt: string): string {
  const fromPage = page?.publishedAt ?? null;
  const fromFeed = entry.publishedAt ?? entry.updatedAt;
  const published = fromPage?.endsWith('T00:00:00.000Z') ? (fromFeed ?? fromPage) : (fromPage ?? fromFeed);
  return published && published < fetchedAt ? published : fetchedAt;
}

/** Both parts of a text as one without personal data, and where the second begins; null where there is none. */
function redactParts(own: string, imageText: string): { text: RedactedText; imageTextAt: number | null } {
  const [first, second] = [nfc(own), nfc(imageText)];
  if (second === '') return { text: redact(first).text, imageTextAt: null };
  const at = first === '' ? 0 : first.length + 1;
  const { text, spans } = redact(first === '' ? second : `${first}\n${second}`);
  const shift = spans
    .filter(({ end }) => end <= at)
    .reduce((sum, { start, end, type }) => sum + `[${type}]`.length - (end - start), 0);
  return { text, imageTextAt: at + shift };
}

/**
 * Makes the article that is stored: byline lines taken off, personal data redacted, ids and hashes that the same input always
 * gives again. Null where page and feed hold no text to speak of.
 */
export function buildArticle({
  source,
  entry,
  page,
  bytes,
  receipt,
  imageText = '',
  fetchedAt,
  simhash,
}: ArticleParts): Article | null {
  const body = bodyOf(page, entry);
  const heading = page?.title ?? entry.title;
  if (!(body || imageText) || !heading) return null;
  const { text, imageTextAt } = redactParts(dropFurniture((body ?? '').split('\n')).join('\n'), imageText);
  const { text: title } = redact(heading);
  const contentHash = sha256(`${title}\n${text}`);
  const canonicalUrl = page?.canonicalUrl ?? plainUrl(entry.url);
  return {
    id: articleId(canonicalUrl),
    sourceId: source.id,
    url: entry.url,
    canonicalUrl,
    title,
    text,
    lang: page?.lang ?? source.languages[0] ?? 'und',
    section: page?.section ? redact(page.section).text : null,
    articleType: articleTypeOf(source, page),
    publishedAt: publishedAtOf(page, entry, fetchedAt),
    modifiedAt: page?.modifiedAt ?? null,
    fetchedAt,
    contentHash,
    bytesHash: sha256(bytes),
    simhash: simhash(text),
    detection: null,
    receipt,
    checkedAt: null,
    aliases: [],
    imageTextAt,
    versions: [],
    corrections: [...(page?.corrections ?? []), ...correctionNotices(text)].map((notice) => ({
      text: redact(notice).text,
      noticedAt: fetchedAt,
      contentHash,
    })),
  };
}
