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

/** Every wording once, in the order in which they were first read. A wording that is in the corpus beats the copy of a case. */
function wordingsOf(article: Article | null, kept: readonly KeptSnapshot[]): Wording[] {
  const read = [...(article ? [...article.versions, article] : []), ...kept.map(({ snapshot }) => snapshot)];
  const unique = new Map<string, Omit<Wording, 'kept'>>();
  for (const each of read) if (!unique.has(each.contentHash)) unique.set(each.contentHash, each);
  return [...unique.values()]
    .sort((a, b) => (a.fetchedAt < b.fetchedAt ? -1 : 1))
    .map((each) => asWording(each, kept));
}

/**
 * How an article read over time: the wordings that the crawl holds, and those that cases keep where the article is gone or the search
 * index is away. Throws `input.not-found` where neither knows it, and
 * `corpus.away` where only the index could.
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
