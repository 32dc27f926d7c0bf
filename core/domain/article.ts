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
});
export type Article = z.infer<typeof Article>;
