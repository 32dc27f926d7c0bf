import { type Article, type ArticleVersion, maxVersions } from '../core/domain/article.ts';

/** So many characters of earlier wordings are kept beside an article. */
const maxVersionChars = 400_000;
const maxCorrections = 20;
const maxAliases = 10;

/** A wording as it is kept once there is a newer one. */
function versionOf({
  title,
  text,
  contentHash,
  bytesHash,
  fetchedAt,
  modifiedAt,
  receipt,
}: Article): ArticleVersion {
  return { title, text, contentHash, bytesHash, fetchedAt, modifiedAt, receipt };
}

/** The first and the newest, as many as the limits allow: how a story began and what it said last matter most. */
function bounded(versions: readonly ArticleVersion[]): ArticleVersion[] {
  const [first, ...rest] = versions;
  if (!first) return [];
  let chars = first.text.length;
  const kept = rest
    .slice(-(maxVersions - 1))
    .reverse()
    .filter(({ text }) => {
      chars += text.length;
      return chars <= maxVersionChars;
    });
  return [first, ...kept.reverse()];
}

/** The same article with another address under which it was met. */
export function withAlias(article: Article, url: string): Article {
  if (url === article.url || url === article.canonicalUrl || article.aliases.includes(url)) return article;
  return { ...article, aliases: [...article.aliases, url].slice(-maxAliases) };
}

/** The words of the article itself, without what was read off its images. */
const ownText = ({ text, imageTextAt }: Article): string =>
  text.slice(0, imageTextAt ?? text.length).trimEnd();

/**
 * What is stored when a known article is read again: the new wording with the old one kept as a version, the corrections of both, and
 * the first date of publication. Where nothing but the way of reading changed (the page after only its feed, images after none), the
 * publisher has changed nothing: no version is kept, and what was read off images stays. An equal wording gives back the known article
 * itself, or with the address it was met under.
 */
export function withHistory(known: Article, read: Article): Article {
  const sameWords = known.title === read.title && ownText(known) === ownText(read);
  const imagesUnread = sameWords && read.imageTextAt === null;
  if (known.contentHash === read.contentHash || imagesUnread) return withAlias(known, read.url);
  const sameWay = known.receipt === null || known.receipt.as === read.receipt?.as;
  const byPublisher = sameWay && !(sameWords && known.imageTextAt === null);
  const stated = new Set(known.corrections.map(({ text }) => text));
  const corrections = [...read.corrections.filter(({ text }) => !stated.has(text)), ...known.corrections];
  const next: Article = {
    ...read,
    url: known.url,
    publishedAt: known.publishedAt < read.publishedAt ? known.publishedAt : read.publishedAt,
    aliases: known.aliases,
    versions: byPublisher ? bounded([...known.versions, versionOf(known)]) : known.versions,
    corrections: corrections.slice(0, maxCorrections),
  };
  return withAlias(next, read.url);
}
