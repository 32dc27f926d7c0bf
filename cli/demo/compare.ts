import type { DocOf, Kind } from '../../core/corpus-kinds.ts';
import type { Article } from '../../core/domain/article.ts';
import type { Sighting } from '../../core/domain/claim.ts';
import { foldText } from '../../core/fold.ts';
import type { Corpus } from '../../core/ports.ts';
import type { Manifest } from '../../demo/manifest.ts';

/** What the manifest expected beside what came out. */
export interface Comparison {
  /** Planted claims that were detected nowhere, by id. */
  readonly missed: string[];
  /** Single mentions not detected, as `id at address`. */
  readonly missedMentions: string[];
  /** Sentences suggested from articles that must not be flagged, as `address: sentence`. */
  readonly unexpected: string[];
  /** Planted claims with a fact-check that answers them, and how many of those were found as strong or suggested. */
  readonly answerable: number;
  readonly answered: number;
  /** Planted claims that should have raised a signal and whose narratives raised none, by id. */
  readonly silent: string[];
  /** Forbidden or harmful addresses that gave no article, of those the manifest names. */
  readonly refused: number;
  readonly refusals: number;
}

/** All documents of a kind. */
export async function readAll<K extends Kind>(corpus: Corpus, kind: K): Promise<DocOf<K>[]> {
  const docs: DocOf<K>[] = [];
  let after: string | undefined;
  do {
    const page = await corpus.list(kind, { limit: 500, after });
    docs.push(...page.items.map((stored) => stored.doc));
    after = page.next ?? undefined;
  } while (after);
  return docs;
}

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where one text holds most of the other: a sentence may be cut a little otherwise than it was planted. */
function overlaps(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.includes(y) || y.includes(x)) return true;
  const words = new Set(x.split(' '));
  const shared = y.split(' ').filter((word) => words.has(word)).length;
  return shared >= 0.7 * Math.max(words.size, y.split(' ').length);
}

/** Holds what is stored against the manifest. */
export async function compare(corpus: Corpus, manifest: Manifest): Promise<Comparison> {
  const articles: Article[] = await readAll(corpus, 'article');
  const sightings: Sighting[] = await readAll(corpus, 'sighting');
  const articleOf = new Map(
    articles.flatMap(
      (article) =>
        [
          [article.url, article],
          [article.canonicalUrl, article],
        ] as const,
    ),
  );
  const byArticle = Map.groupBy(sightings, (sighting) => sighting.articleId);
  const textOf = (article: Article, sighting: Sighting): string =>
    article.text.slice(sighting.start, sighting.end);
  const seenIn = (url: string): { text: string; claimId: string }[] => {
    const article = articleOf.get(url);
    return article
      ? (byArticle.get(article.id) ?? []).map((s) => ({ text: textOf(article, s), claimId: s.claimId }))
      : [];
  };
  const found = manifest.claims.map((planted) => ({
    planted,
    mentions: planted.mentions.map((mention) => ({
      mention,
      seen: seenIn(mention.url).filter(({ text }) => overlaps(text, mention.sentence)),
    })),
  }));
  const factCheckUrls = new Map((await readAll(corpus, 'factCheck')).map((doc) => [doc.id, doc.url]));
  const matches = (await readAll(corpus, 'match')).filter((match) => match.level !== 'weak');
  const answerable = found.filter(
    ({ planted }) => planted.answeredBy !== null && planted.answeredBy.length > 0,
  );
  const answered = answerable.filter(({ planted, mentions }) => {
    const claimIds = new Set(mentions.flatMap(({ seen }) => seen.map(({ claimId }) => claimId)));
    return matches.some(
      (match) =>
        claimIds.has(match.claimId) &&
        planted.answeredBy?.includes(factCheckUrls.get(match.factCheckId) ?? ''),
    );
  });
  const raised = new Set((await readAll(corpus, 'signal')).map((signal) => signal.narrativeId));
  const rising = new Set(
    (await readAll(corpus, 'narrative')).filter((n) => raised.has(n.id)).flatMap((n) => n.claimIds),
  );
  return {
    silent: found
      .filter(({ planted }) => planted.expectedSignal !== null)
      .filter(({ mentions }) => !mentions.some(({ seen }) => seen.some(({ claimId }) => rising.has(claimId))))
      .map(({ planted }) => planted.id),
    missed: found
      .filter(({ mentions }) => mentions.every(({ seen }) => seen.length === 0))
      .map(({ planted }) => planted.id),
    missedMentions: found.flatMap(({ planted, mentions }) =>
      mentions
        .filter(({ seen }) => seen.length === 0)
        .map(({ mention }) => `${planted.id} at ${mention.url}`),
    ),
    unexpected: manifest.articles
      .filter((article) => !article.flaggable)
      .flatMap(({ url }) => seenIn(url).map(({ text }) => `${url}: ${text}`)),
    answerable: answerable.length,
    answered: answered.length,
    refused: manifest.refusals.filter(({ url }) => !articleOf.has(url)).length,
    refusals: manifest.refusals.length,
  };
}
