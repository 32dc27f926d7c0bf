import type { ArticleHistory, Wording } from '../core/api/article-routes.ts';
import type { Article } from '../core/domain/article.ts';
import type { Snapshot } from '../core/domain/snapshot.ts';
import { notFound } from '../core/errors.ts';
import { type KeptSnapshot, snapshotsOfArticle } from '../desk/snapshots.ts';
import { findSource } from '../desk/sources.ts';
import { viewArchive } from './archiving.ts';
import { unlessAway } from './away.ts';
import type { ApiDeps } from './context.ts';

/** What a wording, an article and a snapshot have in common. */
function asWording(read: Omit<Wording, 'kept'>, kept: readonly KeptSnapshot[]): Wording {
  return {
    title: read.title,
    text: read.text,
    contentHash: read.contentHash,
    bytesHash: read.bytesHash,
    fetchedAt: read.fetchedAt,
    modifiedAt: read.modifiedAt,
    receipt: read.receipt,
    kept: kept
      .filter(({ snapshot }) => snapshot.contentHash === read.contentHash)
      .map(({ hash, caseId, keptAt }) => ({ hash, caseId, keptAt })),
  };
}

/** The wordings in the order in which they were read, one for as long as it stayed: what was changed back stands twice. */
function wordingsOf(article: Article | null, kept: readonly KeptSnapshot[]): Wording[] {
  return [...(article ? [...article.versions, article] : []), ...kept.map(({ snapshot }) => snapshot)]
    .toSorted((a, b) => Date.parse(a.fetchedAt) - Date.parse(b.fetchedAt))
    .filter(({ contentHash }, index, read) => contentHash !== read[index - 1]?.contentHash)
    .map((each) => asWording(each, kept));
}

/**
 * How an article read over time: the wordings that the crawl holds, and those that cases keep where the article is gone or the search
 * index is away. Throws `input.not-found` where neither knows it, and `corpus.away` where only the index could.
 */
export async function readArticleHistory(
  deps: Pick<ApiDeps, 'desk' | 'corpus' | 'archiveSaveUrl'>,
  id: string,
): Promise<ArticleHistory> {
  const { desk, corpus } = deps;
  const kept = snapshotsOfArticle(desk, id);
  const reading = corpus.get('article', [id]);
  const [stored] = await (kept.length > 0 ? unlessAway(reading, []) : reading);
  const article = stored?.doc ?? null;
  const about: Article | Snapshot | undefined = article ?? kept.at(-1)?.snapshot;
  if (!about) throw notFound('This article is not there any more, and no case keeps a copy of it.');
  const source = findSource(desk, about.sourceId)?.source;
  return {
    id,
    url: about.url,
    lang: about.lang,
    publishedAt: about.publishedAt,
    publisher: source?.name ?? about.sourceId,
    checkedAt: article?.checkedAt ?? null,
    current: article !== null,
    archive: source?.status === 'approved' && article ? await viewArchive(deps, [article.url]) : null,
    wordings: wordingsOf(article, kept),
    corrections: article?.corrections ?? [],
  };
}
