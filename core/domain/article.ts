import { z } from 'zod';
import { Instant, Lang, RedactedText, WebUrl } from './text.ts';

/** What kind of text a page says it is; anything but `news` and `unknown` abstains as a whole. */
export const articleTypes = ['news', 'opinion', 'satire', 'analysis', 'letters', 'unknown'] as const;
export const ArticleType = z.enum(articleTypes);
export type ArticleType = z.infer<typeof ArticleType>;

/** How often the detector held back on an article, and with which model. Counts only: the sentences are not kept. */
export const Detection = z.strictObject({
  model: z.string(),
  sentences: z.number().int().min(0),
  claims: z.number().int().min(0),
  abstained: z.strictObject({ opinion: z.number().int().min(0), offTopic: z.number().int().min(0) }),
});
export type Detection = z.infer<typeof Detection>;

/** What an article was read from. */
export const receiptKinds = ['page', 'feed', 'rendered', 'transcript'] as const;

const header = z.string().max(300).nullable();

/** What came over the wire, to show later what a decision rested on. Headers as sent, null where there were none. */
export const Receipt = z.strictObject({
  as: z.enum(receiptKinds),
  /** After redirects; null where only the feed could be read. */
  url: WebUrl.nullable(),
  contentType: header,
  etag: header,
  lastModified: header,
  date: header,
});
export type Receipt = z.infer<typeof Receipt>;

/** An earlier wording of an article, as it was read at `fetchedAt`. What changed is the difference to the next. */
export const ArticleVersion = z.strictObject({
  title: RedactedText,
  text: RedactedText,
  contentHash: z.string(),
  bytesHash: z.string(),
  fetchedAt: Instant,
  modifiedAt: Instant.nullable(),
  receipt: Receipt.nullable(),
});
export type ArticleVersion = z.infer<typeof ArticleVersion>;

/** So many earlier wordings are kept: the first and the newest. */
export const maxVersions = 10;

/** A correction in the publisher's own words, in the wording of the article with this hash. */
export const NoticedCorrection = z.strictObject({
  text: RedactedText,
  noticedAt: Instant,
  contentHash: z.string(),
});
export type NoticedCorrection = z.infer<typeof NoticedCorrection>;

/**
 * A page as published by a source, redacted, without author or byline of any kind. Offsets anywhere in the product count UTF-16
 * code units of `text` (NFC). `contentHash` is the SHA-256 of title and text; `bytesHash` of the bytes as received.
 */
export const Article = z.strictObject({
  id: z.string(),
  sourceId: z.string(),
  url: WebUrl,
  canonicalUrl: WebUrl,
  title: RedactedText,
  text: RedactedText,
  lang: Lang,
  section: RedactedText.nullable(),
  articleType: ArticleType,
  publishedAt: Instant,
  modifiedAt: Instant.nullable(),
  fetchedAt: Instant,
  contentHash: z.string(),
  bytesHash: z.string(),
  /** 64-bit simhash as 16 hex digits: near-copies differ in few bits. */
  simhash: z.string().regex(/^[0-9a-f]{16}$/),
  detection: Detection.nullable(),
  /** Null on articles read before receipts were kept. */
  receipt: Receipt.nullable().default(null),
  /** The last time it was asked after and had not changed; null before. */
  checkedAt: Instant.nullable().default(null),
  /** Other addresses under which the same article was met. */
  aliases: z.array(WebUrl).max(10).default([]),
  /** From this offset on, `text` was read off the article's images; null where none was. */
  imageTextAt: z.number().int().min(0).nullable().default(null),
  /** Earlier wordings, oldest first. */
  versions: z.array(ArticleVersion).max(maxVersions).default([]),
  /** Newest first. */
  corrections: z.array(NoticedCorrection).max(20).default([]),
});
export type Article = z.infer<typeof Article>;

/** The wording of an article with this content hash, the current one or one that was kept; null where it is no longer kept. */
export function wordingOf(article: Article, contentHash: string): RedactedText | null {
  if (article.contentHash === contentHash) return article.text;
  return article.versions.find((version) => version.contentHash === contentHash)?.text ?? null;
}
