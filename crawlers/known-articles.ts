import type { Article } from '../core/domain/article.ts';
import type { Corpus } from '../core/ports.ts';
import { plainUrl } from './site.ts';

/** Addresses asked for at once. */
const batch = 200;
const fields = ['url', 'canonicalUrl', 'aliases'] as const;

/** The articles of a source that were met under these addresses, by address as given. */
export async function knownArticles({
  corpus,
  sourceId,
  urls,
}: {
  readonly corpus: Corpus;
  readonly sourceId: string;
  readonly urls: readonly string[];
}): Promise<Map<string, Article>> {
  const asked = [...new Set(urls.flatMap((url) => [url, plainUrl(url)]))];
  const byAddress = new Map<string, Article>();
  for (let from = 0; from < asked.length; from += batch) {
    const values = asked.slice(from, from + batch);
    for (const field of fields) {
      // One address may stand in several articles, as an alias of each.
      const { items } = await corpus.list('article', { filter: { sourceId, [field]: values }, limit: 1_000 });
      for (const { doc } of items) {
        for (const address of [doc.url, doc.canonicalUrl, ...doc.aliases]) byAddress.set(address, doc);
      }
    }
  }
  return new Map(
    urls.flatMap((url) => {
      const article = byAddress.get(url) ?? byAddress.get(plainUrl(url));
      return article ? [[url, article] as const] : [];
    }),
  );
}

const hour = 3_600_000;
/** An article with claims is looked at again so long after it was read, and no more once it is so old: corrections come soon. */
const checkAfterMs = 24 * hour;
const checkUntilMs = 7 * 24 * hour;

/**
 * True where a known article is to be read again: the channel says that it changed since it was last looked at, or it makes claims
 * and a day has passed within the week after its publication.
 */
export function isDue(article: Article, updatedAt: string | null, now: number): boolean {
  const lookedAt = article.checkedAt ?? article.fetchedAt;
  if (updatedAt !== null && updatedAt > lookedAt && Date.parse(updatedAt) <= now) return true;
  const makesClaims = (article.detection?.claims ?? 0) > 0;
  return (
    makesClaims &&
    now - Date.parse(article.publishedAt) < checkUntilMs &&
    now - Date.parse(lookedAt) >= checkAfterMs
  );
}
