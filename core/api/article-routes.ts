import { z } from 'zod';
import { Article, NoticedCorrection } from '../domain/article.ts';
import { Instant } from '../domain/text.ts';
import { ArchiveView } from './archive-routes.ts';
import { route } from './route.ts';

/** A copy that a case keeps for ever. `hash` is the SHA-256 of the file that `/api/snapshots/:hash` gives, and stands in the audit log. */
export const KeptCopy = z.object({ hash: z.string(), caseId: z.string(), keptAt: Instant });
export type KeptCopy = z.infer<typeof KeptCopy>;

/** An article as it once read, with what shows that it did: hashes, headers, and the copies that cases keep of it. */
export const Wording = Article.pick({
  title: true,
  text: true,
  contentHash: true,
  bytesHash: true,
  fetchedAt: true,
  modifiedAt: true,
  receipt: true,
}).extend({ kept: z.array(KeptCopy) });
export type Wording = z.infer<typeof Wording>;

/** What is known of how an article read over time. Without any byline, as everything here. */
export const ArticleHistory = Article.pick({ id: true, url: true, lang: true, publishedAt: true }).extend({
  publisher: z.string(),
  /** When the publisher was last asked and had changed nothing since; null where that never was, or the article is gone. */
  checkedAt: Instant.nullable(),
  /** False where only the copies of cases are left, because the article was taken out or the search index is away. */
  current: z.boolean(),
  /** The web archive that may be asked about the page; null where none is named, or the source is not approved. */
  archive: ArchiveView.nullable(),
  /** Oldest first; each was read at another time. One that the publisher went back to stands again. */
  wordings: z.array(Wording).min(1),
  /** Newest first. */
  corrections: z.array(NoticedCorrection),
});
export type ArticleHistory = z.infer<typeof ArticleHistory>;

/** How articles read; part of the contract in routes.ts. */
export const articleRoutes = {
  article: route({
    method: 'get',
    path: '/articles/:id',
    summary: 'How an article read over time, and what is kept of it',
    roles: [],
    response: ArticleHistory,
  }),
} as const;
