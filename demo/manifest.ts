import type { Topic } from '../core/domain/topic.ts';
import { marksOf, paragraphsOf } from './marks.ts';
import { checkUrl, type FactCheckerView } from './render/fact-check-pages.ts';
import type { FeedView } from './render/feeds.ts';
import type { ArticleView } from './render/view.ts';
import type { ArticleKind, Lang, PlantedClaim } from './types.ts';

/**
 * From where an article's full text can be had: its page, only its feed, or nowhere. `after-outage` is a page of the source
 * that is down at first, `later` one that comes out after the start.
 */
export type Reach = 'page' | 'feed' | 'after-outage' | 'later' | 'none';

/** What should come out of one article. */
export interface ManifestArticle {
  readonly url: string;
  readonly publisher: string;
  readonly lang: Lang;
  readonly title: string;
  readonly publishedAt: string;
  readonly kind: ArticleKind;
  /** Ids of the planted claims that the text or its picture states. */
  readonly plantedClaims: readonly string[];
  /** Ids of the planted claims that the text denies. */
  readonly denies: readonly string[];
  /** False where any suggested claim is an error. */
  readonly flaggable: boolean;
  readonly why: string;
  /** Address of the wire story that this one copies; copies are not independent reports. */
  readonly copyOf: string | null;
  readonly reach: Reach;
}

/** One place where a planted claim is stated, with its exact words. */
export interface Mention {
  readonly url: string;
  readonly publisher: string;
  readonly lang: Lang;
  readonly publishedAt: string;
  readonly sentence: string;
  /** False where the text is a copy of another mention's. */
  readonly independent: boolean;
  /** The words stand in a picture of the page and nowhere in its text. */
  readonly inPicture: boolean;
}

/** One planted claim and what should be made of it. */
export interface ManifestClaim {
  readonly id: string;
  readonly topic: Topic;
  readonly truth: PlantedClaim['truth'];
  readonly english: string;
  readonly pattern: string;
  readonly variantOf: string | null;
  /** In order of time. Only those whose text can be had at the start (`reach` neither `none` nor `later`). */
  readonly mentions: readonly Mention[];
  readonly independentReports: number;
  readonly deniedBy: readonly string[];
  /** Addresses of the fact-checks that answer it; null where none does. */
  readonly answeredBy: readonly string[] | null;
  readonly expectedSignal: PlantedClaim['expectedSignal'];
}

/** A string that must be found nowhere after a run. */
export interface Canary {
  readonly value: string;
  readonly kind: 'byline' | 'author-url' | 'byline-email' | 'email' | 'phone' | 'handle' | 'text';
  readonly publisher: string;
}

/** An address that must give no article, and why. */
export interface Refusal {
  readonly url: string;
  readonly publisher: string;
  readonly reason: 'robots' | 'private-address' | 'redirect-loop' | 'unavailable' | 'silent' | 'xml-bomb';
}

/** One fact-check of the feeds. `answers` is a planted claim's id, or null for a distractor. */
export interface ManifestFactCheck {
  readonly url: string;
  readonly org: string;
  readonly lang: Lang;
  readonly claim: string;
  readonly rating: string;
  readonly answers: string | null;
}

/** What should come out of a run over the whole newsroom. */
export interface Manifest {
  readonly startedAt: string;
  readonly articles: readonly ManifestArticle[];
  readonly claims: readonly ManifestClaim[];
  readonly factChecks: readonly ManifestFactCheck[];
  readonly canaries: readonly Canary[];
  readonly refusals: readonly Refusal[];
}

const WHY: Record<ArticleKind, string> = {
  news: 'factual report on a topic of the closed list',
  opinion: 'opinion, whatever it says',
  criticism: 'criticism of officials or of a government is not a claim',
  satire: 'satire',
  letter: "a reader's letter is opinion",
  protest: 'a protest or a call to one is not a claim',
  prediction: 'a prediction cannot be checked yet',
  sport: 'sport is not a topic of the closed list',
  weather: 'chat about the weather is not a claim',
  lifestyle: 'not a topic of the closed list',
};

const CANARY_KINDS = {
  'canary-email': 'email',
  'canary-phone': 'phone',
  'canary-handle': 'handle',
  'canary-text': 'text',
} as const;
const isCanaryTag = (tag: string): tag is keyof typeof CANARY_KINDS => tag in CANARY_KINDS;

function reachOf(view: ArticleView, startedAt: Date): Reach {
  if (view.publishedAt > startedAt) return 'later';
  if (view.article.fault === 'script-only') return 'feed';
  if (view.article.fault || view.publisher.bomb) return 'none';
  return view.publisher.outage ? 'after-outage' : 'page';
}

function describeArticle(
  view: ArticleView,
  urls: ReadonlyMap<string, string>,
  startedAt: Date,
): ManifestArticle {
  const { article, publisher } = view;
  const claims = marksOf(article.text).filter(({ tag }) => !isCanaryTag(tag));
  return {
    url: view.url,
    publisher: publisher.id,
    lang: publisher.lang,
    title: article.title,
    publishedAt: view.publishedAt.toISOString(),
    kind: article.kind,
    plantedClaims: [
      ...new Set([...claims.map(({ tag }) => tag), ...(article.picture ? [article.picture.claim] : [])]),
    ],
    denies: article.denies ?? [],
    flaggable: article.kind === 'news',
    why: WHY[article.kind],
    copyOf: article.copyOf ? (urls.get(article.copyOf) ?? null) : null,
    reach: reachOf(view, startedAt),
  };
}

function mentionsOf(view: ArticleView, claimId: string, startedAt: Date): Mention[] {
  const { article, publisher } = view;
  if (['none', 'later'].includes(reachOf(view, startedAt))) return [];
  const text = paragraphsOf(article.text).join('\n');
  const written = marksOf(article.text)
    .filter(({ tag, words }) => tag === claimId && text.includes(words))
    .map(({ words }) => ({ sentence: words, inPicture: false }));
  const { picture } = article;
  const drawn = picture?.claim === claimId ? [{ sentence: picture.sentence, inPicture: true }] : [];
  return [...written, ...drawn].slice(0, 1).map((place) => ({
    url: view.url,
    publisher: publisher.id,
    lang: publisher.lang,
    publishedAt: view.publishedAt.toISOString(),
    independent: article.copyOf === undefined,
    ...place,
  }));
}

function canariesOf(feed: FeedView): Canary[] {
  const publisher = feed.publisher.id;
  const staff = feed.publisher.bomb ? [] : feed.publisher.staff;
  return [
    ...staff.flatMap(({ name, slug, email }): Canary[] => [
      { value: name, kind: 'byline', publisher },
      { value: `/author/${slug}`, kind: 'author-url', publisher },
      { value: email, kind: 'byline-email', publisher },
    ]),
    ...feed.publisher.articles.flatMap((article) =>
      marksOf(article.text).flatMap(({ tag, words }): Canary[] =>
        isCanaryTag(tag) ? [{ value: words, kind: CANARY_KINDS[tag], publisher }] : [],
      ),
    ),
  ];
}

const REFUSALS = {
  'redirect-loop': 'redirect-loop',
  unavailable: 'unavailable',
  silent: 'silent',
  'forbidden-by-robots': 'robots',
} as const;

function refusalsOf(feed: FeedView): Refusal[] {
  const publisher = feed.publisher.id;
  const traps = (feed.publisher.traps ?? []).map(({ url, reason }): Refusal => {
    const address = url.replace('{origin}', feed.origin);
    return { url: address, publisher, reason: reason === 'private-address' ? reason : 'robots' };
  });
  const faults = feed.articles.flatMap(({ article, url }): Refusal[] =>
    article.fault && article.fault !== 'script-only'
      ? [{ url, publisher, reason: REFUSALS[article.fault] }]
      : [],
  );
  const bomb: Refusal[] = feed.publisher.bomb
    ? [{ url: feed.origin + feed.publisher.feed.path, publisher, reason: 'xml-bomb' }]
    : [];
  return [...bomb, ...traps, ...faults];
}

/** Says what should come out of these sites: a pure function of what they serve. Articles behind the XML bomb are left out. */
export function describeNewsroom(
  startedAt: Date,
  feeds: readonly FeedView[],
  checkers: readonly FactCheckerView[],
  planted: readonly PlantedClaim[],
): Manifest {
  const views = feeds.flatMap((feed) => feed.articles);
  const urls = new Map(views.map((view) => [`${view.publisher.id}/${view.article.slug}`, view.url]));
  const factChecks = checkers.flatMap((checker) =>
    checker.org.checks.map((check) => ({
      url: checkUrl(checker, check),
      org: checker.org.id,
      lang: check.lang,
      claim: check.claim,
      rating: check.rating,
      answers: check.answers ?? null,
    })),
  );
  const articles = views.map((view) => describeArticle(view, urls, startedAt));
  const claims = planted.map((claim): ManifestClaim => {
    const { id, topic, truth, english, pattern, expectedSignal, variantOf } = claim;
    const mentions = views
      .flatMap((view) => mentionsOf(view, id, startedAt))
      .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt));
    const answers = factChecks.filter((check) => check.answers === id).map((check) => check.url);
    return {
      id,
      topic,
      truth,
      english,
      pattern,
      variantOf: variantOf ?? null,
      mentions,
      independentReports: mentions.filter((mention) => mention.independent).length,
      deniedBy: articles.filter((article) => article.denies.includes(id)).map((article) => article.url),
      answeredBy: answers.length > 0 ? answers : null,
      expectedSignal,
    };
  });
  return {
    startedAt: startedAt.toISOString(),
    articles,
    claims,
    factChecks,
    canaries: feeds.flatMap(canariesOf),
    refusals: feeds.flatMap(refusalsOf),
  };
}
