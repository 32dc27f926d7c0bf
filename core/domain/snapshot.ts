import { z } from 'zod';
import { Article } from './article.ts';

/**
 * An article as it was read when somebody decided on the strength of it: its redacted text, the hash of the bytes as received, where
 * and when they came from and the headers of interest. No copy of the page itself: that would keep everybody's data on it.
 */
export const Snapshot = Article.pick({
  url: true,
  canonicalUrl: true,
  sourceId: true,
  title: true,
  text: true,
  lang: true,
  publishedAt: true,
  modifiedAt: true,
  fetchedAt: true,
  contentHash: true,
  bytesHash: true,
  receipt: true,
  imageTextAt: true,
}).extend({ articleId: z.string() });
export type Snapshot = z.infer<typeof Snapshot>;

/** The snapshot of an article as it now is. Equal wordings read at the same time give equal snapshots. */
export function snapshotOf({ id, ...article }: Article): Snapshot {
  return {
    articleId: id,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    sourceId: article.sourceId,
    title: article.title,
    text: article.text,
    lang: article.lang,
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    fetchedAt: article.fetchedAt,
    contentHash: article.contentHash,
    bytesHash: article.bytesHash,
    receipt: article.receipt,
    imageTextAt: article.imageTextAt,
  };
}
